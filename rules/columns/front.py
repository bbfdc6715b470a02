"""What the home page proves about its own freshness."""

from datetime import date

from records import SiteView


def newest_day(view: SiteView, today: date) -> date | None:
    """The latest day among the rows of the home page, None when none shows a day that has come."""
    return max((row.day for row in view.front if row.day is not None and row.day <= today), default=None)


def is_sure(view: SiteView, dated: int) -> bool:
    """True when the whole page was read and at least so many of its rows carry a day."""
    return view.front_read and sum(row.day is not None for row in view.front) >= dated
