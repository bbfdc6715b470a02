"""Update limits of column kinds: data in `standards/limits.tsv`, overridden by settings."""

import csv
import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from records import ColumnKind
from rules.errors import RuleError

TABLE = Path(__file__).parent / "standards" / "limits.tsv"
NO_DUTY = "无"
LIMIT = re.compile(r"([1-9]\d{0,2})(天|周|个月|年)")
MONTHS = {"个月": 1, "年": 12}


@dataclass(frozen=True, slots=True)
class Limit:
    """`text` is a number with 天, 周, 个月 or 年, or 无 for a kind without a duty to update."""

    kind: ColumnKind
    text: str
    basis: str = ""
    confidence: str = "Ml"
    note: str = ""


def limits(overrides: Iterable[tuple[str, str]] = ()) -> dict[ColumnKind, Limit]:
    """The limit of every kind. RuleError for an unknown kind or an unreadable limit."""
    table = dict(_defaults())
    for kind, text in overrides:
        if kind not in set(ColumnKind):
            raise RuleError(f"更新期限：没有“{kind}”这一栏目类型，可用的有：{'、'.join(ColumnKind)}")
        if text != NO_DUTY and not LIMIT.fullmatch(text):
            raise RuleError(f"更新期限：“{kind}”的期限“{text}”读不懂，请写成 2周、6个月、1年 或 无")
        table[ColumnKind(kind)] = Limit(ColumnKind(kind), text, note="按本地方案")
    return table


@cache
def _defaults() -> tuple[tuple[ColumnKind, Limit], ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [Limit(ColumnKind(kind), *rest) for kind, *rest in list(csv.reader(file, delimiter="\t"))[1:]]
    return tuple((row.kind, row) for row in rows)


def due_day(newest: date, limit: str) -> date:
    """The last day on which a column with its newest entry on `newest` still counts as updated.

    Months are calendar months, counted back from the day of inspection as inspectors do: six months before the last of
    August is the last of February. 180 days would misfire by one to four days.
    """
    match = LIMIT.fullmatch(limit)
    if match is None:
        raise ValueError(limit)
    number, unit = int(match[1]), match[2]
    if unit in MONTHS:
        return _add_months(newest, number * MONTHS[unit])
    return newest + timedelta(days=number * (7 if unit == "周" else 1))


def _add_months(day: date, months: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    year, month = total // 12, total % 12 + 1
    last = monthrange(year, month)[1]
    return date(year, month, last if _is_month_end(day) else min(day.day, last))


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
