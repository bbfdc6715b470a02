"""得分表.xlsx: one sheet with the ranking, one with indicators, one with the trend, one with publications."""

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from xlsxwriter import Workbook

from records import Publication, ScanTrend, Scores
from reports.saving import save
from reports.scorebook.sheets import (
    LOSSES_WIDTHS,
    MONTHS_WIDTHS,
    RANKING_WIDTHS,
    TRENDS_WIDTHS,
    fill_losses,
    fill_months,
    fill_ranking,
    fill_trend,
)
from reports.text import clean
from reports.workbook import paper
from reports.workbook.canvas import Canvas
from reports.workbook.styles import Styles, styles_for

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


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
        fill_ranking(_canvas(file, styles, "得分排名", title, RANKING_WIDTHS), book.scores, title)
        fill_losses(_canvas(file, styles, "扣分明细", title, LOSSES_WIDTHS), book.scores)
        fill_trend(_canvas(file, styles, "历次对比", title, TRENDS_WIDTHS), book.trend)
        fill_months(_canvas(file, styles, "发文统计", title, MONTHS_WIDTHS), book.publications, book.scores.as_of)
    path.write_bytes(whole.getvalue())


def _canvas(file: Workbook, styles: Styles, name: str, title: str, widths: tuple[float, ...]) -> Canvas:
    sheet = file.add_worksheet(name)
    paper.prepare(sheet, clean(title))
    return Canvas(sheet, styles, widths)
