"""A result in, a file out: Excel, HTML, Word, JSON and SARIF reports of a scan; Excel, CSV and letters of a ledger."""

from reports.errors import ReportError
from reports.formats.as_sarif import sarif_text
from reports.history import History, Known
from reports.layout import Layout
from reports.ledgerbook.book import Book, book_of
from reports.ledgerbook.comparison import write_comparison
from reports.ledgerbook.write import LEDGER_FORMATS, write_ledger
from reports.letters.letter import Letter, Sender, letters_of
from reports.letters.write import FOLDER as FOLDER_OF_LETTERS
from reports.letters.write import write_letters
from reports.scorebook.write import Scorebook, write_scores
from reports.write import FORMATS, available_formats, write_reports

__all__ = [
    "FOLDER_OF_LETTERS",
    "FORMATS",
    "LEDGER_FORMATS",
    "Book",
    "History",
    "Known",
    "Layout",
    "Letter",
    "ReportError",
    "Scorebook",
    "Sender",
    "available_formats",
    "book_of",
    "letters_of",
    "sarif_text",
    "write_comparison",
    "write_ledger",
    "write_letters",
    "write_reports",
    "write_scores",
]
