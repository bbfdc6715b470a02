"""二、总体情况: counts, vetoes, what changed, two charts."""

from records import Severity
from reports.statements import history_line, silence
from reports.text import shorten
from reports.trends import TITLES, trend_rows
from reports.view import View
from reports.word.bars import Bar
from reports.word.cells import text_cell
from reports.word.pen import Pen
from reports.words import FAMILY_COLOURS, SEVERITY_COLOURS, TO_CONFIRM

MOST_VETOES = 30
TREND_WIDTHS = (3, 1.8, 1.8, 1.8, 1.8, 2, 2.4)


def fill(pen: Pen, view: View) -> None:
    pen.heading("二、总体情况")
    if not view.issues:
        pen.text(silence(view))
        return
    pen.text(
        f"共列出问题 {len(view.failed)} 条，待人工核对 {len(view.to_review)} 条，"
        f"其中单项否决情形 {len(view.vetoes)} 条（{TO_CONFIRM}）。待核事项不计入问题数和扣分。"
    )
    if line := history_line(view):
        pen.text(line)
    _trend(pen, view)
    _vetoes(pen, view)
    pen.heading("各类问题数", 2)
    pen.bars([_family(view, place) for place in range(len(view.families))])
    pen.note("深色为问题，浅色为待核。")
    pen.heading("各级问题数", 2)
    pen.bars([_severity(view, severity) for severity in Severity])


def _trend(pen: Pen, view: View) -> None:
    if rows := list(trend_rows(view)):
        pen.heading("历次扫描", 2)
        pen.note("存量为此前发现、至今未销号的问题；得分均按现行口径计算。").paragraph_format.keep_with_next = True
        pen.table(TITLES, TREND_WIDTHS, ([text_cell(text, "center") for text in row] for row in rows))


def _family(view: View, place: int) -> Bar:
    row = view.families[place]
    sure, unsure = FAMILY_COLOURS.values()
    return Bar(row.family.label, ((row.failed, sure), (row.review, unsure)))


def _severity(view: View, severity: Severity) -> Bar:
    count = sum(bureau.severities[severity.rank] for bureau in view.bureaus)
    return Bar(severity.value, ((count, SEVERITY_COLOURS[severity]),))


def _vetoes(pen: Pen, view: View) -> None:
    if not view.vetoes:
        return
    pen.heading(f"单项否决情形（{TO_CONFIRM}）", 2)
    rows = (
        (
            text_cell(issue.outcome, "center"),
            text_cell(issue.bureau),
            text_cell(shorten(f"{issue.finding.name}：{issue.message}", 200)),
            text_cell(issue.id, "center"),
        )
        for issue in view.vetoes[:MOST_VETOES]
    )
    pen.table(("结论", "单位", "情形", "问题编号"), (1.3, 3, 8, 3), rows)
    if len(view.vetoes) > MOST_VETOES:
        pen.note(f"其余 {len(view.vetoes) - MOST_VETOES} 条见各单位情况。")
