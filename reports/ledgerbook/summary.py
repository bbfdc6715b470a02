"""汇总: how the ledger stands, by bureau and by kind of problem, with what fails a whole site first."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from records import Family, IssueState
from reports.fields import Kind
from reports.kept import relapses
from reports.ledgerbook.book import DONE, Book, Entry
from reports.ledgerbook.rows import SOON_DAYS
from reports.workbook import paper
from reports.workbook.canvas import Canvas
from reports.workbook.frames import frame_of

COUNTED = ("超过时限", f"{SOON_DAYS} 日内到期", "反弹", "未检到")
TITLES = ("合计", *(state.value for state in IssueState), *COUNTED, "销号率")
WIDTHS = (26, *(11,) * len(TITLES))
KINDS = (Kind.TEXT, *(Kind.NUMBER,) * (len(TITLES) - 1), Kind.CENTER)
MOST_VETOES = 40
ON_ONE_PAGE = 60
HOW_TO_FILL = (
    "1. 只填写“整改台账”表中浅黄色的单元格：协同单位、责任人、联系电话、整改情况、整改链接、整改完成时间。"
    "整改情况可选可写。",
    "2. 其余单元格已锁定（无密码）。可以增加或移动列，但请保留“问题编号”，表格凭它对应到台账。",
    "3. 填好后原样发回。申报整改不等于销号，以复查结果为准。",
    f"4. 整改时限为红色的已超过，为黄色的 {SOON_DAYS} 日内到期；灰色的行已销号、已豁免或不予认定，不需填写。",
)


def fill(canvas: Canvas, book: Book) -> None:
    styles = canvas.styles
    canvas.line(book.title, styles.title, 36)
    canvas.line(f"导出日期：{book.today}" + (f"    {book.scope}" if book.scope else ""), styles.note)
    canvas.line(_told(book), styles.strong, 22)
    _vetoes(canvas, book)
    _table(canvas, "二、按单位", "单位", book, lambda entry: entry.row.bureau, book.bureaus)
    kinds = tuple(family.label for family in Family)
    _table(canvas, "三、按问题类别", "问题类别", book, lambda entry: Family(entry.issue.finding.family).label, kinds)
    canvas.section("四、填写说明")
    for line in HOW_TO_FILL:
        canvas.line(line, styles.note)
    canvas.sheet.protect("", {"format_columns": True, "format_rows": True})
    if canvas.row <= ON_ONE_PAGE:
        paper.single_page(canvas.sheet)


def _told(book: Book) -> str:
    states = Counter(entry.issue.state for entry in book.entries)
    late = sum(1 for entry in book.entries if entry.issue.days_over(book.today))
    counts = "，".join(f"{state} {states[state]}" for state in IssueState if states[state])
    return f"共 {len(book.entries)} 条" + (f"：{counts}；其中超过整改时限 {late} 条。" if counts else "。")


def _vetoes(canvas: Canvas, book: Book) -> None:
    canvas.section("一、未销号的单项否决情形（须人工确认）")
    vetoes = [entry for entry in book.entries if entry.row.is_veto and entry.issue.state not in DONE]
    for entry in vetoes[:MOST_VETOES]:
        canvas.line(_veto(entry), canvas.styles.note)
    if len(vetoes) > MOST_VETOES:
        canvas.line(f"其余 {len(vetoes) - MOST_VETOES} 条见整改台账。", canvas.styles.note)
    if not vetoes:
        canvas.line("无。", canvas.styles.note)


def _veto(entry: Entry) -> str:
    row, issue = entry.row, entry.issue
    until = f"，时限 {issue.due}" if issue.due else ""
    return f"● 〔{issue.state}{until}〕{row.bureau} · {row.finding.name}：{row.message}（{issue.number}）"


def _table(
    canvas: Canvas, title: str, head: str, book: Book, group: Callable[[Entry], str], order: Sequence[str]
) -> None:
    """One line per group that has entries, in `order`, and their sum where there are several."""
    canvas.section(title)
    groups: dict[str, list[Entry]] = {name: [] for name in order}
    for entry in book.entries:
        groups[group(entry)].append(entry)
    lines = [_line(name, entries, book.today) for name, entries in groups.items() if entries]
    if len(lines) != 1:
        lines.append(_line("合计", book.entries, book.today))
    canvas.table(frame_of((head, *TITLES), lines), KINDS)


def _line(name: str, entries: Sequence[Entry], today: date) -> tuple[Any, ...]:
    issues = [entry.issue for entry in entries]
    states = Counter(issue.state for issue in issues)
    late = sum(1 for issue in issues if issue.days_over(today))
    soon = sum(1 for issue in issues if issue.due and 0 <= (issue.due - today).days <= SOON_DAYS)
    again, unseen = sum(1 for issue in issues if relapses(issue)), sum(1 for issue in issues if issue.unexamined)
    return (name, len(issues), *(states[state] for state in IssueState), late, soon, again, unseen, _share(states))


def _share(states: Counter[IssueState]) -> str:
    """Closed of all that had to be mended."""
    asked = states[IssueState.CLOSED] + sum(count for state, count in states.items() if state.counts)
    return f"{states[IssueState.CLOSED] / asked:.0%}" if asked else "—"
