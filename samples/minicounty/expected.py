"""The truth about the county, computed from cast, plants and hazards alone; no scanner is asked."""

from collections.abc import Iterator, Sequence
from datetime import date

from records import FailureKind, Outcome, Verdict
from samples.minicounty.chrome import MISSING_MARKS, outside
from samples.minicounty.expected_columns import column_findings
from samples.minicounty.fronts import HOME_LINKS
from samples.minicounty.hazards import Hazard
from samples.minicounty.model import Article, Quirk, Shelf
from samples.minicounty.styles import style_of
from samples.minicounty.truth import PlantedColumn, PlantedFailure, PlantedFinding, PlantedUnread, Truth

AGELESS = frozenset({Verdict.BLANK, Verdict.STATIC, Verdict.UNKNOWN})


def truth_of(shelves: Sequence[Shelf], hazards: Sequence[Hazard], today: date, base: str) -> Truth:
    """`base` is the portal's address and ends with a slash."""
    root = base.rstrip("/")
    columns = tuple(_column(shelf, root) for shelf in shelves)
    rows = [row for shelf in shelves for row in shelf.own_rows if row.plant]
    reached = {hazard.path: hazard for hazard in hazards}
    return Truth(
        as_of=today,
        findings=(
            PlantedFinding("GZ04", Outcome.FAIL, base, "、".join(MISSING_MARKS), len(MISSING_MARKS)),
            *column_findings(shelves, today, root),
            *(finding for row in rows for finding in _plant_findings(row, root)),
            *_link_findings(rows, reached, root),
        ),
        columns=columns,
        failures=tuple(_failures(hazards, root)),
        unread=(*(unread for row in rows for unread in _unread(row, root)), *_guarded(shelves, root)),
        channels=(base, *_channels(shelves, root)),
        untouched=tuple(_untouched(shelves, rows, hazards, root)),
    )


def _column(shelf: Shelf, root: str) -> PlantedColumn:
    place, verdict = shelf.place, shelf.place.spec.verdict
    newest = None if verdict in AGELESS else max(row.day for row in shelf.past_rows)
    return PlantedColumn(
        url=root + shelf.path,
        path=place.crumbs,
        bureau=place.bureau.name,
        kind=place.spec.kind,
        verdict=verdict,
        newest=newest,
        entries=len(shelf.rows),
    )


def _plant_findings(row: Article, root: str) -> Iterator[PlantedFinding]:
    assert row.plant is not None
    page = root + row.path
    for mark in row.plant.marks:
        yield PlantedFinding(mark.rule, mark.outcome, page, mark.subject, mark.count)
    for file, path in zip(row.plant.files, row.file_paths, strict=True):
        for mark in file.marks:
            yield PlantedFinding(mark.rule, mark.outcome, page, mark.subject, mark.count, file.marked_name, root + path)


def _link_findings(rows: Sequence[Article], reached: dict[str, Hazard], root: str) -> Iterator[PlantedFinding]:
    links = [("/", target) for _, target in HOME_LINKS]
    links += [(row.path, target) for row in rows if row.plant for _, target in row.plant.links]
    for page, target in links:
        hazard = reached.get(target)
        if hazard and hazard.ending.report:
            yield PlantedFinding("LK01", hazard.ending.report, root + page, root + target)


def _failures(hazards: Sequence[Hazard], root: str) -> Iterator[PlantedFailure]:
    for hazard in hazards:
        if hazard.ending.failure:
            yield PlantedFailure(root + hazard.path, hazard.ending.failure)


def _unread(row: Article, root: str) -> Iterator[PlantedUnread]:
    assert row.plant is not None
    for file, path in zip(row.plant.files, row.file_paths, strict=True):
        if not file.readable:
            yield PlantedUnread(root + path, file.name, root + row.path)


def _guarded(shelves: Sequence[Shelf], root: str) -> Iterator[PlantedUnread]:
    """Pages in whose place a guard sends nothing to read."""
    guarded = (root + shelf.path for shelf in shelves if shelf.place.spec.quirk is Quirk.GUARDED)
    return (PlantedUnread(url, "", url) for url in guarded)


def _channels(shelves: Sequence[Shelf], root: str) -> Iterator[str]:
    bureaus = dict.fromkeys(shelf.place.bureau for shelf in shelves)
    return (root + style_of(bureau).home_path(bureau) for bureau in bureaus if bureau.crumb)


def _untouched(
    shelves: Sequence[Shelf], rows: Sequence[Article], hazards: Sequence[Hazard], root: str
) -> Iterator[str]:
    """Addresses outside the county, and those that robots.txt closes."""
    yield from outside()
    yield from (row.path for shelf in shelves for row in shelf.rows if row.foreign)
    yield from (target for row in rows if row.plant for _, target in row.plant.links if "://" in target)
    yield from (root + hazard.path for hazard in hazards if hazard.ending.failure is FailureKind.ROBOTS)
