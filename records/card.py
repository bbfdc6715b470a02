"""The plain data of a rule."""

from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    COLUMNS = "columns"
    PRIVACY = "privacy"
    WORDING = "wording"
    LINKS = "links"
    SITE = "site"
    DISCLOSURE = "disclosure"

    @property
    def label(self) -> str:
        return FAMILY_LABELS[self]


FAMILY_LABELS: dict[Family, str] = {
    Family.COLUMNS: "栏目更新",
    Family.PRIVACY: "个人隐私",
    Family.WORDING: "错敏词",
    Family.LINKS: "链接",
    Family.SITE: "网站标识",
    Family.DISCLOSURE: "法定公开内容",
}


class Severity(StrEnum):
    """Most serious first. 单项否决 fails a whole site and always asks for a person's confirmation."""

    VETO = "单项否决"
    GRAVE = "严重"
    MAJOR = "较重"
    MINOR = "一般"
    HINT = "提示"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class Status(StrEnum):
    TRIAL = "试行"
    OFFICIAL = "正式"
    RETIRED = "停用"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a standard. `confidence` is the mark of how it was verified: LAW, V<n> (found on n pages) or
    Mh/Mm/Ml (from memory); an M clause is shown as 参考口径, never as 依据."""

    id: str
    document: str
    clause: str
    text: str
    confidence: str

    @property
    def is_official(self) -> bool:
        return not self.confidence.startswith("M")


@dataclass(frozen=True, slots=True)
class RuleCard:
    """`basis` are clause ids. `confidence` marks the default deduction. `params` are (name, value) pairs as text."""

    code: str
    name: str
    family: Family
    severity: Severity
    why: str
    advice: str
    basis: tuple[Clause, ...] = ()
    deduction: float = 0.0
    confidence: str = "Ml"
    status: Status = Status.OFFICIAL
    params: tuple[tuple[str, str], ...] = ()
