"""The columns an issue list can have. A layout picks, orders and renames them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from records import Family
from reports.issues import Issue


class Kind(StrEnum):
    TEXT = "text"
    CENTER = "center"
    LINK = "link"
    NUMBER = "number"
    SERIAL = "serial"
    DATE = "date"
    FILL = "fill"


@dataclass(frozen=True, slots=True)
class Field:
    """`value` gives the cell of an issue, None where people write by hand and for the row number. `choices` are the
    answers that a hand-filled cell offers. `width` is in characters."""

    name: str
    width: float
    value: Callable[[Issue], str | int] | None = None
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()


def _by_hand(name: str, width: float, *choices: str) -> Field:
    return Field(name, width, kind=Kind.FILL, choices=choices)


# Names and order are those of the lists that assessors hand out, down to the half-width brackets: bureaus merge the
# sheet with lists they already have. Only 结论 is ours.
DEFAULT_FIELDS: tuple[Field, ...] = (
    Field("序号", 5, kind=Kind.SERIAL),
    Field("问题编号", 14, lambda issue: issue.id, Kind.CENTER),
    Field("责任单位", 14, lambda issue: issue.bureau),
    _by_hand("协同单位", 10),
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
    _by_hand("整改时限", 11),
    _by_hand("责任人", 9),
    _by_hand("联系电话(办公)", 15),
    _by_hand("整改情况", 18),
    _by_hand("整改链接", 18),
    _by_hand("整改完成时间", 13),
    _by_hand("复核人", 9),
    _by_hand("复核结果", 9, "通过", "不通过"),
    _by_hand("复核时间", 11),
    _by_hand("是否销号", 9, "是", "否"),
    _by_hand("销号时间", 11),
    _by_hand("备注", 16),
)
EXTRA_FIELDS: tuple[Field, ...] = (
    Field("规则编号", 9, lambda issue: issue.finding.rule, Kind.CENTER),
    Field("处数", 7, lambda issue: issue.finding.count, Kind.NUMBER),
)
FIELDS = DEFAULT_FIELDS + EXTRA_FIELDS
