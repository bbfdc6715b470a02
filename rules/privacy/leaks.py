"""Identifiers of people in a document, with what stands around them, grouped as they are reported.

A column of a table makes one finding, however many rows leak; elsewhere each block makes one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from records import Block, Cell, Document, Outcome
from rules.kit import Number, Spot, Strip, scrub, strip_of
from rules.privacy.leak import Found, Hit, Leak, Surroundings
from rules.privacy.sheets import Sheet, layout

__all__ = ["Find", "Found", "Hit", "Judge", "Leak", "Surroundings", "leaks", "short"]

LABEL_LENGTH = 14
# Every number is judged by its headers: a hostile table must not make them long.
LABEL_SEARCHED, HEADERS_SEARCHED = 200, 1000
BEFORE, AFTER = 80, 12
# A form names its values beside them, a list above them.
FORM_ROWS = 60

Judge = Callable[[Found, Surroundings], Outcome | None]
Find = Callable[[str], Iterable[Found]]


def leaks(document: Document, find: Find, judge: Judge, columns: re.Pattern[str] | None = None) -> Iterator[Leak]:
    """What `judge` calls a leak. A block that only repeats values already reported (a meta
    description) and a hidden copy of a column are left out. With `columns`, long columns with another header are not
    searched."""
    seen: set[str] = set()
    for leak in (*_in_tables(document, find, judge, columns), *_in_blocks(document, find, judge)):
        values = {hit.found.value for hit in leak.hits}
        shown = leak.header is not None and any(hit.at.visible for hit in leak.hits)
        if shown or not values <= seen:
            yield leak
        seen |= values


def _in_blocks(document: Document, find: Find, judge: Judge) -> Iterator[Leak]:
    strip = layout(document).running
    title = f"{document.title} {document.attachment}"
    by_place: dict[int, list[Hit]] = {}
    for index, found in _each(strip, find):
        previous = strip.places[index - 1].text if index else ""
        around = Surroundings(label=short(previous), title=title)
        if hit := _hit(strip.places[index], found, around, judge):
            by_place.setdefault(index, []).append(hit)
    yield from (Leak(tuple(hits)) for hits in by_place.values())


def _in_tables(document: Document, find: Find, judge: Judge, columns: re.Pattern[str] | None) -> Iterator[Leak]:
    title = f"{document.title} {document.attachment}"
    for sheet in layout(document).sheets:
        headers = " ".join((sheet.table.caption, *sheet.headers))[:HEADERS_SEARCHED]
        around = Surroundings(headers=headers, title=title, sheet=sheet)
        for index, header in enumerate(sheet.headers):
            if columns and len(sheet.table.rows) > FORM_ROWS and not columns.search(header):
                continue
            hits = tuple(_in_column(sheet, index, around, find, judge))
            if hits:
                yield Leak(hits, scrub(sheet.table.header[index]))
        boxed = [_hit(sheet.boxes.places[i], found, around, judge) for i, found in _each(sheet.boxes, find)]
        if kept := tuple(hit for hit in boxed if hit):
            yield Leak(kept, "")


def _in_column(sheet: Sheet, index: int, around: Surroundings, find: Find, judge: Judge) -> Iterator[Hit]:
    # Where the reader took the first row of data for the header, the header leaks, too.
    heading = strip_of([Cell(sheet.table.header[index], sheet.table.where)])
    for _, found in _each(heading, find):
        if hit := _hit(heading.places[0], found, around, judge):
            yield hit
    strip, header = sheet.columns[index], sheet.headers[index]
    label = header[:LABEL_SEARCHED]
    # In a long list the cell to the left is another field of the same person.
    is_form = index > 0 and (len(sheet.table.rows) <= FORM_ROWS or not header)
    around = replace(around, role=sheet.roles[index])
    for row, found in _each(strip, find):
        left = short(sheet.table.rows[row][index - 1].text) if is_form else ""
        beside = f"{label} {left}".strip() if left else label
        if hit := _hit(strip.places[row], found, around, judge, beside, row):
            yield hit


def _each(strip: Strip, find: Find) -> Iterator[tuple[int, Found]]:
    """Index of the place and the find, with offsets in that place."""
    for found in find(strip.text):
        index, start = strip.find(found.start)
        if isinstance(found, Spot):
            yield index, found.moved(-start)
        else:
            # `replace` would take as long as all the rest.
            yield index, Number(found.digits, found.start - start, found.end - start, found.joined, found.inside)


def _hit(
    at: Block | Cell, found: Found, around: Surroundings, judge: Judge, label: str | None = None, row: int | None = None
) -> Hit | None:
    # Made whole: `replace` would take as long as all the rest.
    before = at.text[max(0, found.start - BEFORE) : found.start]
    after = at.text[found.end : found.end + AFTER]
    seen = Surroundings(
        around.label if label is None else label,
        before,
        after,
        at.text,
        around.headers,
        around.title,
        around.sheet,
        around.role,
        row,
        at.visible,
    )
    outcome = judge(found, seen)
    return None if outcome is None else Hit(found, outcome, at)


def short(text: str) -> str:
    """A text that can only be a label, "" otherwise."""
    return text if len(text) <= LABEL_LENGTH and not any(char.isdigit() for char in text) else ""
