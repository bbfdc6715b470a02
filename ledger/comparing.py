"""Whether an assessor's row and an issue of ours speak of the same problem."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from records import Assessed, Compared, Comparison, Family, Finding, Issue, IssueState

WEB = re.compile(r"https?://[^\s，。；、）)】\]》”\"']+")
QUOTED = re.compile(r"[“\"]([^”\"]{1,20})[”\"]")
# What a row is about, by the words of its text and indicator.
ABOUT: Mapping[Family, re.Pattern[str]] = MappingProxyType(
    {
        Family.PRIVACY: re.compile(r"身份证|手机号|银行(?:卡|账)|个人信息|隐私|脱敏|去标识"),
        Family.WORDING: re.compile(r"错别字|错敏词|表述|疑为|应为|错字|笔误|乱码"),
        Family.LINKS: re.compile(r"打不开|无法(?:打开|访问)|死链|断链|错链|404"),
        Family.COLUMNS: re.compile(r"(?:未|无|没有|不)(?:及时)?更新|更新不及时|空白|超期|建设中|情况说明"),
        Family.SITE: re.compile(r"标识码|备案|主办单位.*(?:未|缺)|页脚|底部"),
    }
)
SAME_URL, SAME_WORD, SAME_COLUMN, SAME_TITLE, SAME_FAMILY, SAME_UNIT = 3, 3, 3, 2, 1, 1
OTHER_FAMILY, OTHER_UNIT, OTHER_WORD = -4, -2, -3
ENOUGH = 4
SHORT = 2


def compare(source: str, items: Sequence[Assessed], issues: Iterable[Issue]) -> Comparison:
    """Every issue of ours goes to the row it fits best, if it fits any; one row may stand for several of ours."""
    told: dict[int, list[Issue]] = defaultdict(list)
    extra: list[Issue] = []
    ours = tuple(issues)
    placed = _with_units(items, {issue.finding.bureau for issue in ours})
    for issue in ours:
        if issue.state is IssueState.DISMISSED:
            continue
        scores = [(_likeness(item, issue.finding), -place) for place, item in enumerate(placed)]
        score, place = max(scores, default=(0, 0))
        if score >= ENOUGH:
            told[-place].append(issue)
        elif issue.state.is_open:
            extra.append(issue)
    rows = (Compared(item, tuple(told[place])) for place, item in enumerate(items))
    return Comparison(source, tuple(rows), tuple(extra))


def _with_units(items: Sequence[Assessed], bureaus: Iterable[str]) -> tuple[Assessed, ...]:
    """Lists without a column for it name the unit in the sentence: XX局“工作动态”栏目…"""
    names = sorted(filter(None, bureaus), key=len, reverse=True)
    return tuple(item if item.unit else replace(item, unit=_unit_in(item.text, names)) for item in items)


def _unit_in(text: str, names: Iterable[str]) -> str:
    return next((name for name in names if name in text), "")


def _likeness(item: Assessed, finding: Finding) -> int:
    return (
        SAME_URL * _same_url(item, finding)
        + _word(item, finding)
        + SAME_COLUMN * _same_column(item, finding)
        + SAME_TITLE * _same_title(item, finding)
        + _family(item, finding)
        + _unit(item, finding)
    )


def _word(item: Assessed, finding: Finding) -> int:
    """A row that quotes another word of the same page is about another problem."""
    if finding.family is not Family.WORDING or len(finding.quote) < SHORT:
        return 0
    if finding.quote in item.text:
        return SAME_WORD
    return OTHER_WORD if QUOTED.search(item.text) else 0


def _same_url(item: Assessed, finding: Finding) -> bool:
    ours = {_bare(finding.url)} | ({_bare(finding.quote)} if finding.family is Family.LINKS else set())
    return bool(ours & {_bare(url) for url in (item.url, *WEB.findall(f"{item.url} {item.text}")) if url})


def _bare(url: str) -> str:
    return url.split("://", 1)[-1].rstrip("/")


def _same_column(item: Assessed, finding: Finding) -> bool:
    if finding.family is not Family.COLUMNS or not finding.column:
        return False
    name = finding.column[-1]
    return name in re.split(r"[>—\-/、“”\"\s]+", item.column) or f"“{name}”" in item.text or f'"{name}"' in item.text


def _same_title(item: Assessed, finding: Finding) -> bool:
    title = finding.title
    return finding.family is not Family.COLUMNS and len(title) > SHORT and (title == item.title or title in item.text)


def _family(item: Assessed, finding: Finding) -> int:
    text = f"{item.indicator} {item.text}"
    about = {family for family, pattern in ABOUT.items() if pattern.search(text)}
    if finding.family in about:
        return SAME_FAMILY
    return OTHER_FAMILY if about else 0


def _unit(item: Assessed, finding: Finding) -> int:
    if not item.unit or not finding.bureau:
        return 0
    same = item.unit in finding.bureau or finding.bureau in item.unit
    return SAME_UNIT if same else OTHER_UNIT
