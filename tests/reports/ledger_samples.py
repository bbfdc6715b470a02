"""Issues of a ledger that tests of 整改台账 share, in invented places only."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from report_samples import golden, make_finding

from records import Claim, Finding, Issue, IssueState, Outcome, Severity, Waiver
from reports import Book, Layout, book_of, write_ledger

TODAY = date(2026, 7, 6)
SEEN = datetime(2026, 6, 30, 1, 30, tzinfo=UTC)
CLAIM = Claim("已更正", "http://www.yunxiu.example/swj/new.html", "某科员", date(2026, 7, 3))
BUREAUS = ("县水务局", "县民政局")


def make_issue(number: int, state: IssueState = IssueState.OPEN, **changes: object) -> Issue:
    """Its number is WD01-000000NN; it has a deadline when its state asks for one."""
    plain = Issue(
        number=f"WD01-{number:08x}",
        finding=about(number),
        state=state,
        first_seen=SEEN,
        last_seen=SEEN,
        examined_at=SEEN,
        due=date(2026, 7, 8) if state.counts else None,
        closed_at=SEEN if state is IssueState.CLOSED else None,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def about(number: int, **changes: object) -> Finding:
    """What the issue of that number is about; each has a page of its own."""
    return make_finding(**{"url": f"http://www.yunxiu.example/swj/t{number}.html"} | changes)


def every_state() -> tuple[Issue, ...]:
    """One issue in each state; the veto is found last."""
    until = Waiver("机构改革期间", "审核员", date(2026, 12, 31))
    return (
        make_issue(1, claim=CLAIM, episode=3),
        make_issue(2, IssueState.CLAIMED, claim=CLAIM, due=date(2026, 7, 1)),
        make_issue(3, IssueState.CLOSED, claim=CLAIM, closing="复查已整改：原处已改正"),
        make_issue(4, IssueState.EXEMPT, waiver=until),
        make_issue(5, IssueState.DISMISSED),
        make_issue(6, IssueState.PENDING, finding=about(6, outcome=Outcome.REVIEW)),
        make_issue(7, finding=about(7, bureau="县民政局"), unexamined="打不开（超时）"),
        make_issue(8, finding=about(8, severity=Severity.VETO)),
    )


def book(*issues: Issue, layout: Layout | None = None) -> Book:
    columns = layout or Layout.load_for_ledger("default")
    return book_of("云岫县", TODAY, BUREAUS, issues, golden().rules, columns)


def workbook_of(given: Book, out: Path, name: str = "整改台账") -> Workbook:
    write_ledger(given, out)
    return load_workbook(BytesIO((out / f"{name}.xlsx").read_bytes()))


def cells_of(sheet: Worksheet) -> dict[str, dict[str, Cell]]:
    """Cells by number and heading."""
    heads, *rows = sheet.iter_rows()
    named = [{str(head.value): cell for head, cell in zip(heads, row, strict=True)} for row in rows]
    return {str(row["问题编号"].value): row for row in named}  # type: ignore[misc]
