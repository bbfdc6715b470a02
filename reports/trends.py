"""How one unit stood at each of the last scans, ready to print."""

from collections.abc import Iterator
from dataclasses import replace

from records import ScanTrend
from reports.text import number
from reports.view import View
from reports.words import UNFINISHED

TITLES = ("检查日", "新增", "存量", "已销号", "反弹", "得分", "备注")


def trend_of(view: View) -> tuple[ScanTrend, ...]:
    """Of the bureau alone where the report is about one."""
    if not view.bureau:
        return view.trend
    return tuple(replace(s, units=tuple(u for u in s.units if u.unit == view.bureau)) for s in view.trend)


def trend_rows(view: View) -> Iterator[tuple[str, ...]]:
    """Of the county or the bureau, oldest first, in the columns TITLES. What an unfinished scan did not see would only
    seem to score well."""
    for scan in view.trend:
        for row in scan.units:
            if row.unit == view.unit:
                counts = (row.new, row.standing, row.closed, row.relapsed)
                score = number(round(row.score, 2)) if scan.complete else "—"
                remark = "" if scan.complete else UNFINISHED
                yield (scan.as_of.isoformat(), *map(str, counts), score, remark)
