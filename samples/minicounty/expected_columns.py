"""What a scan must say about columns, derived from the verdicts that the cast states."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from records import ColumnKind, Outcome, Verdict
from samples.minicounty.model import Quirk, Shelf
from samples.minicounty.timing import HALF_YEARLY, burst_of, is_nearly_due, newest_day
from samples.minicounty.truth import PlantedFinding

FAIL, REVIEW = Outcome.FAIL, Outcome.REVIEW
AGE_RULES = {ColumnKind.NEWS: "CL02"} | dict.fromkeys(HALF_YEARLY, "CL03")
NAMED = frozenset(
    {
        ColumnKind.PERSONNEL,
        ColumnKind.PLANNING,
        ColumnKind.BUDGET,
        ColumnKind.ANNUAL_REPORT,
        ColumnKind.STATISTICS,
        ColumnKind.ENFORCEMENT,
        ColumnKind.INTERACTION,
    }
)
YEARLY = frozenset({ColumnKind.ANNUAL_REPORT, ColumnKind.BUDGET, ColumnKind.PLANNING})
NOTHING_HAPPENED = re.compile(r"暂无|没有|无|未")
QUIET_DAYS = 90
VETO, VETO_OVERDUE = 5, 10
IMPORTED_ROWS, IMPORTED_COLUMNS = 3, 3


def column_findings(shelves: Sequence[Shelf], today: date, root: str) -> Iterator[PlantedFinding]:
    """About each column, then about the portal's columns and each bureau's as a whole."""
    for shelf in shelves:
        for rule, outcome, count in _faults(shelf, today):
            yield PlantedFinding(rule, outcome, root + shelf.path, "/".join(shelf.place.crumbs), count)
    portal = shelves[0].place.bureau
    for bureau in dict.fromkeys(shelf.place.bureau for shelf in shelves):
        own = [shelf for shelf in shelves if shelf.place.bureau is bureau]
        address = root + bureau.prefix if bureau.listed_urls else root + "/"
        for rule, outcome, count in (*_totals(own, bureau is portal), *_imported(own)):
            yield PlantedFinding(rule, outcome, address, "", count)
    if odd := [row for shelf in shelves if shelf.place.spec.quirk is Quirk.SLASHED for row in shelf.own_rows]:
        yield PlantedFinding("CL08", REVIEW, root + "/", "", len(odd))


def _faults(shelf: Shelf, today: date) -> Iterator[tuple[str, Outcome, int]]:
    spec = shelf.place.spec
    match spec.verdict:
        case Verdict.BLANK:
            yield ("CL14" if spec.quirk is Quirk.CONSTRUCTION else "CL05"), FAIL, 1
        case Verdict.UNKNOWN if spec.quirk is Quirk.UNDATED:
            yield "CL07", FAIL, len(shelf.rows)
        case Verdict.STALE if spec.kind in AGE_RULES:
            yield AGE_RULES[spec.kind], FAIL, 1
        case Verdict.STALE:
            yield "CL04", (FAIL if _is_surely_due(shelf) else REVIEW), 1
        case Verdict.UNKNOWN if spec.kind in AGE_RULES:
            yield AGE_RULES[spec.kind], REVIEW, 1
        case Verdict.PLACEHOLDER:
            yield "CL06", (FAIL if _says_that_nothing_happened(shelf) else REVIEW), 1
        case Verdict.FRESH:
            yield from _hints(shelf, today)


def _hints(shelf: Shelf, today: date) -> Iterator[tuple[str, Outcome, int]]:
    kind = shelf.place.spec.kind
    if len(shelf.rows) == 1 and kind not in YEARLY and (today - newest_day(shelf)).days > QUIET_DAYS:
        yield "CL06", REVIEW, 1
    if ahead := len(shelf.own_rows) - len(shelf.past_rows):
        yield "CL15", REVIEW, ahead
    if kind is ColumnKind.ANNUAL_REPORT and not any(f"{today.year - 1}年" in row.title for row in shelf.rows):
        yield "CL11", FAIL, 1
    if count := burst_of(shelf):
        yield "CL12", REVIEW, count
    if is_nearly_due(shelf, today):
        yield "CL13", REVIEW, 1


def _totals(shelves: Sequence[Shelf], is_portal: bool) -> Iterator[tuple[str, Outcome, int]]:
    """Every portal column stands on the first level here."""
    outcome = FAIL if is_portal else REVIEW
    counted = (ColumnKind.NEWS, ColumnKind.NOTICE, ColumnKind.POLICY)
    stale = [shelf for shelf in shelves if shelf.place.spec.verdict is Verdict.STALE]
    other = [shelf for shelf in stale if shelf.place.spec.kind not in AGE_RULES and _is_surely_due(shelf)]
    explained = sum(shelf.place.spec.kind is ColumnKind.EXPLANATION for shelf in stale)
    blank = sum(shelf.place.spec.verdict is Verdict.BLANK for shelf in shelves)
    news = sum(shelf.place.spec.kind in counted for shelf in stale)
    if is_portal and other:
        yield "DK09", FAIL, len(other)
    counts = (("VT04a", news, VETO), ("VT04b", len(other) + explained, VETO_OVERDUE), ("VT04c", blank, VETO))
    yield from ((rule, outcome, count) for rule, count, least in counts if count >= least)


def _imported(shelves: Sequence[Shelf]) -> Iterator[tuple[str, Outcome, int]]:
    """Columns whose rows are all of one day, several of them of the same."""
    days = [{row.day for row in shelf.own_rows} for shelf in shelves if len(shelf.own_rows) >= IMPORTED_ROWS]
    counts = Counter(day for own in days if len(own) == 1 for day in own)
    if moved := sum(count for count in counts.values() if count >= IMPORTED_COLUMNS):
        yield "CL16", REVIEW, moved


def _is_surely_due(shelf: Shelf) -> bool:
    """Its kind is named in the indicators, or it used to be filled in several months of a year."""
    if shelf.place.spec.kind in NAMED:
        return True
    days = [row.day for row in shelf.past_rows]
    recent = [day for day in days if day > max(days) - timedelta(days=366)]
    return len(days) >= 5 and len({(day.year, day.month) for day in recent}) >= 3


def _says_that_nothing_happened(shelf: Shelf) -> bool:
    return all(NOTHING_HAPPENED.search(row.title) for row in shelf.rows)
