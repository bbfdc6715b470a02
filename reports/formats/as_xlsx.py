"""问题清单.xlsx: the issue list that goes to the bureaus and comes back filled in."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

from reports import statements
from reports.grades import score_title
from reports.issues import IssueRow
from reports.scorebook import sheets
from reports.text import clean
from reports.trends import trend_of
from reports.view import View
from reports.workbook import basis, columnlist, coverage, issuelist, overview, paper
from reports.workbook.canvas import Canvas
from reports.workbook.frames import issue_frame
from reports.workbook.names import SheetNames
from reports.workbook.styles import Styles, styles_for

FILE_NAME = "问题清单.xlsx"
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


@dataclass(frozen=True, slots=True)
class Desk:
    """What every sheet is made with."""

    book: Workbook
    styles: Styles
    names: SheetNames
    title: str

    def canvas(self, name: str, widths: Sequence[float]) -> Canvas:
        sheet = self.book.add_worksheet(self.names.take(name))
        paper.prepare(sheet, self.title)
        return Canvas(sheet, self.styles, widths)


def write(view: View, path: Path) -> None:
    # Made in memory: XlsxWriter's own file errors are no OSErrors and its temporary files lie outside `path`.
    whole = BytesIO()
    heading = statements.title(view)
    with Workbook(whole, OPTIONS) as book:
        # The scan's own time, so that the same result makes the same file.
        made = view.result.finished_at.replace(tzinfo=None)
        book.set_properties({"title": clean(heading), "author": "govlint", "created": made})
        _sheets(Desk(book, styles_for(book), SheetNames(), heading), view)
    path.write_bytes(whole.getvalue())


def _sheets(desk: Desk, view: View) -> None:
    first = desk.canvas("总览", overview.WIDTHS)
    coverage.fill(desk.canvas("检查范围与完整性", coverage.WIDTHS), view)
    _issue_sheet(desk, view, "问题清单", view.failed, statements.no_failures(view))
    _issue_sheet(desk, view, "待人工核对", view.to_review, statements.no_reviews(view))
    columnlist.fill(desk.canvas("栏目", columnlist.WIDTHS), view)
    _score_sheets(desk, view)
    basis.fill(desk.canvas("依据", basis.WIDTHS), view)
    overview.fill(desk.book, first, view, _bureau_sheets(desk, view))


def _score_sheets(desk: Desk, view: View) -> None:
    """Those that have something to tell."""
    if (scores := view.scores_shown) is not None:
        sheets.fill_ranking(desk.canvas("得分排名", sheets.RANKING_WIDTHS), scores, score_title(scores))
        sheets.fill_losses(desk.canvas("扣分明细", sheets.LOSSES_WIDTHS), scores)
    if scans := trend_of(view):
        sheets.fill_trend(desk.canvas("历次对比", sheets.TRENDS_WIDTHS), scans)
    if rows := view.result.publications:
        sheets.fill_months(desk.canvas("发文统计", sheets.MONTHS_WIDTHS), rows, view.result.plan.as_of)


def _bureau_sheets(desk: Desk, view: View) -> dict[str, str]:
    """One sheet per bureau in the county file's order, problems before doubtful items; returns the sheet's name for
    each."""
    owned: dict[str, list[IssueRow]] = {bureau.name: [] for bureau in view.bureaus}
    for issue in (*view.failed, *view.to_review):
        owned[issue.bureau].append(issue)
    silence = statements.silence(view)
    return {
        bureau.name: _issue_sheet(desk, view, bureau.name, owned[bureau.name], bureau.remark or silence)
        for bureau in view.bureaus
    }


def _issue_sheet(desk: Desk, view: View, name: str, issues: Sequence[IssueRow], when_empty: str) -> str:
    canvas = desk.canvas(name, [column.width for column in view.layout.columns])
    issuelist.fill(canvas, issue_frame(issues, view.layout), view.layout, when_empty)
    return str(canvas.sheet.get_name())
