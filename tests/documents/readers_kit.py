"""Files made on the fly for the tests of the readers."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import xlsxwriter

from documents import Source, read
from records import Block, Cell, Document

TODAY = date(2026, 6, 1)


def xlsx_bytes(rows: Sequence[Sequence[object]], sheet: str = "名单") -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy/m/d"})
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return buffer.getvalue()


def docx_bytes(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def edited(body: bytes, changes: dict[str, bytes | None]) -> bytes:
    """The zip with members replaced, added, or left out (None)."""
    buffer = BytesIO()
    with ZipFile(BytesIO(body)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            if content is not None:
                new.writestr(name, content)
    return buffer.getvalue()


def member(body: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(body)) as archive:
        return archive.read(name)


def read_file(name: str, body: bytes) -> Document:
    return read(Source(name, body, name=name), TODAY)


def told(document: Document) -> Iterable[Block | Cell]:
    """Every text of a document with its visibility; headers count as shown."""
    yield from document.blocks
    for table in document.tables:
        yield from (Cell(text, table.where) for text in table.header)
        for row in table.rows:
            yield from row


def sightings(document: Document, marker: str) -> list[bool]:
    """Where the marker was met: whether each place shows."""
    return [one.visible for one in told(document) if marker in one.text]
