"""All masked numbers of a document, with whose they are where a full name says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from records import Block, Cell, Document
from rules.kit import Strip, strip_of
from rules.kit.masked import Masked, find_masked
from rules.privacy.names import WHOLE, is_full_name
from rules.privacy.roles import Role
from rules.privacy.sheets import Sheet, layout

OWNER_REACH = 16
OWNER = re.compile(
    rf"(?:^|[^一-鿿])({WHOLE})[\s，,：:（(]{{0,3}}(?:(?:本人)?(?:联系)?(?:手机|电话)(?:号码?)?)?[\s：:]{{0,3}}$"
)


@dataclass(frozen=True, slots=True)
class Shown:
    """`row_name` is the full name in the row of a table, "" without one."""

    masked: Masked
    at: Block | Cell
    row_name: str = ""

    @property
    def owner(self) -> str:
        """The full name that stands right before the number or, in a list, in its row; "" without one."""
        before = self.at.text[max(0, self.masked.start - OWNER_REACH) : self.masked.start]
        found = OWNER.search(before)
        return found[1] if found else self.row_name


def all_shown(document: Document) -> Iterator[Shown]:
    """In reading order, though a whole column is searched at once."""
    plan = layout(document)
    yield from (Shown(masked, at) for _, masked, at in _in_strip(plan.running))
    for sheet in plan.sheets:
        header = strip_of([Cell(text, sheet.table.where) for text in sheet.table.header])
        yield from (Shown(masked, at) for _, masked, at in _in_strip(header))
        found = [(row, column, m, at) for column, strip in enumerate(sheet.columns) for row, m, at in _in_strip(strip)]
        yield from (Shown(m, at, _name_in(sheet, row)) for row, _, m, at in sorted(found, key=itemgetter(0, 1)))


def _in_strip(strip: Strip) -> Iterator[tuple[int, Masked, Block | Cell]]:
    for masked in find_masked(strip.text):
        index, start = strip.find(masked.start)
        yield index, Masked(masked.pattern, masked.start - start, masked.end - start), strip.places[index]


def _name_in(sheet: Sheet, row: int) -> str:
    column = sheet.column(Role.NAME, Role.CHILD)
    name = "" if column is None else sheet.table.rows[row][column].text.strip()
    return name if is_full_name(name) else ""
