"""Excel workbooks: every sheet, hidden ones, hidden rows and columns, comments, text boxes, pivot data, properties."""

from datetime import date

from documents.drafts import Draft
from documents.kinds import label_of
from documents.office.parts import main_part
from documents.office.properties import add_properties, sensible_title
from documents.office.sheets.book import Book, SheetPart, read_book
from documents.office.sheets.cells import MAX_CELLS, read_sheet
from documents.office.sheets.extras import add_extras
from documents.office.sheets.pivots import add_pivots
from documents.office.sheets.plain import add_cells
from documents.office.sheets.sheet import Sheet
from documents.packages import Package
from documents.sniffing import Look
from documents.source import Source
from documents.troubles import EMPTY, Unreadable, damaged, without_text
from records import Document

KIND = "xlsx"
ORDER = 20

LABEL = label_of(KIND).strip()
USUAL_PART = "xl/workbook.xml"


def recognises(look: Look) -> bool:
    return look.signature == KIND


def read(source: Source, today: date) -> Document:
    package = Package(source.body, LABEL)
    book = read_book(package, main_part(package, USUAL_PART))
    if book is None or not book.sheets:
        raise Unreadable(damaged(LABEL))
    draft = Draft()
    room = MAX_CELLS
    for one in book.sheets:
        sheet = _add_sheet(draft, package, book, one, room, source.url)
        room -= len(sheet.cells)
    add_pivots(draft, package)
    draft.problems += package.problems
    if not draft.blocks and not draft.tables and not package.problems:
        draft.problems.append(without_text(LABEL) if _has_pictures(package) else EMPTY)
    if draft.blocks or draft.tables:
        # Properties alone are not a file that was read.
        add_properties(draft, package)
    return draft.document(source, KIND, sensible_title(draft) or draft.first_line())


def _add_sheet(draft: Draft, package: Package, book: Book, one: SheetPart, room: int, url: str) -> Sheet:
    sheet = read_sheet(package, one.part, book, room)
    add_cells(draft, sheet, one.name, one.visible)
    add_extras(draft, package, one, sheet, url)
    return sheet


def _has_pictures(package: Package) -> bool:
    return any("/media/" in name for name in package.names)
