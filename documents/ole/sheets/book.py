"""Opens a workbook and turns its sheets into our own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from itertools import islice
from typing import Any

import xlrd
from xlrd.sheet import Sheet as TheirSheet

from documents.office.sheets.cells import MAX_CELLS
from documents.office.sheets.numbers import GENERAL, Format, format_of, number_text
from documents.office.sheets.sheet import Sheet
from documents.text import tidy, tidy_lines
from documents.troubles import Unreadable, damaged, encrypted

MAX_SHEETS = 500
MAX_NOTED = 50_000
NUMBERS = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)
OLE = b"\xd0\xcf\x11\xe0"
# Exporters of old systems write bare records without a code page.
CHINESE = "gb18030"


@dataclass(frozen=True, slots=True)
class Told:
    """One sheet. `notes` are (cell place, text), `links` (cell place, address); places are (row, column) from 1."""

    name: str
    visible: bool
    sheet: Sheet
    notes: tuple[tuple[tuple[int, int], str], ...] = ()
    links: tuple[tuple[tuple[int, int], str], ...] = ()


@dataclass(slots=True)
class Formats:
    """Formats of cells by the number of their style."""

    book: xlrd.Book
    known: dict[int, Format] = field(default_factory=dict)

    def at(self, style: int | None) -> Format:
        if style is None:
            return GENERAL
        if style not in self.known:
            self.known[style] = self._look_up(style)
        return self.known[style]

    def _look_up(self, style: int) -> Format:
        if not 0 <= style < len(self.book.xf_list):
            return GENERAL
        number = self.book.xf_list[style].format_key
        theirs = self.book.format_map.get(number)
        return format_of(number, theirs.format_str if theirs and theirs.format_str else None)


def open_book(body: bytes, label: str) -> xlrd.Book:
    """Raises Unreadable. With styles where they can be read; some writers make them so that xlrd refuses them."""
    for styled in (True, False):
        try:
            return xlrd.open_workbook(
                file_contents=body,
                logfile=StringIO(),
                formatting_info=styled,
                on_demand=True,
                ragged_rows=True,
                encoding_override=None if body.startswith(OLE) else CHINESE,
                ignore_workbook_corruption=True,
            )
        except MemoryError:
            raise
        except Exception as error:
            if "encrypted" in str(error):
                raise Unreadable(encrypted(label)) from error
    raise Unreadable(damaged(label))


def sheets_of(book: xlrd.Book) -> Iterator[Told | None]:
    """None for a sheet that cannot be read. One sheet is held at a time; at most `MAX_CELLS` cells in all, the sheet
    that goes beyond is marked full by having exactly as many."""
    formats = Formats(book)
    room = MAX_CELLS
    for index in range(min(book.nsheets, MAX_SHEETS)):
        told = _told(book, index, formats, room)
        if told is not None:
            room -= len(told.sheet.cells)
        yield told
        if room <= 0:
            return


def _told(book: xlrd.Book, index: int, formats: Formats, room: int) -> Told | None:
    try:
        theirs = book.sheet_by_index(index)
        told = Told(
            tidy(theirs.name),
            theirs.visibility == 0,
            _sheet(theirs, formats, room),
            tuple(((at[0] + 1, at[1] + 1), note.text) for at, note in _first(theirs.cell_note_map.items())),
            tuple(((link.frowx + 1, link.fcolx + 1), _address(link)) for link in _first(theirs.hyperlink_list)),
        )
        book.unload_sheet(index)
    except MemoryError:
        raise
    except Exception:
        # A sheet with broken records must not take the others with it.
        return None
    return told


def _first(items: Iterable[Any]) -> list[Any]:
    return list(islice(items, MAX_NOTED))


def _address(link: object) -> str:
    target = getattr(link, "url_or_path", None) or ""
    return target.decode("utf-8", "replace") if isinstance(target, bytes) else str(target)


def _sheet(theirs: TheirSheet, formats: Formats, room: int) -> Sheet:
    sheet = Sheet()
    for row in range(theirs.nrows):
        for column in range(theirs.row_len(row)):
            text, shows = _cell(theirs, row, column, formats)
            if text and len(sheet.cells) < room:
                sheet.cells[row + 1, column + 1] = (text, shows)
    sheet.hidden_rows = {row + 1 for row, info in theirs.rowinfo_map.items() if info.hidden}
    sheet.hidden_columns = {column + 1 for column, info in theirs.colinfo_map.items() if info.hidden}
    sheet.merges = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in _first(theirs.merged_cells)]
    return sheet


def _cell(theirs: TheirSheet, row: int, column: int, formats: Formats) -> tuple[str, bool]:
    """The text, and whether its own format shows it."""
    kind = theirs.cell_type(row, column)
    value = theirs.cell_value(row, column)
    if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
        return "", True
    form = formats.at(theirs.cell_xf_index(row, column) if theirs.formatting_info else None)
    if kind in NUMBERS:
        date_kind = Format(is_date=True) if kind == xlrd.XL_CELL_DATE and form is GENERAL else form
        return number_text(repr(value), date_kind, bool(theirs.book.datemode)), not form.hidden
    if kind == xlrd.XL_CELL_BOOLEAN:
        return ("TRUE" if value else "FALSE"), not form.hidden
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, ""), not form.hidden
    return tidy_lines(str(value)), not form.hidden
