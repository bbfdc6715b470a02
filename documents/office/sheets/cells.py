"""Reads the part of one sheet, event by event."""

from documents.addresses import MAX_COLUMN, MAX_ROW, cell_at, column_at
from documents.office.sheets.book import Book
from documents.office.sheets.numbers import Format, number_text
from documents.office.sheets.quick import RowCutter
from documents.office.sheets.sheet import Sheet
from documents.office.sheets.stream import Attributes, Enough, stream
from documents.office.sheets.strings import MAX_TEXT, Text
from documents.packages import Package
from documents.text import tidy_lines

# Each one costs some 400 bytes until it is judged: a list of 100,000 rows and five columns stays under 300 MB.
MAX_CELLS = 520_000
# Merged ranges, links and column settings.
MAX_NOTED = 50_000
NOTED = frozenset({"col", "mergeCell", "hyperlink"})
TRUE = ("1", "true")
FURNITURE = frozenset({"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})


def read_sheet(package: Package, part: str, book: Book, room: int) -> Sheet:
    """At most `room` cells with text; the package notes when there are more."""
    reader = _Reader(book, min(room, MAX_CELLS))
    stream(package, part, reader.start, reader.end, reader.data, RowCutter(reader.take))
    package.cut |= reader.full
    return reader.sheet


class _Reader:
    def __init__(self, book: Book, room: int) -> None:
        self.sheet = Sheet()
        self.full = False
        self._book = book
        self._room = room
        self._row = self._column = 0
        self._cell: Attributes | None = None
        self._value: list[str] = []
        self._inline = Text()
        self._inside = ""
        self._noted = 0
        self._forms: dict[str, Format] = {}

    def take(self, number: str, attributes: dict[str, str], cells: list[tuple[str, ...]]) -> bool:
        """A whole row at once; False leaves it to the parser."""
        columns = [column_at(cell[0]) for cell in cells]
        if not 1 <= int(number) <= MAX_ROW or not all(columns) or any(cell[1] != number for cell in cells):
            return False
        self._start_row({**attributes, "r": number})
        for column, (_, _, style, kind, value, inline) in zip(columns, cells, strict=True):
            self._column = column
            form = self._forms.get(style) or self._form(style)
            known = inline if kind == "inlineStr" else self._text(kind or "n", value[:MAX_TEXT], form)
            self._keep(known[:MAX_TEXT], form)
        return True

    def _form(self, style: str) -> Format:
        return self._forms.setdefault(style, self._book.format_at(style or "0"))

    def start(self, name: str, attributes: Attributes) -> None:
        self._inside = name
        if name == "v":
            return
        if name == "c":
            self._open(attributes)
        elif name == "row":
            self._start_row(attributes)
        elif self._cell is not None:
            self._inline.start(name)
        elif name in NOTED:
            self._note(name, attributes)
        elif name in FURNITURE:
            self._value = []

    def data(self, text: str) -> None:
        if self._inside == "v" or self._inside in FURNITURE:
            self._value.append(text[:MAX_TEXT])
        elif self._cell is not None:
            self._inline.data(text)

    def end(self, name: str) -> None:
        self._inside = ""
        if name == "v":
            return
        if name == "c":
            self._close()
        elif self._cell is not None:
            self._inline.end(name)
        elif name in FURNITURE:
            self.sheet.furniture.append("".join(self._value)[:MAX_TEXT])

    def _start_row(self, attributes: Attributes) -> None:
        self._row = _number(attributes.get("r"), self._row + 1)
        self._column = 0
        if attributes.get("hidden") in TRUE or _is_zero(attributes.get("ht")):
            self.sheet.hidden_rows.add(self._row)

    def _note(self, name: str, attributes: Attributes) -> None:
        self._noted += 1
        if self._noted > MAX_NOTED:
            return
        if name == "col" and (attributes.get("hidden") in TRUE or _is_zero(attributes.get("width"))):
            first = _number(attributes.get("min"), 1)
            last = min(_number(attributes.get("max"), first), MAX_COLUMN)
            self.sheet.hidden_columns.update(range(first, last + 1))
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "hyperlink":
            relation = next((text for key, text in attributes.items() if key.endswith(":id")), "")
            self.sheet.links.append((attributes.get("ref", ""), relation))

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        start, end = cell_at(first), cell_at(last)
        if start and end and start <= end:
            self.sheet.merges.append((*start, *end))

    def _open(self, attributes: Attributes) -> None:
        at = cell_at(attributes.get("r", ""))
        self._row, self._column = at or (self._row, self._column + 1)
        self._cell, self._value = attributes, []
        if self._inline.pieces:
            self._inline = Text()

    def _close(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        form = self._book.format_at(cell.get("s", "0"))
        self._keep(self._text(cell.get("t", "n"), "".join(self._value)[:MAX_TEXT], form), form)

    def _keep(self, raw: str, form: Format) -> None:
        text = tidy_lines(raw)
        if not text or self._column > MAX_COLUMN:
            return
        if len(self.sheet.cells) >= self._room:
            self.full = True
            raise Enough
        self.sheet.cells[self._row, self._column] = (text, not form.hidden)

    def _text(self, kind: str, raw: str, form: Format) -> str:
        if kind == "s":
            at = _number(raw, -1)
            return self._book.strings[at] if 0 <= at < len(self._book.strings) else ""
        if kind == "n" and raw:
            return number_text(raw, form, self._book.from_1904)
        if kind == "inlineStr":
            return self._inline.take()
        if kind == "b":
            return "TRUE" if raw in TRUE else "FALSE"
        return raw.removesuffix("T00:00:00").replace("T", " ") if kind == "d" else raw


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else default


def _is_zero(text: str | None) -> bool:
    return text is not None and text.strip("0.") == "" and text != ""
