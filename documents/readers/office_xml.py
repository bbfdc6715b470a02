"""Excel 2003 and Word 2003 XML, which export programs write under the names .xls and .doc."""

from datetime import date

from lxml import etree

from documents.drafts import Draft
from documents.grids import MAX_COLUMNS
from documents.kinds import label_of
from documents.office.sheets.cells import MAX_CELLS
from documents.office.sheets.plain import add_cells
from documents.office.sheets.sheet import Sheet
from documents.office.word.body import read_story
from documents.office.word.story import Story
from documents.office.word.styles import Styles
from documents.office.xml import MAX_TAGS, MAX_TREE_BYTES, Element, child, descendants, local, value
from documents.sniffing import Look
from documents.source import Source
from documents.text import tidy, tidy_lines
from documents.troubles import Unreadable, damaged, too_deep, too_large, unsupported, without_text
from records import Document

KIND = "office_xml"
ORDER = 40

LABEL = label_of(KIND).strip()
SHEET, WORD = "Workbook", "wordDocument"


def recognises(look: Look) -> bool:
    return look.text_kind == KIND


def read(source: Source, today: date) -> Document:
    if len(source.body) > MAX_TREE_BYTES or source.body.count(b"<") > MAX_TAGS:
        raise Unreadable(too_large(LABEL))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(source.body, parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable(damaged(LABEL)) from error
    if root is None or local(root) not in (SHEET, WORD):
        raise Unreadable(unsupported(label_of(KIND)))
    draft = Draft()
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        draft.problems.append(damaged(LABEL))
    if local(root) == SHEET:
        _add_sheets(draft, root)
    else:
        _add_text(draft, root, source.url)
    if not draft.blocks and not draft.tables and not draft.problems:
        draft.problems.append(without_text(LABEL))
    return draft.document(source, KIND, draft.first_line())


def _add_text(draft: Draft, root: Element, url: str) -> None:
    body = child(root, "body")
    if body is None:
        raise Unreadable(damaged(LABEL))
    story = Story(draft, Styles(), url)
    try:
        read_story(story, body)
        for name in ("hdr", "ftr"):
            story.name = "页眉" if name == "hdr" else "页脚"
            for part in descendants(root, name):
                read_story(story, part)
    except RecursionError:
        draft.problems.append(too_deep(LABEL))


def _add_sheets(draft: Draft, root: Element) -> None:
    room = MAX_CELLS
    for number, one in enumerate((one for one in root if local(one) == "Worksheet"), 1):
        name = tidy(value(one, "Name") or "") or f"Sheet{number}"
        sheet = _sheet(child(one, "Table"), room)
        room -= len(sheet.cells)
        add_cells(draft, sheet, name, _shows(one))
        if room <= 0:
            draft.problems.append(too_large(LABEL))
            return


def _shows(worksheet: Element) -> bool:
    return all((one.text or "").strip() == "SheetVisible" for one in descendants(worksheet, "Visible"))


def _sheet(table: Element | None, room: int) -> Sheet:
    sheet = Sheet()
    column = row = 0
    for one in table if table is not None else ():
        if local(one) == "Column":
            column = _place(one, column)
            if value(one, "Hidden") == "1":
                sheet.hidden_columns.update(range(column, column + _span(one, "Span") + 1))
            column += _span(one, "Span")
        elif local(one) == "Row":
            row = _place(one, row)
            if value(one, "Hidden") == "1":
                sheet.hidden_rows.add(row)
            _add_row(sheet, one, row, room)
    return sheet


def _add_row(sheet: Sheet, element: Element, row: int, room: int) -> None:
    column = 0
    for cell in (one for one in element if local(one) == "Cell"):
        column = _place(cell, column)
        text = tidy_lines("".join(str(part) for data in descendants(cell, "Data") for part in data.itertext()))
        if text and len(sheet.cells) < room:
            sheet.cells[row, column] = (text.removesuffix("T00:00:00.000"), True)
        wide, high = _span(cell, "MergeAcross"), _span(cell, "MergeDown")
        if wide or high:
            sheet.merges.append((row, column, row + high, column + wide))
        column += wide


def _place(element: Element, before: int) -> int:
    """The number that the element gives itself, else the one behind the last."""
    text = value(element, "Index") or ""
    return int(text) if text.isdecimal() and len(text) < 8 and int(text) > before else before + 1


def _span(element: Element, name: str) -> int:
    text = value(element, name) or ""
    return min(int(text), MAX_COLUMNS) if text.isdecimal() and len(text) < 8 else 0
