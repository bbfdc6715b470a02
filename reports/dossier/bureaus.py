"""四、各单位情况: each bureau's counts, its issues with the gravest first, its columns that need work."""

from collections import defaultdict
from collections.abc import Sequence

from records import Column, Verdict
from reports.dossier.rows import TITLES, WIDTHS, issue_rows
from reports.issues import IssueRow
from reports.statements import silence
from reports.summary import BureauSummary
from reports.text import number
from reports.view import View
from reports.word.cells import Cell, text_cell
from reports.word.pen import Pen
from reports.words import NO_BUREAU, VERDICTS

# A report is read; what is longer is worked through in the workbook.
MOST_IN_ALL, MOST, LEAST = 3000, 300, 20
NEED_WORK = (Verdict.STALE, Verdict.BLANK, Verdict.PLACEHOLDER)
COLUMN_TITLES = ("栏目", "结论", "最新信息日期", "更新时限", "到期日")
COLUMN_WIDTHS = (6, 2.4, 2.6, 2.4, 2.6)


def fill(pen: Pen, view: View) -> None:
    pen.heading("四、各单位情况")
    issues, columns = _owned(view)
    limit = max(LEAST, min(MOST, MOST_IN_ALL // max(1, len(view.bureaus))))
    for bureau in view.bureaus:
        pen.heading(bureau.name, 2)
        counts = pen.text(_counts(bureau, view))
        counts.paragraph_format.keep_with_next = bool(issues[bureau.name] or columns[bureau.name])
        _issues(pen, "问题", [i for i in issues[bureau.name] if i.failed], limit)
        _issues(pen, "待人工核对", [i for i in issues[bureau.name] if not i.failed], limit)
        _columns(pen, columns[bureau.name], limit)


def _owned(view: View) -> tuple[dict[str, list[IssueRow]], dict[str, list[Column]]]:
    issues: dict[str, list[IssueRow]] = defaultdict(list)
    columns: dict[str, list[Column]] = defaultdict(list)
    for issue in view.issues:
        issues[issue.bureau].append(issue)
    for column in view.columns:
        if column.verdict in NEED_WORK:
            columns[column.bureau or NO_BUREAU].append(column)
    return issues, columns


def _counts(bureau: BureauSummary, view: View) -> str:
    if not bureau.failed and not bureau.review:
        return f"{bureau.remark}。" if bureau.remark else silence(view)
    points = f"，扣分合计 {number(bureau.deduction)} 分（规则默认口径，仅供参考）" if bureau.deduction else ""
    return (
        f"问题 {bureau.failed} 条，待核 {bureau.review} 条{points}；栏目 {bureau.columns} 个，"
        f"其中超期未更新 {bureau.stale} 个、空白 {bureau.blank} 个、无法判定 {bureau.unknown} 个。"
    )


def _issues(pen: Pen, name: str, issues: Sequence[IssueRow], limit: int) -> None:
    if not issues:
        return
    pen.caption(f"{name}（{len(issues)}）")
    pen.table(TITLES, WIDTHS, issue_rows(pen, issues[:limit]))
    if len(issues) > limit:
        pen.note(f"其余 {len(issues) - limit} 条见问题清单.xlsx。")


def _columns(pen: Pen, columns: Sequence[Column], limit: int) -> None:
    if columns:
        pen.caption(f"需处理的栏目（{len(columns)}）")
        pen.table(COLUMN_TITLES, COLUMN_WIDTHS, map(_column, columns[:limit]))


def _column(column: Column) -> tuple[Cell, ...]:
    days = (column.newest, column.limit, column.due)
    return (
        text_cell(" > ".join(column.path) or column.name),
        text_cell(VERDICTS[column.verdict], "center"),
        *(text_cell(str(value or ""), "center") for value in days),
    )
