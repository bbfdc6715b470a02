"""Excel 97-2003 workbooks and WPS tables of that form: every sheet, hidden ones, rows and columns, comments, boxes."""

from datetime import date

from documents.addresses import cell_name
from documents.drafts import Draft
from documents.kinds import label_of
from documents.office.properties import sensible_title
from documents.office.sheets.cells import MAX_CELLS
from documents.office.sheets.extras import DEFAULT_NAME, printed
from documents.office.sheets.plain import add_cells
from documents.ole.compound import Compound
from documents.ole.sheets.book import MAX_SHEETS, OLE, Told, open_book, sheets_of
from documents.ole.sheets.extras import extras_of
from documents.sniffing import Look
from documents.source import Source
from documents.text import tidy_lines
from documents.troubles import EMPTY, damaged, too_large
from records import Document, Link, Where, canonical, is_attachment

KIND = "xls"
ORDER = 22

KINDS = ("xls", "et")
STREAM = "Workbook"


def recognises(look: Look) -> bool:
    return look.signature in KINDS


def read(source: Source, today: date) -> Document:
    kind = "et" if source.suffix == "et" else KIND
    label = label_of(kind).strip()
    draft = Draft()
    book = open_book(source.body, label)
    cells = 0
    told: list[Told] = []
    for sheet in sheets_of(book):
        if sheet is None:
            draft.problems.append(damaged(label))
            continue
        _add_sheet(draft, sheet, source.url)
        told.append(sheet)
        cells += len(sheet.sheet.cells)
    if cells >= MAX_CELLS or book.nsheets > MAX_SHEETS:
        draft.problems.append(too_large(label))
    if source.body.startswith(OLE):
        _add_rest(draft, Compound(source.body, label), told)
    if not draft.blocks and not draft.tables and not draft.problems:
        draft.problems.append(EMPTY)
    return draft.document(source, kind, sensible_title(draft) or draft.first_line())


def _add_sheet(draft: Draft, told: Told, url: str) -> None:
    add_cells(draft, told.sheet, told.name, told.visible)
    if not DEFAULT_NAME.fullmatch(told.name):
        draft.add(told.name, Where("cell", sheet=told.name, name="工作表名"), told.visible)
    for at, text in told.notes:
        where = Where("cell", sheet=told.name, cell=cell_name(*at), name="批注")
        draft.add(tidy_lines(text), where, told.visible)
    for at, target in told.links:
        if address := canonical(target, url):
            text = told.sheet.cells.text_at(at)
            draft.links.append(Link(address, text, told.visible, is_attachment(address)))


def _add_rest(draft: Draft, compound: Compound, told: list[Told]) -> None:
    """Boxes and print headers; properties only where there is content."""
    for extra in extras_of(compound.read(STREAM)):
        sheet = told[extra.sheet] if 0 <= extra.sheet < len(told) else None
        where = Where("cell", sheet=sheet.name if sheet else None, name="页眉页脚" if extra.is_printed else "文本框")
        text = printed(extra.text) if extra.is_printed else tidy_lines(extra.text)
        draft.add(text, where, sheet is None or sheet.visible)
    if draft.blocks or draft.tables:
        compound.add_properties(draft)
