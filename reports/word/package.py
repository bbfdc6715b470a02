"""A document as bytes: the same content always makes the same file."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

from reports.text import clean
from reports.word.fonts import font_table

FONT_TABLE, ITS_END = "word/fontTable.xml", b"</w:fonts>"


def packed(document: Document, title: str, made: datetime) -> bytes:
    """`made` stands for the time of making in the document's properties."""
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.comments = clean(title)[:250], "govlint", "govlint", ""
    about.created = about.modified = made.replace(tzinfo=None)
    whole = BytesIO()
    document.save(whole)
    return _settled(whole)


def _settled(whole: BytesIO) -> bytes:
    """The members without the hour of packing, the stand-ins of fonts among them."""
    settled = BytesIO()
    with ZipFile(whole) as old, ZipFile(settled, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == FONT_TABLE:
                content = content.replace(ITS_END, font_table() + ITS_END)
            new.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return settled.getvalue()
