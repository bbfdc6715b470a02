"""整改台账.xlsx: a summary, then the rows that bureaus fill in. Nothing of it is kept in memory while it is written."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook

from reports.ledgerbook import rows, summary
from reports.ledgerbook.book import Book
from reports.text import clean
from reports.workbook import paper
from reports.workbook.canvas import Canvas
from reports.workbook.styles import styles_for

OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "constant_memory": True,
}


def write_workbook(book: Book, path: Path) -> None:
    # Packed in memory, for XlsxWriter's own file errors are no OSErrors; its temporary files go with their folder.
    whole = BytesIO()
    with TemporaryDirectory(prefix="govlint-") as folder, Workbook(whole, OPTIONS | {"tmpdir": folder}) as file:
        file.set_properties({"title": clean(book.title), "author": "govlint"})
        _sheets(file, book)
    path.write_bytes(whole.getvalue())


def _sheets(file: Workbook, book: Book) -> None:
    styles = styles_for(file)
    first, second = file.add_worksheet("汇总"), file.add_worksheet("整改台账")
    for sheet in (first, second):
        paper.prepare(sheet, book.title)
    summary.fill(Canvas(first, styles, summary.WIDTHS), book)
    rows.fill(Canvas(second, styles, [column.width for column in book.layout.columns]), book)
