"""What a person reads on the screen of a comparison with an assessor's list."""

import json
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ledger.book import Ledger
from records import Comparison, to_json
from rules import masked

SHOWN = 60


def compare_with(ledger: Ledger, path: Path) -> Comparison:
    """Theirs is masked: an assessor's list may quote what nobody should repeat. Raises LedgerError."""
    comparison = ledger.compare(path)
    return replace(comparison, rows=tuple(replace(row, item=masked(row.item)) for row in comparison.rows))


def print_comparison(comparison: Comparison, path: Path, console: Console) -> None:
    missed = [row.item for row in comparison.rows if not row.issues]
    table = Table("我方漏检", "单位", "问题")
    for item in missed:
        table.add_row(escape(item.place), escape(item.unit), escape(item.text[:SHOWN]))
    if missed:
        console.print(table)
    console.print(
        f"对方清单 {len(comparison.rows)} 条：一致 {comparison.agreed}，我方漏检 {len(missed)}，"
        f"检出率 {comparison.recall:.0%}；我方多出 {len(comparison.extra)}。",
        soft_wrap=True,
    )
    console.print(f"对比表已写入：{escape(str(path))}", soft_wrap=True)


def comparison_json(comparison: Comparison) -> str:
    """Theirs with the numbers of ours that say the same; `extra` are numbers of ours alone."""
    rows = [{"item": to_json(row.item), "numbers": [issue.number for issue in row.issues]} for row in comparison.rows]
    told = {
        "source": comparison.source,
        "agreed": comparison.agreed,
        "missed": len(comparison.rows) - comparison.agreed,
        "recall": round(comparison.recall, 4),
        "rows": rows,
        "extra": [issue.number for issue in comparison.extra],
    }
    return json.dumps(told, ensure_ascii=False, indent=1)
