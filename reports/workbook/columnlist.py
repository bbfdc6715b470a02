"""栏目: every column that was found, judged or not."""

from records import Verdict
from reports.fields import Kind
from reports.view import View
from reports.words import VERDICTS
from reports.workbook.canvas import Canvas
from reports.workbook.frames import column_frame

WIDTHS = (14, 30, 12, 13, 34, 13, 9, 12, 10, 8, 8, 32, 12, 34)
KINDS = (
    (Kind.TEXT, Kind.TEXT, Kind.CENTER, Kind.CENTER, Kind.TEXT, Kind.DATE, Kind.CENTER, Kind.DATE)
    + (Kind.NUMBER,) * 3
    + (Kind.TEXT, Kind.TEXT, Kind.LINK)
)
VERDICT_PLACE = 3
ALARMING = (Verdict.STALE, Verdict.BLANK, Verdict.PLACEHOLDER)


def fill(canvas: Canvas, view: View) -> None:
    first, last = canvas.table(column_frame(view), KINDS)
    canvas.freeze(first, last, 2)
    for verdict in ALARMING:
        canvas.mark(first, last, VERDICT_PLACE, VERDICTS[verdict], canvas.styles.warning)
    canvas.mark(first, last, VERDICT_PLACE, VERDICTS[Verdict.UNKNOWN], canvas.styles.doubtful)
