"""What a person reads on the screen of scores and of their trend."""

import json
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from records import IndicatorScore, ScanTrend, Scores, UnitScore, VetoMark, to_json

REFERENCE = "参考口径"


def print_scores(scores: Scores, console: Console) -> None:
    console.print(f"评分口径：{escape(scores.scheme)}，检查日 {scores.as_of}", soft_wrap=True)
    table = Table("名次", "单位", "得分", "等次", "扣分（按指标）", "否决", "待核/豁免", "说明")
    for unit in (scores.county, *scores.bureaus):
        table.add_row(*(escape(cell) for cell in _row(unit)))
    console.print(table)
    for note in scores.notes:
        console.print(f"[bold]{escape(note)}[/]", soft_wrap=True)
    console.print(
        f"标“{REFERENCE}”的分值未经核实；待核和备案豁免的问题不计分，括号内为若认定将扣的分。", soft_wrap=True
    )


def _row(unit: UnitScore) -> tuple[str, ...]:
    return (
        str(unit.rank) if unit.rank else "—",
        unit.unit,
        f"{unit.score:g}",
        unit.grade,
        "\n".join(_loss(row) for row in unit.indicators),
        "\n".join(_veto(row) for row in unit.vetoes),
        f"{unit.parked}（{unit.parked_points:g} 分）" if unit.parked else "",
        "；".join(part for part in (unit.unseen, _uncounted(unit), unit.note) if part),
    )


def _uncounted(unit: UnitScore) -> str:
    return f"另有 {unit.uncounted} 条问题本口径不计分" if unit.uncounted else ""


def _loss(row: IndicatorScore) -> str:
    cap = f"，封顶 {row.cap:g}" if row.uncapped > row.lost else ""
    mark = "" if row.is_official else f"，{REFERENCE}"
    return f"{row.name} −{row.lost:g}（{row.issues} 条{cap}{mark}）"


def _veto(row: VetoMark) -> str:
    return f"{row.name}（已认定）" if row.confirmed else f"疑似{row.name}（{row.issues} 条，需人工确认）"


def print_trend(scans: Sequence[ScanTrend], console: Console) -> None:
    table = Table("检查日", "扫描", "单位", "新增", "存量", "已销号", "反弹", "得分")
    for scan in scans:
        for unit in scan.units:
            counts = (unit.new, unit.standing, unit.closed, unit.relapsed)
            name = scan.scan if scan.complete else f"{scan.scan}（未完成）"
            table.add_row(scan.as_of.isoformat(), escape(name), escape(unit.unit), *map(str, counts), f"{unit.score:g}")
    console.print(table if scans else "台账中还没有扫描记录，请先运行 govlint scan。")


def scores_json(scores: Scores) -> str:
    return json.dumps(to_json(scores), ensure_ascii=False, indent=1)


def trend_json(scans: Sequence[ScanTrend]) -> str:
    return json.dumps({"scans": [to_json(scan) for scan in scans]}, ensure_ascii=False, indent=1)
