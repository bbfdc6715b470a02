"""The columns an issue list can have. A layout picks, orders and renames them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from records import Family, Issue
from reports import kept
from reports.issues import IssueRow
from reports.kept import Value
from reports.words import DONE_WORDS, NO, PASSED, REJECTED, YES


class Kind(StrEnum):
    TEXT = "text"
    CENTER = "center"
    LINK = "link"
    NUMBER = "number"
    SERIAL = "serial"
    DATE = "date"
    FILL = "fill"


@dataclass(frozen=True, slots=True)
class Kept:
    """What 整改台账 holds where a scan's list leaves room to write. `is_answer` marks what a bureau may change there;
    `offers` are answers to pick from, beside which any other may be written."""

    value: Callable[[Issue], Value]
    kind: Kind = Kind.CENTER
    is_answer: bool = False
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """`value` gives the cell of an issue, None where people write by hand and for the row number. `choices` are the
    answers that a hand-filled cell offers. `kept` is what a ledger knows of it. `width` is in characters."""

    name: str
    width: float
    value: Callable[[IssueRow], str | int] | None = None
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()
    kept: Kept | None = None

    @property
    def is_answer(self) -> bool:
        return self.kept is not None and self.kept.is_answer

    @property
    def kept_kind(self) -> Kind:
        """Its look in a ledger, where nothing is left to be written by hand but answers."""
        if self.kept is not None:
            return self.kept.kind
        return Kind.TEXT if self.kind is Kind.FILL else self.kind

    def kept_value(self, row: IssueRow, issue: Issue) -> Value:
        if self.kept is not None:
            return self.kept.value(issue)
        return self.value(row) if self.value else None


def _by_hand(name: str, width: float, known: Kept | None = None, choices: tuple[str, ...] = ()) -> Field:
    return Field(name, width, kind=Kind.FILL, choices=choices, kept=known)


# Names and order are those of the lists that assessors hand out, down to the half-width brackets: bureaus merge the
# sheet with lists they already have. Only 结论 is ours.
DEFAULT_FIELDS: tuple[Field, ...] = (
    Field("序号", 5, kind=Kind.SERIAL),
    Field("问题编号", 14, lambda issue: issue.id, Kind.CENTER),
    Field("责任单位", 14, lambda issue: issue.bureau),
    _by_hand("协同单位", 10, Kept(kept.helper, Kind.TEXT, is_answer=True)),
    Field("问题类别", 10, lambda issue: Family(issue.finding.family).label, Kind.CENTER),
    Field("问题子类", 14, lambda issue: issue.finding.name),
    Field("严重程度", 10, lambda issue: issue.finding.severity.value, Kind.CENTER),
    Field("结论", 7, lambda issue: issue.outcome, Kind.CENTER),
    Field("栏目路径", 18, lambda issue: issue.column),
    Field("页面标题", 22, lambda issue: issue.finding.title),
    Field("页面链接", 24, lambda issue: issue.finding.url, Kind.LINK),
    Field("附件名称/位置", 18, lambda issue: issue.place),
    Field("问题描述", 34, lambda issue: issue.message),
    Field("证据(脱敏)", 28, lambda issue: issue.proof),
    Field("快照时间", 12, lambda issue: issue.seen, Kind.CENTER),
    Field("依据文件及条款", 34, lambda issue: issue.basis),
    Field("扣分/否决口径", 13, lambda issue: issue.penalty, Kind.CENTER),
    Field("整改要求", 26, lambda issue: issue.advice),
    _by_hand("整改时限", 11, Kept(kept.due, Kind.DATE)),
    _by_hand("责任人", 9, Kept(kept.person, is_answer=True)),
    _by_hand("联系电话(办公)", 15, Kept(kept.phone, is_answer=True)),
    _by_hand("整改情况", 18, Kept(kept.what, Kind.TEXT, is_answer=True, offers=DONE_WORDS)),
    _by_hand("整改链接", 18, Kept(kept.link, Kind.LINK, is_answer=True)),
    _by_hand("整改完成时间", 13, Kept(kept.finished, Kind.DATE, is_answer=True)),
    _by_hand("复核人", 9, Kept(kept.reviewer)),
    _by_hand("复核结果", 9, Kept(kept.verdict), (PASSED, REJECTED)),
    _by_hand("复核时间", 11, Kept(kept.reviewed, Kind.DATE)),
    _by_hand("是否销号", 9, Kept(kept.is_closed), (YES, NO)),
    _by_hand("销号时间", 11, Kept(kept.closed, Kind.DATE)),
    _by_hand("备注", 16, Kept(kept.remark, Kind.TEXT)),
)
STATE = _by_hand("状态", 9, Kept(kept.state))
RELAPSES = _by_hand("反弹次数", 7, Kept(kept.relapses, Kind.NUMBER))
# 状态 says more than 结论, and 反弹次数 belongs to what came of it.
LEDGER_FIELDS: tuple[Field, ...] = (
    *(STATE if field.name == "结论" else field for field in DEFAULT_FIELDS[:-1]),
    RELAPSES,
    DEFAULT_FIELDS[-1],
)
EXTRA_FIELDS: tuple[Field, ...] = (
    Field("规则编号", 9, lambda issue: issue.finding.rule, Kind.CENTER),
    Field("处数", 7, lambda issue: issue.finding.count, Kind.NUMBER),
    STATE,
    RELAPSES,
    _by_hand("首次发现", 11, Kept(kept.first_seen, Kind.DATE)),
    _by_hand("最近检查", 11, Kept(kept.last_looked, Kind.DATE)),
)
FIELDS = DEFAULT_FIELDS + EXTRA_FIELDS
