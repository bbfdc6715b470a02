"""What a person reads on the screen of the ledger."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from audit.clock import BEIJING
from ledger.intake.scan import Taken
from records import Issue, to_json

MESSAGE_SHOWN = 60


def print_taken(taken: Taken, console: Console) -> None:
    if taken.again:
        console.print("台账：该次扫描此前已登记，未作改动。")
        return
    counts = "、".join(f"{name} {count}" for name, count in taken.counts)
    console.print(f"台账：{counts or '没有变化'}。", soft_wrap=True)


def print_issues(issues: Iterable[Issue], today: date, console: Console) -> None:
    table = Table("编号", "状态", "单位", "问题", "时限", "页面")
    for issue in issues:
        found = issue.finding
        table.add_row(
            escape(issue.number),
            issue.state.value,
            escape(found.bureau),
            escape(f"{found.name}：{found.message}"[:MESSAGE_SHOWN]),
            _deadline(issue, today),
            escape(found.title or found.url),
        )
    console.print(table)
    console.print(f"共 {table.row_count} 条。")


def _deadline(issue: Issue, today: date) -> str:
    if issue.due is None:
        return ""
    over = issue.days_over(today)
    return f"[red]{issue.due}（超期 {over} 天）[/]" if over else issue.due.isoformat()


def print_history(issue: Issue, console: Console) -> None:
    found = issue.finding
    console.print(f"[bold]{escape(issue.number)}[/] {issue.state.value} {escape(found.bureau)} {escape(found.message)}")
    table = Table("时间", "事项", "原状态", "新状态", "操作人", "说明", "扫描")
    for line in issue.history:
        old = line.old.value if line.old else ""
        at = f"{line.at.astimezone(BEIJING):%Y-%m-%d %H:%M}"
        table.add_row(at, line.event.value, old, line.new.value, escape(line.who), escape(line.why), escape(line.scan))
    console.print(table)


def issues_json(issues: Iterable[Issue]) -> str:
    rows: Sequence[object] = [to_json(issue) for issue in issues]
    return json.dumps({"issues": rows}, ensure_ascii=False, indent=1)
