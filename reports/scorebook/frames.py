"""The tables of 得分表 as pandas frames."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import pandas as pd

from records import Publication, ScanTrend, Scores, UnitScore, VetoMark
from reports.monthly import by_column, last_months
from reports.words import OFFICIAL_BASIS, UNOFFICIAL_BASIS
from reports.workbook.frames import frame_of

RANKING = ("名次", "单位", "得分", "等次", "计分问题", "否决项", "不计分", "待核和豁免", "若认定将扣", "说明")
LOSSES = ("单位", "指标", "名称", "问题数", "应扣", "上限", "实扣", "分值性质")
TRENDS = ("检查日", "扫描", "单位", "新增", "存量", "已销号", "反弹", "得分", "完整")


def ranking(units: Iterable[UnitScore]) -> pd.DataFrame:
    return frame_of(RANKING, (_unit(unit) for unit in units))


def _unit(unit: UnitScore) -> tuple[Any, ...]:
    told = "；".join(part for part in (unit.unseen, unit.note) if part)
    vetoes = "\n".join(_veto(veto) for veto in unit.vetoes)
    counts = (unit.uncounted, unit.parked, unit.parked_points)
    return (unit.rank or "—", unit.unit, unit.score, unit.grade, unit.counted, vetoes, *counts, told)


def _veto(veto: VetoMark) -> str:
    return f"{veto.name}（已认定）" if veto.confirmed else f"疑似{veto.name}（需人工确认）"


def losses(scores: Scores) -> pd.DataFrame:
    return frame_of(LOSSES, (row for unit in (scores.county, *scores.bureaus) for row in _losses(unit)))


def _losses(unit: UnitScore) -> Iterator[tuple[Any, ...]]:
    for row in unit.indicators:
        mark = OFFICIAL_BASIS if row.is_official else UNOFFICIAL_BASIS
        yield (unit.unit, row.code, row.name, row.issues, row.uncapped, row.cap, row.lost, mark)


def trends(scans: Iterable[ScanTrend]) -> pd.DataFrame:
    rows = (
        (
            scan.as_of,
            scan.scan,
            unit.unit,
            unit.new,
            unit.standing,
            unit.closed,
            unit.relapsed,
            unit.score,
            _whole(scan),
        )
        for scan in scans
        for unit in scan.units
    )
    return frame_of(TRENDS, rows)


def _whole(scan: ScanTrend) -> str:
    return "是" if scan.complete else "未完成"


def months(rows: Sequence[Publication], as_of: date) -> pd.DataFrame:
    """One row per bureau and column, one figure per month of the last year, the newest last."""
    lines = ((*year.place, *year.counts, year.total) for year in by_column(rows, as_of))
    return frame_of(("单位", "栏目", *(f"{month:%Y-%m}" for month in last_months(as_of)), "合计"), lines)
