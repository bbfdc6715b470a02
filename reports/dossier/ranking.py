"""三、单位排名, or the bureaus in their usual order where nothing may be ranked."""

from reports.grades import score_rows, score_title
from reports.statements import ranking_note
from reports.summary import BureauSummary
from reports.text import number
from reports.view import View
from reports.word.bars import Bar
from reports.word.cells import Cell, small_cell, text_cell
from reports.word.pen import Pen
from reports.words import SEVERITY_COLOURS

TITLES = ("单位", "否决", "严重", "较重", "一般", "提示", "问题", "待核", "扣分", "备注")
WIDTHS = (4.2, 1.1, 1.1, 1.1, 1.1, 1.1, 1.2, 1.2, 1.3, 2.2)


def fill(pen: Pen, view: View) -> None:
    pen.heading("三、单位排名" if view.ranks else "三、单位问题数")
    _scores(pen, view)
    pen.note(ranking_note(view))
    rows = [_cells(row) for row in view.ranking]
    if view.ranks_by_count:
        ranks = (text_cell(str(row.rank or "—"), "center") for row in view.ranking)
        pen.table(("名次", *TITLES), (1.1, *WIDTHS), ((rank, *row) for rank, row in zip(ranks, rows, strict=True)))
    else:
        pen.table(TITLES, WIDTHS, rows)
    loaded = [row for row in view.ranking if row.failed]
    if loaded:
        pen.heading("各单位问题数（按严重程度）", 2)
        pen.bars([_bar(row) for row in loaded])
        pen.note("颜色由深到浅：单项否决、严重、较重、一般、提示。")


def _scores(pen: Pen, view: View) -> None:
    scores = view.scores_shown
    if scores is None:
        return
    pen.heading(score_title(scores), 2)
    for text in (scores.basis, *scores.notes):
        if text:
            pen.note(text)
    rows = (
        (
            text_cell(row.rank, "center"),
            text_cell(row.unit),
            text_cell(row.score, "center"),
            text_cell(row.grade, "center"),
            small_cell(row.lost),
            small_cell(row.remark),
        )
        for row in score_rows(scores)
    )
    pen.table(("名次", "单位", "得分", "等次", "主要失分", "备注"), (1.2, 3.6, 1.4, 1.6, 4.8, 4.2), rows)


def _cells(row: BureauSummary) -> tuple[Cell, ...]:
    counts = (*row.severities, row.failed, row.review)
    return (
        text_cell(row.name),
        *(text_cell(str(count or ""), "center") for count in counts),
        text_cell(number(row.deduction) if row.deduction else "", "center"),
        text_cell(row.remark),
    )


def _bar(row: BureauSummary) -> Bar:
    parts = zip(row.severities, SEVERITY_COLOURS.values(), strict=True)
    return Bar(row.name, tuple(parts))
