"""The day of a move to a new system: it stands on all rows of a list and says nothing about their age."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from documents.columns.keys import key_of
from documents.dates import date_in_url
from records import Entry

MIN_ROWS = 5
# Of the dated rows, how many must bear the one day.
SHARE = 0.6
# Of these, how many must tell an older day of their own.
AGREEING = 0.8
MIN_DAYS = 3
MIN_GAP = timedelta(days=30)


def without_move(rows: tuple[Entry, ...], published: Mapping[str, date], today: date) -> tuple[Entry, ...]:
    """Rows that bear the day of a move get the day of their own page instead, or none where only the address shows
    that the day is wrong. `published` by key."""
    day = _shared_day(rows)
    if day is None:
        return rows
    batch = [row for row in rows if row.day == day]
    told = {row.url: own for row in batch if (own := published.get(key_of(row.url))) is not None}
    if _are_older(told, batch, day):
        return tuple(replace(row, day=told[row.url]) if row.url in told and row.day == day else row for row in rows)
    drafted = {row.url: own for row in batch if (own := date_in_url(row.url, today)) is not None}
    if not told and _are_older(drafted, batch, day):
        return tuple(replace(row, day=None) if row.day == day else row for row in rows)
    return rows


def note_of(before: tuple[Entry, ...], after: tuple[Entry, ...]) -> str:
    """What was done, in Chinese; "" when nothing was."""
    changed = Counter(old.day for old, new in zip(before, after, strict=True) if old.day != new.day)
    if not changed:
        return ""
    day, count = changed.most_common(1)[0]
    used = "改用详情页的发布日期" if any(row.day is not None for row in after) else "网址中的日期更早，不能据以判断更新"
    return f"列表中 {count} 条信息的日期同为 {day}，疑为系统迁移日期，{used}"


def _shared_day(rows: tuple[Entry, ...]) -> date | None:
    days = Counter(row.day for row in rows if row.day is not None)
    if not days:
        return None
    day, count = days.most_common(1)[0]
    return day if count >= MIN_ROWS and count >= SHARE * days.total() else None


def _are_older(days: Mapping[str, date], batch: list[Entry], day: date) -> bool:
    """True when nearly all rows tell days of their own that lie well before and differ from each other: documents
    that were published together were also written at about the same time."""
    older = [own for own in days.values() if day - own >= MIN_GAP]
    return len(older) >= AGREEING * len(batch) and len(set(older)) >= MIN_DAYS
