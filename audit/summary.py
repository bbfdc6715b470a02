"""What a person reads on the screen when a scan is over."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from records import Column, Outcome, ScanResult, Verdict


def print_summary(result: ScanResult, written: Sequence[Path], console: Console) -> None:
    """Coverage before any verdict, then what was found, then where the reports are."""
    coverage = result.coverage
    console.print(f"\n[bold]{escape(result.plan.county.name)}[/] 政务公开合规扫描 · 检查日 {result.plan.as_of}")
    console.print(
        f"检查范围：应查网址 {coverage.planned} 个，打开 {coverage.fetched} 个"
        f"（页面 {coverage.pages}、附件 {coverage.attachments}），未能读取 {len(coverage.unread)} 个；"
        f"栏目 {coverage.columns_total} 个，其中无法判定 {coverage.columns_unknown} 个。",
        soft_wrap=True,
    )
    if not coverage.complete:
        console.print("[bold red]未完成[/] 以下结果不能作为结论：")
    for note in coverage.notes:
        console.print(f"  · {escape(note)}", soft_wrap=True)
    console.print(_table(result))
    if written:
        console.print("报告已写入：")
    for path in written:
        console.print(f"  {escape(str(path))}", soft_wrap=True)


def _table(result: ScanResult) -> Table:
    table = Table("类别", "规则", "问题", "待核")
    counts = Counter((f.family.label, f"{f.rule} {f.name}", f.outcome) for f in result.findings)
    for family, rule in dict.fromkeys((family, rule) for family, rule, _ in sorted(counts)):
        fails, reviews = counts[family, rule, Outcome.FAIL], counts[family, rule, Outcome.REVIEW]
        table.add_row(family, rule, str(fails or ""), str(reviews or ""))
    table.add_section()
    table.add_row("合计", "", str(len(result.failed())), str(len(result.to_review())))
    return table


VERDICTS = {
    Verdict.FRESH: "[green]正常[/]",
    Verdict.STALE: "[red]超期未更新[/]",
    Verdict.BLANK: "[red]空白[/]",
    Verdict.PLACEHOLDER: "[yellow]仅有情况说明[/]",
    Verdict.STATIC: "无更新要求",
    Verdict.UNKNOWN: "[magenta]无法判定[/]",
    Verdict.EXEMPT: "已报备豁免",
}


def print_columns(result: ScanResult, console: Console) -> None:
    table = Table("单位", "栏目", "类型", "条数", "最新", "时限", "到期", "结论", "说明")
    for c in sorted(result.columns, key=lambda c: (c.bureau, c.path)):
        newest = c.newest.isoformat() if c.newest else ""
        told = (c.bureau, _short(c), c.kind.value, str(c.entries), newest, c.limit, _due(c))
        cells = (*told, VERDICTS[c.verdict], c.remark)
        table.add_row(*(cell if cell in VERDICTS.values() else escape(cell) for cell in cells))
    console.print(table)


def _short(column: Column) -> str:
    """The path without what the column of bureaus says already."""
    names = [name for name in column.path[1:] if name not in column.bureau]
    return "—".join(names) or column.name


def _due(column: Column) -> str:
    if column.due is None or column.days_left is None or column.verdict not in (Verdict.FRESH, Verdict.STALE):
        return ""
    left = column.days_left
    return f"{column.due}（{f'还有{left}天' if left >= 0 else f'超{-left}天'}）"
