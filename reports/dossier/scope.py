"""一、检查范围与完整性: stands before any verdict."""

from collections.abc import Iterable, Sequence

from reports.statements import coverage_line
from reports.text import shorten
from reports.view import View
from reports.word.cells import text_cell
from reports.word.pen import Pen
from reports.words import failure_label

MOST_ROWS = 40


def fill(pen: Pen, view: View) -> None:
    pen.heading("一、检查范围与完整性").paragraph_format.page_break_before = True
    if view.coverage.complete:
        pen.text(coverage_line(view))
    else:
        pen.alarm(coverage_line(view))
    if view.bureau:
        pen.note(f"本节反映整个扫描的范围；以下各节只列{view.bureau}。")
    seen = view.coverage
    reasons = [("未取得", row.reason, row.count) for row in seen.failed]
    reasons += [("未访问", row.reason, row.count) for row in seen.skipped]
    _list(pen, "未取得和未访问的网址", ("情况", "原因", "数量"), (2, 8, 2), [_reason(*row) for row in reasons])
    unread = [(item.attachment or item.url, item.reason) for item in seen.unread]
    _list(pen, "未能读取的页面和文件", ("页面或文件", "原因"), (8, 4), unread)
    unjudged = [(" > ".join(c.path) or c.name, c.reason) for c in view.unjudged]
    _list(pen, "未能判定的栏目", ("栏目", "原因"), (6, 6), unjudged)
    _lines(pen, "运行出错的规则", seen.crashed)
    _lines(pen, "其他说明", seen.notes)


def _reason(what: str, reason: str, count: int) -> tuple[str, str, str]:
    return (what, failure_label(reason), str(count))


def _list(
    pen: Pen, title: str, titles: Sequence[str], widths: Sequence[float], rows: Sequence[tuple[str, ...]]
) -> None:
    if not rows:
        return
    pen.heading(f"{title}（{len(rows)}）", 2)
    pen.table(titles, widths, ([text_cell(shorten(text, 200)) for text in row] for row in rows[:MOST_ROWS]))
    if len(rows) > MOST_ROWS:
        pen.note(f"其余 {len(rows) - MOST_ROWS} 项见问题清单.xlsx 的“检查范围与完整性”表。")


def _lines(pen: Pen, title: str, lines: Iterable[str]) -> None:
    texts = list(lines)
    if texts:
        pen.heading(title, 2)
    for text in texts:
        pen.note(shorten(text, 400))
