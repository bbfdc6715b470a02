"""Deadlines in working days, by the State Council's holiday calendar with its moved working days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from chinese_calendar import is_workday

from records import Severity

SATURDAY = 5
# Our own defaults, after the rhythm seen in published rounds: grave things in days, the rest within a week or two.
DEFAULT_DAYS: Mapping[Severity, int] = MappingProxyType(
    {Severity.VETO: 1, Severity.GRAVE: 3, Severity.MAJOR: 5, Severity.MINOR: 10, Severity.HINT: 20}
)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Working days that each severity leaves for mending, the day of the list not counted."""

    days: Mapping[Severity, int]

    def due(self, severity: Severity, opened: date) -> date:
        return working_day_after(opened, self.days.get(severity, DEFAULT_DAYS[severity]))


DEFAULT_DEADLINES = Deadlines(DEFAULT_DAYS)


# A hundred thousand issues of one scan share a handful of answers.
@lru_cache(maxsize=1024)
def working_day_after(start: date, days: int) -> date:
    """The `days`-th working day after `start`; for 0 the day itself."""
    day = start
    for _ in range(days):
        day = _next_working_day(day)
    return day


def _next_working_day(day: date) -> date:
    day += timedelta(days=1)
    while not works(day):
        day += timedelta(days=1)
    return day


def works(day: date) -> bool:
    """Years whose holidays are not announced yet count Monday to Friday."""
    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return day.weekday() < SATURDAY
