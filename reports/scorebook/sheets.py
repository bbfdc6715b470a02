"""The sheets about scores, their trend and publications: those of 得分表, and of a scan's 问题清单 too."""

from collections.abc import Sequence
from datetime import date

from records import Publication, ScanTrend, Scores
from reports.fields import Kind
from reports.monthly import MONTHS_SHOWN
from reports.scorebook.frames import losses, months, ranking, trends
from reports.workbook.canvas import Canvas

T, C, N, D = Kind.TEXT, Kind.CENTER, Kind.NUMBER, Kind.DATE
RANKING = (C, T, N, C, N, T, N, N, N, T)
RANKING_WIDTHS = (7, 22, 9, 9, 9, 30, 9, 12, 12, 40)
LOSSES = (T, C, T, N, N, N, N, C)
LOSSES_WIDTHS = (22, 12, 28, 9, 12, 12, 12, 12)
TRENDS = (D, T, T, N, N, N, N, N, C)
TRENDS_WIDTHS = (13, 26, 22, 9, 9, 9, 9, 9, 10)
MONTHS = (T, T, *(N,) * (MONTHS_SHOWN + 1))
MONTHS_WIDTHS = (22, 40, *(9,) * (MONTHS_SHOWN + 1))
CAUTION = (
    "标“参考口径”的分值或上限未经核实；待核和备案豁免的问题不计分，另列其数量和若认定将扣的分。"
    "否决项经人工认定后方才生效。"
)


def fill_ranking(canvas: Canvas, scores: Scores, title: str) -> None:
    canvas.line(title, canvas.styles.title, 36)
    canvas.line(f"评分口径：{scores.scheme}　检查日：{scores.as_of}", canvas.styles.note)
    canvas.line(CAUTION, canvas.styles.note)
    for note in scores.notes:
        canvas.line(note, canvas.styles.alarm, 24)
    canvas.section("全县")
    canvas.table(ranking((scores.county,)), RANKING)
    canvas.section("各单位")
    canvas.table(ranking(scores.bureaus), RANKING)


def fill_losses(canvas: Canvas, scores: Scores) -> None:
    first, last = canvas.table(losses(scores), LOSSES)
    canvas.freeze(first, last)


def fill_trend(canvas: Canvas, scans: Sequence[ScanTrend]) -> None:
    first, last = canvas.table(trends(scans), TRENDS)
    canvas.freeze(first, last)


def fill_months(canvas: Canvas, rows: Sequence[Publication], as_of: date) -> None:
    first, last = canvas.table(months(rows, as_of), MONTHS)
    canvas.freeze(first, last, 2)
