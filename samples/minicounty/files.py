"""Attached files, really written: the scanner must read them as it reads those of a bureau."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from html import escape

import xlsxwriter

# Fixed stamps: the same seed must give the same bytes.
WRITTEN = datetime(2026, 1, 5, 9, 0)  # noqa: DTZ001 (a document property, which has no zone)
ZIP_STAMP = (2026, 1, 5, 9, 0, 0)
DOCX_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
DOCX_RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="word/document.xml"/>
</Relationships>"""
DOCX_BODY = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{paragraphs}</w:body></w:document>"""


def xlsx(sheet: str, title: str, rows: Sequence[Sequence[str | float]]) -> bytes:
    """A workbook with a merged title row, then `rows`, the first of which is the header."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"created": WRITTEN})
        page = book.add_worksheet(sheet)
        page.merge_range(0, 0, 0, len(rows[0]) - 1, title)
        for number, row in enumerate(rows, start=1):
            page.write_row(number, 0, row)
    return buffer.getvalue()


def docx(paragraphs: Sequence[str]) -> bytes:
    text = "".join(f"<w:p><w:r><w:t>{escape(paragraph)}</w:t></w:r></w:p>" for paragraph in paragraphs)
    parts = {
        "[Content_Types].xml": DOCX_TYPES,
        "_rels/.rels": DOCX_RELATIONS,
        "word/document.xml": DOCX_BODY.format(paragraphs=text),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, ZIP_STAMP), content)
    return buffer.getvalue()


def zip_file(members: dict[str, bytes]) -> bytes:
    """As Chinese Windows packs it: names in GBK, and nothing that says so."""
    buffer = io.BytesIO()
    raw = {
        f"{number:04}".ljust(len(name.encode("gbk")), "-"): name.encode("gbk") for number, name in enumerate(members)
    }
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for stand_in, content in zip(raw, members.values(), strict=True):
            archive.writestr(zipfile.ZipInfo(stand_in, ZIP_STAMP), content)
    body = buffer.getvalue()
    for stand_in, name in raw.items():
        # zipfile marks whatever it has to encode as UTF-8.
        body = body.replace(stand_in.encode(), name)
    return body


def csv_file(rows: Sequence[Sequence[str]]) -> bytes:
    """As Excel saves it in Chinese Windows: GB18030 with CRLF."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue().encode("gb18030")


def not_a_docx() -> bytes:
    """What is left of a file after a failed upload: no zip, no text, nothing to read."""
    return bytes(range(128, 256)) * 40
