"""总览: coverage in one line, vetoes, counts, the bureaus, two charts."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook

from records import Severity
from reports.fields import Kind
from reports.issues import IssueRow
from reports.statements import coverage_line, facts, ranking_note, title
from reports.view import View
from reports.words import FAMILY_COLOURS, NO_CONCLUSION, SEVERITY_COLOURS
from reports.workbook import paper
from reports.workbook.canvas import Canvas
from reports.workbook.frames import bureau_frame, family_frame

WIDTHS = (7, 25, *(9,) * 12, 24)
KINDS = (Kind.CENTER, Kind.TEXT, *(Kind.NUMBER,) * 12, Kind.TEXT)
FIRST_SEVERITY, BUREAU_NAME = 2, 1
CHART_ROWS = 13
MOST_VETOES = 40
MOST_BARS = 20
ON_ONE_PAGE = 10


def fill(book: Workbook, canvas: Canvas, view: View, sheets: Mapping[str, str]) -> None:
    """`sheets` gives the sheet of each bureau, for the links."""
    _head(canvas, view)
    _vetoes(canvas, view)
    _families(book, canvas, view)
    _bureaus(book, canvas, view, sheets)


def _head(canvas: Canvas, view: View) -> None:
    styles = canvas.styles
    canvas.line(title(view), styles.title, 36)
    canvas.line("    ".join(f"{label}：{value}" for label, value in facts(view)), styles.note)
    canvas.line(coverage_line(view), styles.strong if view.coverage.complete else styles.alarm, 22)
    canvas.line(
        f"问题 {len(view.failed)} 条，待人工核对 {len(view.to_review)} 条，"
        f"其中单项否决情形 {len(view.vetoes)} 条（须人工确认）。",
        styles.strong,
        22,
    )


def _vetoes(canvas: Canvas, view: View) -> None:
    canvas.section("一、单项否决情形（须人工确认）")
    if not view.vetoes:
        canvas.line("无。" if view.coverage.complete else NO_CONCLUSION, canvas.styles.note)
    for issue in view.vetoes[:MOST_VETOES]:
        canvas.line(_veto(issue), canvas.styles.note)
    if len(view.vetoes) > MOST_VETOES:
        canvas.line(f"其余 {len(view.vetoes) - MOST_VETOES} 条见问题清单和待人工核对。", canvas.styles.note)


def _veto(issue: IssueRow) -> str:
    return f"● 〔{issue.outcome}〕{issue.bureau} · {issue.finding.name}：{issue.message}（{issue.id}，须人工确认）"


def _families(book: Workbook, canvas: Canvas, view: View) -> None:
    canvas.section("二、问题分类")
    top = canvas.row
    frame = family_frame(view.families)
    first, last = canvas.table(frame, (Kind.CENTER, *(Kind.NUMBER,) * 3), left=1)
    if not view.issues:
        return
    bars = {name: (first, place, last, place) for place, name in enumerate(FAMILY_COLOURS, start=2)}
    chart = _chart(book, canvas, "各类问题数", (first, 1, last, 1), bars, FAMILY_COLOURS, kind="column")
    canvas.sheet.insert_chart(top, 6, chart, {"x_offset": 4, "y_offset": 4})
    canvas.row = max(canvas.row, top + CHART_ROWS)


def _bureaus(book: Workbook, canvas: Canvas, view: View, sheets: Mapping[str, str]) -> None:
    canvas.section("三、各单位情况")
    canvas.line(ranking_note(view), canvas.styles.note)
    first, last = canvas.table(bureau_frame(view), KINDS)
    for row, bureau in enumerate(view.ranking, start=first):
        if bureau.name in sheets:
            canvas.lead(row, BUREAU_NAME, sheets[bureau.name], bureau.name)
    if not any(bureau.failed for bureau in view.bureaus):
        return
    if len(view.bureaus) <= ON_ONE_PAGE:
        paper.single_page(canvas.sheet)
    last = min(last, first + MOST_BARS - 1)
    names = (first, BUREAU_NAME, last, BUREAU_NAME)
    bars = {str(s): (first, FIRST_SEVERITY + s.rank, last, FIRST_SEVERITY + s.rank) for s in Severity}
    chart = _chart(book, canvas, "各单位问题数（按严重程度）", names, bars, SEVERITY_COLOURS, kind="bar")
    chart.set_size({"width": 1080, "height": 130 + 26 * (last - first + 1)})
    canvas.gap()
    canvas.sheet.set_h_pagebreaks([canvas.row])
    canvas.sheet.insert_chart(canvas.row, 0, chart, {"x_offset": 4})


Range = tuple[int, int, int, int]


def _chart(
    book: Workbook,
    canvas: Canvas,
    title: str,
    names: Range,
    bars: Mapping[str, Range],
    colours: Mapping[Any, str],
    kind: str,
) -> Any:
    """A stacked native chart over cells of the sheet."""
    chart = book.add_chart({"type": kind, "subtype": "stacked"})
    sheet = canvas.sheet.get_name()
    for name, cells in bars.items():
        series = {"name": name, "categories": [sheet, *names], "values": [sheet, *cells], "gap": 60}
        chart.add_series(series | {"fill": {"color": colours[name]}})
    chart.set_title({"name": title, "name_font": {"size": 11, "bold": True}, "overlay": False})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 560, "height": 280})
    grid = {"major_gridlines": {"visible": True, "line": {"color": "#E4E7EB"}}, "num_format": "0"}
    chart.set_y_axis({"reverse": True, "crossing": "max"} if kind == "bar" else grid)
    chart.set_x_axis(grid if kind == "bar" else {})
    return chart
