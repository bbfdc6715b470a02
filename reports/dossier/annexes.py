"""Annexes: the columns in short, what was parked or closed, the rules with their basis."""

from collections.abc import Sequence

from records import Column, Issue, RuleCard
from reports.issues import IssueRow, basis_text
from reports.kept import closed, standing
from reports.text import shorten
from reports.view import View
from reports.word.cells import Cell, small_cell
from reports.word.pen import Pen
from reports.words import NO_BUREAU, UNOFFICIAL_BASIS, VERDICTS

MOST = 400


def fill(pen: Pen, view: View) -> None:
    if view.columns:
        _heading(pen, view, "栏目一览")
        _table(
            pen,
            ("单位", "栏目", "结论", "最新信息日期", "说明"),
            (3, 4.6, 2.6, 2.9, 3.8),
            [_column(c) for c in view.columns],
        )
    if view.parked:
        pen.heading("附件：备案豁免和不予认定的事项（不计入问题数和扣分）")
        _table(pen, ("单位", "问题", "状态", "说明"), (3, 6, 2.2, 5), [_parked(row) for row in view.parked])
    if view.history and (gone := view.history.closed_of(view.bureau)):
        pen.heading("附件：本次扫描起销号的问题")
        _table(
            pen, ("问题编号", "单位", "问题", "销号时间", "依据"), (3.4, 2.8, 4.4, 2.9, 3.6), [_closed(i) for i in gone]
        )
    if view.result.rules:
        _rules(pen, view)


def _heading(pen: Pen, view: View, title: str) -> None:
    pen.heading(f"附件：{title}").paragraph_format.page_break_before = True
    if not view.coverage.complete:
        pen.note("本次扫描未完成，只列已发现的部分。")


def _table(pen: Pen, titles: Sequence[str], widths: Sequence[float], rows: Sequence[tuple[str, ...]]) -> None:
    pen.table(titles, widths, (_texts(row) for row in rows[:MOST]))
    if len(rows) > MOST:
        pen.note(f"其余 {len(rows) - MOST} 项见问题清单.xlsx 和整改台账.xlsx。")


def _texts(row: tuple[str, ...]) -> list[Cell]:
    return [small_cell(shorten(text, 400)) for text in row]


def _column(column: Column) -> tuple[str, ...]:
    path = " > ".join(column.path) or column.name
    newest = str(column.newest or "")
    return (column.bureau or NO_BUREAU, path, VERDICTS[column.verdict], newest, column.remark)


def _parked(row: IssueRow) -> tuple[str, ...]:
    told = f"{row.finding.name}：{row.message}"
    return (
        row.bureau,
        told,
        row.kept.state.value if row.kept else "",
        "，".join(standing(row.kept)) if row.kept else "",
    )


def _closed(issue: Issue) -> tuple[str, ...]:
    found = issue.finding
    told = f"{found.name}：{found.message}"
    return (issue.number, found.bureau or NO_BUREAU, told, str(closed(issue) or ""), issue.closing)


def _rules(pen: Pen, view: View) -> None:
    pen.heading("附件：检查规则与依据")
    pen.note(f"标“{UNOFFICIAL_BASIS}”的依据未经原文核验，不作为正式依据。")
    _table(pen, ("规则", "名称", "严重程度", "依据"), (1.6, 5, 2.2, 8), [_rule(card) for card in view.result.rules])


def _rule(card: RuleCard) -> tuple[str, ...]:
    basis = basis_text(tuple(clause.id for clause in card.basis), {clause.id: clause for clause in card.basis})
    return (card.code, card.name, card.severity.value, basis or UNOFFICIAL_BASIS)
