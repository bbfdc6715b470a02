"""The rows of a column and what they prove about its age."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from documents.columns.keys import key_of
from records import Entry, Listing

DAYS_IN_YEAR = 365.25
# In days: the list's day and the page's own differ a little in some systems.
MAX_DRIFT = 8
NO_DAYS = "列表未显示发布日期，详情页也未读出"
ONLY_FOREIGN = "列表中的信息都链接到其他网站，不能据以判断本栏目的更新"


@dataclass(frozen=True, slots=True)
class Evidence:
    """`dated` rows of the column's own have a trustworthy day, the latest of them is `newest`."""

    dated: int = 0
    newest: Entry | None = None
    reason: str = ""


def merged_rows(listings: Iterable[Listing], published: Mapping[str, date], today: date) -> tuple[Entry, ...]:
    """Rows in page order, each address once. A row without a day takes the day of its page, `published` by key."""
    rows: dict[str, Entry] = {}
    for listing in listings:
        for entry in listing.entries:
            key = key_of(entry.url)
            known = rows.get(key)
            if known is None or known.day is None:
                rows[key] = _dated(known or entry, entry.day, published.get(key), today)
    return tuple(rows.values())


def _dated(entry: Entry, shown: date | None, published: date | None, today: date) -> Entry:
    day = shown if shown is not None and shown <= today and not _is_later_year(shown, published) else published
    return entry if entry.day == day else replace(entry, day=day)


def _is_later_year(shown: date, published: date | None) -> bool:
    """True when a row's day is that of its page in a later year: lists that show month and day only leave the year
    to be guessed, and on their further pages the guess fails."""
    if published is None or shown.year <= published.year:
        return False
    years = shown.year - published.year
    return abs((shown - published).days - years * DAYS_IN_YEAR) <= MAX_DRIFT


def evidence_of(rows: tuple[Entry, ...]) -> Evidence:
    """The day of a row that leads to another site is no evidence of this column's age."""
    if not rows:
        return Evidence()
    own = [row for row in rows if not row.foreign]
    dated = [row for row in own if row.day is not None]
    newest = max(dated, key=lambda row: row.day or date.min, default=None)
    reason = "" if newest else NO_DAYS if own else ONLY_FOREIGN
    return Evidence(len(dated), newest, reason)
