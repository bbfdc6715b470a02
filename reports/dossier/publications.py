"""五、信息发布情况: how much each bureau published month by month."""

from reports.monthly import Year, by_bureau, last_months
from reports.statements import publications_note
from reports.view import View
from reports.word.cells import Cell, small_cell
from reports.word.pen import Pen

NAME_WIDTH, MONTH_WIDTH, TOTAL_WIDTH = 3.9, 1.0, 1.2


def fill(pen: Pen, view: View) -> None:
    rows = view.result.publications
    if not rows:
        return
    day = view.result.plan.as_of
    months = last_months(day)
    pen.heading("五、信息发布情况")
    pen.note(publications_note(view)).paragraph_format.keep_with_next = True
    titles = ("单位", *(f"{month.month}月" for month in months), "合计")
    widths = (NAME_WIDTH, *(MONTH_WIDTH,) * len(months), TOTAL_WIDTH)
    names = [bureau.name for bureau in view.bureaus]
    pen.table(titles, widths, (_cells(year) for year in by_bureau(rows, day, names)))


def _cells(year: Year) -> tuple[Cell, ...]:
    figures = (*(str(count or "") for count in year.counts), str(year.total))
    return (small_cell(year.place[0]), *(small_cell(figure, "center") for figure in figures))
