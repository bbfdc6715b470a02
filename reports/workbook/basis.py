"""依据: the rules of this scan with their clauses."""

from reports.fields import Kind
from reports.view import View
from reports.words import UNOFFICIAL_BASIS
from reports.workbook.canvas import Canvas
from reports.workbook.frames import basis_frame

WIDTHS = (8, 22, 11, 10, 8, 8, 8, 8, 8, 8, 11, 34, 18, 40, 34, 34)
KINDS = (
    (Kind.CENTER, Kind.TEXT)
    + (Kind.CENTER,) * 4
    + (Kind.NUMBER,) * 4
    + (Kind.CENTER, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.TEXT)
)
MARK_PLACE = 10


def fill(canvas: Canvas, view: View) -> None:
    first, last = canvas.table(basis_frame(view), KINDS)
    canvas.freeze(first, last, 2)
    canvas.mark(first, last, MARK_PLACE, UNOFFICIAL_BASIS, canvas.styles.doubtful)
