"""When the sample's columns are due, by the calendar: computed here on its own, so that a checker is not asked."""

from calendar import monthrange
from collections import Counter
from datetime import date, timedelta

from records import ColumnKind, Verdict
from samples.minicounty.model import Shelf

TWO_WEEKS = timedelta(days=14)
HALF_YEARLY = (ColumnKind.NOTICE, ColumnKind.POLICY, ColumnKind.EXPLANATION)
WARNING_DAYS, WARNING_SHARE = 14, 5
BURST, ALL_AT_ONCE = 3, 5


def due_of(kind: ColumnKind, newest: date) -> date:
    """The last day on which a column of that kind with its newest entry on `newest` is up to date."""
    if kind is ColumnKind.NEWS:
        return newest + TWO_WEEKS
    due = _months_later(newest, 6 if kind in HALF_YEARLY else 12)
    # The law names the day: a report published early does not make the next one due earlier.
    return max(due, date(newest.year + 1, 3, 31)) if kind is ColumnKind.ANNUAL_REPORT else due


def is_nearly_due(shelf: Shelf, today: date) -> bool:
    if shelf.place.spec.verdict is not Verdict.FRESH:
        return False
    newest = newest_day(shelf)
    due = due_of(shelf.place.spec.kind, newest)
    left = (due - today).days
    return left <= WARNING_DAYS and left * WARNING_SHARE <= (due - newest).days


def burst_of(shelf: Shelf) -> int:
    """How many entries came on the last day after a time of silence beyond the limit, or of all entries on one day."""
    days = Counter(row.day for row in shelf.past_rows)
    if shelf.place.spec.verdict is not Verdict.FRESH or not days:
        return 0
    last = max(days)
    earlier = max((day for day in days if day < last), default=None)
    if earlier is None:
        return days[last] if days[last] >= ALL_AT_ONCE and days[last] == len(shelf.rows) else 0
    return days[last] if days[last] >= BURST and due_of(shelf.place.spec.kind, earlier) < last else 0


def newest_day(shelf: Shelf) -> date:
    return max(row.day for row in shelf.past_rows)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    is_month_end = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if is_month_end else min(day.day, last))
