"""A bureau's filled-in sheet becomes claims. It can never close an issue, and reading it twice changes nothing."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from ledger import acts
from ledger.acts import act, refuse_long
from ledger.errors import LedgerError
from ledger.intake.grids import Grid, Value, read_grids
from ledger.intake.headers import NO_NAMES, Headings, Names, headings_of
from ledger.models import County, Issue
from ledger.rows import claim_of
from ledger.steps import Occasion
from records import Claim, IssueState

DAY = re.compile(r"(\d{4})\s*[年./\-]\s*(\d{1,2})\s*[月./\-]\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?")


class Fate(StrEnum):
    TAKEN = "已登记"
    SAME = "无变化"
    REFUSED = "未登记"


@dataclass(frozen=True, slots=True)
class RowTold:
    """What became of one row that somebody filled in. `row` counts from 1, as spreadsheets show it."""

    sheet: str
    row: int
    number: str
    fate: Fate
    why: str = ""


def as_given(claim: Claim) -> Claim:
    return claim


def import_claims(
    alias: str,
    county: County,
    path: Path,
    occasion: Occasion,
    tidy: Callable[[Claim], Claim] = as_given,
    names: Names = NO_NAMES,
) -> tuple[RowTold, ...]:
    """One line for each row with something filled in. `names` are the county's own headings to those known here.
    Raises LedgerError when the file holds no issue numbers, or none of the columns that bureaus fill in."""
    found = [(grid, headings) for grid in read_grids(path) if (headings := headings_of(grid, names)) is not None]
    if not found:
        raise LedgerError(
            f"文件 {path.name} 中没有问题编号，无法对应到台账，请使用 govlint ledger export 导出的表格填写。"
        )
    if not any(headings.are_for_answers for _, headings in found):
        raise LedgerError(
            f"文件 {path.name} 中没有“整改情况”“整改链接”一类的列，没有可登记的内容。"
            "若导出时用版式文件改过列名，请用 --layout 指明同一版式文件。"
        )
    intake = _Intake(alias, county, occasion, tidy, {})
    return tuple(told for grid, headings in found for told in intake.grid(grid, headings))


@dataclass(frozen=True, slots=True)
class _Intake:
    """`given` remembers the claims of this file: the summary sheet repeats those of the bureaus' sheets."""

    alias: str
    county: County
    occasion: Occasion
    tidy: Callable[[Claim], Claim]
    given: dict[str, Claim]

    def grid(self, grid: Grid, headings: Headings) -> Iterator[RowTold]:
        for at, row in enumerate(grid.rows[headings.row + 1 :], start=headings.row + 2):
            number = str(_cell(row, headings.number) or "")
            # One value alone is a subtitle or a sum's label, merged over the row or not.
            if not any(_answers(row, headings).values()) or (not number and len({*row, None}) <= 2):
                continue
            fate, why = self._row(number, row, headings)
            yield RowTold(grid.name, at, number, fate, why)

    def _row(self, number: str, row: Sequence[Value], headings: Headings) -> tuple[Fate, str]:
        issue = Issue.objects.using(self.alias).filter(county=self.county, number=number).first()
        if issue is None:
            return Fate.REFUSED, f"台账中没有编号“{number}”" if number else "这一行没有问题编号"
        try:
            # What the sheet has no column for stays as it was.
            claim = self.tidy(replace(claim_of(issue), **_parts(row, headings)))
            refuse_long(claim)
        except LedgerError as error:
            return Fate.REFUSED, str(error)
        if (obstacle := self._obstacle(issue, claim)) is not None:
            return obstacle
        self.given[number] = claim
        act(self.alias, self.county, [number], acts.claim(claim), self.occasion)
        return Fate.TAKEN, ""

    def _obstacle(self, issue: Issue, claim: Claim) -> tuple[Fate, str] | None:
        if self.given.get(issue.number, claim) != claim:
            return Fate.REFUSED, "同一问题在表中填写了两种不同的内容，已按先出现的一行登记"
        if claim_of(issue) == claim:
            return Fate.SAME, "与已登记的内容相同"
        if issue.state not in (IssueState.OPEN, IssueState.CLAIMED):
            return Fate.REFUSED, f"该问题当前为“{issue.state}”，不需要申报整改"
        if claim.finished is not None and claim.finished > self.occasion.today:
            return Fate.REFUSED, f"完成时间 {claim.finished} 晚于今天"
        if not (claim.what or claim.link):
            return Fate.REFUSED, "未填写整改情况或整改链接"
        return None


def _answers(row: Sequence[Value], headings: Headings) -> dict[str, Value]:
    return {part: _cell(row, place) for part, place in headings.places.items()}


def _parts(row: Sequence[Value], headings: Headings) -> dict[str, Any]:
    return {
        part: _day(value) if part == "finished" else _text(value) for part, value in _answers(row, headings).items()
    }


def _cell(row: Sequence[Value], place: int) -> Value:
    return row[place] if place < len(row) else None


def _text(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def _day(value: Value) -> date | None:
    if value is None or isinstance(value, date):
        return value
    if match := DAY.fullmatch(value):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            pass
    raise LedgerError(f"完成时间“{value[:20]}”看不懂，请写成 2026-06-30 的形式")
