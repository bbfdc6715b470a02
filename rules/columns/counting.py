"""Counts over all columns of a site that lead to a veto."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from records import Column, Severity, SiteView, Verdict
from rules.columns.judging import NAMES_SHOWN, listed
from rules.kit import Draft, Rule
from rules.kit.rule import Place
from rules.limits import NO_DUTY, due_day, limits


@dataclass(frozen=True, slots=True)
class Counted:
    """`sure` columns have the fault, of `open` ones it could not be told."""

    sure: Sequence[Column]
    open: Sequence[Column]


def unknown(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.verdict is Verdict.UNKNOWN]


def is_long_overdue(column: Column, today: date) -> bool:
    """Stale by the national limit, too: a county's own shorter one is a reminder and makes no veto."""
    if column.verdict is not Verdict.STALE or column.newest is None:
        return False
    limit = limits()[column.kind].text
    return limit != NO_DUTY and due_day(column.newest, limit) < today


def veto(rule: Rule[SiteView], view: SiteView, count: Counted, least: int, fault: str) -> Iterator[Draft]:
    """`fault` is what the counted columns have in common. A bureau's own columns never make a veto: there the count is
    told for information only."""
    number = len(count.sure)
    # Bureaus without an address of their own share that of the portal: the name tells their findings apart.
    place = Place(count=max(1, number), examples=_proof(count.sure), defect=view.name)
    found = f"{fault}共{number}个（限{least}个）"
    if number >= least and view.is_portal:
        yield rule.fail(view, f"{view.name}疑似触发单项否决：{found}，须人工确认：{listed(count.sure)}。", **place)
    elif number >= least:
        message = f"{view.name}{found}，只有门户栏目计入单项否决，此处供参考，请人工核对：{listed(count.sure)}。"
        yield rule.review(view, message, **(place | {"severity": Severity.MAJOR}))
    elif view.is_portal and number + len(count.open) >= least:
        yield rule.review(view, _undecided(view, count, least, fault), **place)


def _undecided(view: SiteView, count: Counted, least: int, fault: str) -> str:
    known = f"：{listed(count.sure)}" if count.sure else ""
    return (
        f"{view.name}疑似接近单项否决，须人工确认：{fault}已查明{len(count.sure)}个{known}；另有{len(count.open)}个无法判定，"
        f"其中{least - len(count.sure)}个确有同样问题即达到{least}个：{listed(count.open)}。"
    )


def _proof(columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(column.url for column in columns[:NAMES_SHOWN])
