"""检查范围与完整性: what was seen and what was not."""

import pandas as pd

from reports.fields import Kind
from reports.statements import coverage_line
from reports.view import View
from reports.workbook import frames, paper
from reports.workbook.canvas import Canvas

WIDTHS = (40, 12, 40, 44, 40)
ROWS_ON_ONE_PAGE = 50
THREE = (Kind.TEXT, Kind.NUMBER, Kind.TEXT)
UNREAD = (Kind.TEXT, Kind.CENTER, Kind.TEXT, Kind.LINK, Kind.LINK)
UNJUDGED = (Kind.TEXT, Kind.CENTER, Kind.TEXT, Kind.LINK, Kind.TEXT)


def fill(canvas: Canvas, view: View) -> None:
    styles = canvas.styles
    canvas.line("检查范围与完整性", styles.title, 36)
    canvas.line(coverage_line(view), styles.note if view.coverage.complete else styles.alarm, 22)
    if view.bureau:
        canvas.line(f"本表反映整个扫描的范围；问题和栏目各表只列 {view.bureau}。", styles.note)
    _part(canvas, "一、总体", frames.totals_frame(view), THREE)
    _part(canvas, "二、未取得和未访问的网址", frames.reason_frame(view), THREE)
    _part(canvas, "三、未能读取的页面和文件", frames.unread_frame(view), UNREAD)
    _part(canvas, "四、未能判定的栏目", frames.unjudged_frame(view), UNJUDGED)
    _lines(canvas, "五、运行出错的规则", view.coverage.crashed)
    _lines(canvas, "六、其他说明", view.coverage.notes)
    if canvas.row <= ROWS_ON_ONE_PAGE:
        paper.single_page(canvas.sheet)


def _part(canvas: Canvas, title: str, frame: pd.DataFrame, kinds: tuple[Kind, ...]) -> None:
    canvas.section(title)
    if frame.empty:
        canvas.line("无。", canvas.styles.note)
    else:
        canvas.table(frame, kinds)


def _lines(canvas: Canvas, title: str, lines: tuple[str, ...]) -> None:
    canvas.section(title)
    for line in lines or ("无。",):
        canvas.line(line, canvas.styles.note)
