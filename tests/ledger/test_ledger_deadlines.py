"""Deadlines in working days."""

from datetime import date

import pytest

from ledger.deadlines import DEFAULT_DEADLINES, Deadlines, working_day_after
from records import Severity


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
        (date(2026, 3, 6), 1, date(2026, 3, 9)),
        # National Day 2025: 1 to 8 October are off, Saturday 11 October is worked.
        (date(2025, 9, 30), 1, date(2025, 10, 9)),
        (date(2025, 10, 10), 1, date(2025, 10, 11)),
        # No calendar is announced so far ahead: Monday to Friday.
        (date(2099, 1, 2), 1, date(2099, 1, 5)),
    ],
)
def test_working_days_follow_the_announced_holidays(start: date, days: int, due: date) -> None:
    assert working_day_after(start, days) == due


def test_graver_issues_are_due_sooner() -> None:
    dues = [DEFAULT_DEADLINES.due(severity, date(2026, 3, 2)) for severity in Severity]
    assert dues == sorted(dues) and dues[0] < dues[-1]


def test_a_county_sets_its_own_days_and_keeps_the_defaults_for_the_rest() -> None:
    own = Deadlines({Severity.GRAVE: 1})
    assert own.due(Severity.GRAVE, date(2026, 3, 2)) == date(2026, 3, 3)
    assert own.due(Severity.MINOR, date(2026, 3, 2)) == DEFAULT_DEADLINES.due(Severity.MINOR, date(2026, 3, 2))
