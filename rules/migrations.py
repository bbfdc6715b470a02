"""Days on which a whole site was filled at once: a new system gives old texts a new date."""

from collections import Counter
from dataclasses import replace
from datetime import date

from records import Column

MIN_ROWS, MIN_COLUMNS = 3, 3


def with_migrations(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns; `migrated` is set where all rows carry one day and the same is true of at least two others."""
    days = [only_day(column) for column in columns]
    shared = {day for day, count in Counter(days).items() if day is not None and count >= MIN_COLUMNS}
    return tuple(
        replace(column, migrated=day) if day in shared else column for column, day in zip(columns, days, strict=True)
    )


def only_day(column: Column) -> date | None:
    """The one day of all rows, None when they differ, are few or not all dated."""
    days = {row.day for row in column.rows if not row.foreign}
    return next(iter(days)) if len(days) == 1 and column.dated >= MIN_ROWS else None
