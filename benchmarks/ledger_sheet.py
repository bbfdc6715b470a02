"""`python -m benchmarks.ledger_sheet ours|plain ROWS`: CPU seconds of writing 整改台账.xlsx, or of the same cells by
XlsxWriter alone."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook

from records import Claim, Family, Finding, Issue, IssueState, Outcome, identified
from reports import Book, Layout, book_of
from reports.ledgerbook.workbook import write_workbook
from rules import load_rules

SEEN = datetime(2026, 6, 30, 1, 30, tzinfo=UTC)
TODAY = date(2026, 7, 6)
PLAIN = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def issues(count: int) -> list[Issue]:
    """Of every rule in turn, half of them answered."""
    cards = [rule.card for rule in load_rules()]
    claim = Claim("已更正并复核全文", "http://www.example.com/new.html", "某科员", TODAY)
    made = []
    for number in range(count):
        card = cards[number % len(cards)]
        finding = Finding(
            rule=card.code,
            family=Family(card.family),
            name=card.name,
            outcome=Outcome.FAIL,
            severity=card.severity,
            url=f"http://www.example.com/bureau/2026/content_{number}.html",
            message="正文“修定”疑为“修订”，建议核实更正。",
            title="关于印发水利工程管理办法的通知",
            bureau=f"县第{number % 40}局",
            column=("首页", "政务公开", "通知公告"),
            quote="修定",
            context="现将修定后的水利工程管理办法印发给你们，请结合实际认真贯彻执行。",
            basis=tuple(clause.id for clause in card.basis),
            deduction=card.deduction,
        )
        issue = Issue(f"{card.code}-{number:08x}", identified(finding), IssueState.OPEN, SEEN, SEEN, SEEN, due=TODAY)
        made.append(replace(issue, claim=claim) if number % 2 else issue)
    return made


def plain(book: Book, path: Path) -> None:
    """What the library needs for the same cells in one look each."""
    with Workbook(str(path), PLAIN) as file:
        sheet = file.add_worksheet()
        text, day = file.add_format({"text_wrap": True, "border": 1}), file.add_format({"num_format": "yyyy-mm-dd"})
        for row, entry in enumerate(book.entries):
            for place, value in enumerate(book.cells(row + 1, entry)):
                if isinstance(value, date):
                    sheet.write_datetime(row, place, value, day)
                elif isinstance(value, str) and value.startswith("http"):
                    sheet.write_url(row, place, value, text, string=value)
                elif isinstance(value, str):
                    sheet.write_string(row, place, value, text)
                elif value is not None:
                    sheet.write_number(row, place, value, text)


def main(way: str, rows: int) -> None:
    cards = [rule.card for rule in load_rules()]
    book = book_of("云岫县", TODAY, (), issues(rows), cards, Layout.load_for_ledger("default"))
    write: Callable[[Book, Path], None] = write_workbook if way == "ours" else plain
    with TemporaryDirectory() as folder:
        started = time.process_time()
        write(book, Path(folder) / "book.xlsx")
        print(time.process_time() - started)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
