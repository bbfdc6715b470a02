"""Times as people in China read them."""

from datetime import datetime, timedelta, timezone

# All of China keeps one time, without summer time.
BEIJING = timezone(timedelta(hours=8))


def beijing(moment: datetime) -> datetime:
    """In Beijing time; a moment without a zone is taken for one already."""
    return moment.astimezone(BEIJING) if moment.tzinfo else moment


def minute(moment: datetime) -> str:
    """`2026-06-30 09:00` in Beijing."""
    return f"{beijing(moment):%Y-%m-%d %H:%M}"


def period(start: datetime, end: datetime) -> str:
    """`2026-06-30 09:00 至 09:42`; the day is repeated only when it changed, and one minute stands alone."""
    first, last = beijing(start), beijing(end)
    begun, ended = minute(first), minute(last)
    if begun == ended:
        return begun
    return f"{begun} 至 {last:%H:%M}" if first.date() == last.date() else f"{begun} 至 {ended}"
