"""The one place where judging learns what day it is."""

from datetime import UTC, date, datetime, timedelta, timezone

from audit.errors import UserError

# Chinese pages carry Beijing time; an inspection day is a day there, wherever the scanner runs.
BEIJING = timezone(timedelta(hours=8))


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return datetime.now(BEIJING).date()


def day(text: str | None) -> date | None:
    """A day given on the command line as 2026-06-30; raises UserError for anything else."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError(f"日期“{text}”写法有误，请写成 2026-06-30 的形式。") from error
