"""The issue sheets: all problems, all doubtful ones, and one sheet per bureau."""

import pandas as pd

from records import Outcome, Severity
from reports.layout import Layout
from reports.words import OUTCOMES
from reports.workbook import paper
from reports.workbook.canvas import Canvas

COLUMNS_IN_SIGHT = 2
HEADINGS_ON_PAPER = 8


def fill(canvas: Canvas, frame: pd.DataFrame, layout: Layout, when_empty: str) -> None:
    """`frame` has the layout's columns; the header stands in the first row, so that the sheet can be sorted, merged
    and read back by programs."""
    first, last = canvas.table(frame, [column.field.kind for column in layout.columns])
    canvas.freeze(first, last, COLUMNS_IN_SIGHT)
    paper.spread(canvas.sheet, layout, COLUMNS_IN_SIGHT)
    for place, column in enumerate(layout.columns):
        canvas.offer(first, place, len(frame), column.field.choices)
        if column.field.name == "结论":
            canvas.mark(first, last, place, OUTCOMES[Outcome.REVIEW], canvas.styles.doubtful)
        if column.field.name == "严重程度":
            canvas.mark(first, last, place, Severity.VETO.value, canvas.styles.warning)
    if frame.empty:
        canvas.line(when_empty, canvas.styles.note)
        # Headings alone, on paper: as many as can be read on one page.
        canvas.sheet.print_area(0, 0, canvas.row - 1, min(HEADINGS_ON_PAPER, len(layout.columns)) - 1)
