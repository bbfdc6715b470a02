"""整改台账.csv: the same rows for other programs."""

import csv
from datetime import date
from pathlib import Path

from reports.kept import Value
from reports.ledgerbook.book import Book
from reports.text import clean

# Spreadsheets take a text that begins so for a formula when they open a CSV file. The mark makes it text again, and
# is taken off when the file comes back.
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t")
TEXT_MARK = "'"


def write_csv(book: Book, path: Path) -> None:
    # With a byte order mark, without which spreadsheets take UTF-8 for the system's own encoding.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow([_text(title) for title in book.layout.titles])
        for serial, entry in enumerate(book.entries, start=1):
            out.writerow([_text(value) for value in book.cells(serial, entry)])


def _text(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    text = "" if value is None else clean(str(value))
    return TEXT_MARK + text if text.startswith(FORMULA_SIGNS) else text
