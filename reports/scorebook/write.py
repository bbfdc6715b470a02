"""得分表.xlsx: one sheet with the ranking, one with indicators, one with the trend, one with publications."""

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

from records import Publication, ScanTrend, Scores
from reports.fields import Kind
from reports.saving import save
from reports.scorebook.frames import losses, months, ranking, trends
from reports.text import clean
from reports.workbook import paper
from reports.workbook.canvas import Canvas
from reports.workbook.styles import Styles, styles_for

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
T, C, N, D = Kind.TEXT, Kind.CENTER, Kind.NUMBER, Kind.DATE
RANKING = (C, T, N, C, N, T, N, N, N, T)
RANKING_WIDTHS = (7, 22, 9, 9, 9, 30, 9, 12, 12, 40)
LOSSES = (T, C, T, N, N, N, N, C)
LOSSES_WIDTHS = (22, 12, 28, 9, 12, 12, 12, 12)
TRENDS = (D, T, T, N, N, N, N, N, C)
TRENDS_WIDTHS = (13, 26, 22, 9, 9, 9, 9, 9, 10)
LEADING_WIDTHS = (22, 40)
MONTH_WIDTH = 9
CAUTION = (
    "标“参考口径”的分值或上限未经核实；待核和备案豁免的问题不计分，另列其数量和若认定将扣的分。"
    "否决项经人工认定后方才生效。"
)


@dataclass(frozen=True, slots=True)
class Scorebook:
    scores: Scores
    trend: tuple[ScanTrend, ...] = ()
    publications: tuple[Publication, ...] = ()


def write_scores(book: Scorebook, path: Path) -> Path:
    """Raises ReportError in Chinese for what cannot be written."""
    return save(path, partial(_write, book))


def _write(book: Scorebook, path: Path) -> None:
    whole = BytesIO()
    with Workbook(whole, OPTIONS) as file:
        styles = styles_for(file)
        title = f"{book.scores.county.unit}政务公开得分表"
        _ranking(_canvas(file, styles, "得分排名", title, RANKING_WIDTHS), book.scores, title)
        _losses(_canvas(file, styles, "扣分明细", title, LOSSES_WIDTHS), book.scores)
        _trend(_canvas(file, styles, "历次对比", title, TRENDS_WIDTHS), book)
        _months(file, styles, title, book)
    path.write_bytes(whole.getvalue())


def _canvas(file: Workbook, styles: Styles, name: str, title: str, widths: tuple[float, ...]) -> Canvas:
    sheet = file.add_worksheet(name)
    paper.prepare(sheet, clean(title))
    return Canvas(sheet, styles, widths)


def _ranking(canvas: Canvas, scores: Scores, title: str) -> None:
    canvas.line(title, canvas.styles.title, 36)
    canvas.line(f"评分口径：{scores.scheme}　检查日：{scores.as_of}", canvas.styles.note)
    canvas.line(CAUTION, canvas.styles.note)
    for note in scores.notes:
        canvas.line(note, canvas.styles.alarm, 24)
    canvas.section("全县")
    canvas.table(ranking((scores.county,)), RANKING)
    canvas.section("各单位")
    canvas.table(ranking(scores.bureaus), RANKING)


def _losses(canvas: Canvas, scores: Scores) -> None:
    first, last = canvas.table(losses(scores), LOSSES)
    canvas.freeze(first, last)


def _trend(canvas: Canvas, book: Scorebook) -> None:
    first, last = canvas.table(trends(book.trend), TRENDS)
    canvas.freeze(first, last)


def _months(file: Workbook, styles: Styles, title: str, book: Scorebook) -> None:
    frame = months(book.publications, book.scores.as_of)
    further = len(frame.columns) - len(LEADING_WIDTHS)
    canvas = _canvas(file, styles, "发文统计", title, (*LEADING_WIDTHS, *(MONTH_WIDTH,) * further))
    first, last = canvas.table(frame, (T, T, *(N,) * further))
    canvas.freeze(first, last, len(LEADING_WIDTHS))
