"""Rows of a list as interfaces give them: objects with a title, an address and some form of a day."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

# In falling order of trust. Names are compared in lower case.
TITLES = ("title", "doctitle", "realtitle", "infotitle", "name", "subject", "articletitle")
LINKS = ("url", "post_url", "chnldocurl", "docpuburl", "infourl", "linkurl", "href", "link", "doc_pub_url", "visiturl")
DAYS = (
    *("display_publish_time", "publishedtimestr", "publishtime", "publish_time", "publishdate", "pubdate"),
    *(
        "docreltime",
        "infodate",
        "releasetime",
        "publishedtime",
        "first_publish_time",
        "date",
        "showdate",
        "created_at",
        "createtime",
    ),
)
PINNED = ("istop", "is_top", "top", "settop")
MAX_VISITED = 5_000
MAX_ROWS = 1_000
MAX_DEPTH = 6
# Beyond this a number counts milliseconds.
SECONDS = 100_000_000_000
EARLIEST = 631_152_000
BEIJING = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class FeedRow:
    """`url` as given; `day` is text, ISO where the interface counts seconds, "" without one."""

    title: str
    url: str
    day: str = ""
    pinned: bool = False


def rows_in(data: Any) -> tuple[FeedRow, ...] | None:
    """The rows of the first list of such objects, () for an empty list with a telling name; None without any list."""
    empty = False
    for name, items in _lists(data):
        rows = tuple(row for item in items[:MAX_ROWS] if (row := _row(item)) is not None)
        if rows:
            return rows
        empty |= not items and name in ("results", "articles", "data", "list", "rows", "records", "items")
    return () if empty else None


def _lists(data: Any) -> Iterator[tuple[str, list[Any]]]:
    """Breadth first, so that a row's own attachments come after the rows."""
    waiting: deque[tuple[str, Any, int]] = deque([("", data, 0)])
    for _ in range(MAX_VISITED):
        if not waiting:
            return
        name, value, depth = waiting.popleft()
        if isinstance(value, list):
            yield name, value
        if depth < MAX_DEPTH and isinstance(value, dict):
            waiting.extend((str(key).lower(), inner, depth + 1) for key, inner in list(value.items())[:200])
        elif depth < MAX_DEPTH and isinstance(value, list):
            waiting.extend((name, inner, depth + 1) for inner in value[:50])


def _row(item: Any) -> FeedRow | None:
    if not isinstance(item, dict):
        return None
    fields = {str(key).lower(): value for key, value in list(item.items())[:200]}
    title, url = _text(fields, TITLES), _text(fields, LINKS)
    if not title or not url:
        return None
    day = next((day for name in DAYS if (day := _day(fields.get(name)))), "")
    pinned = any(str(fields.get(name, "")).lower() in ("1", "true") for name in PINNED)
    return FeedRow(title[:300], url, day, pinned)


def _text(fields: dict[str, Any], names: tuple[str, ...]) -> str:
    found = (fields.get(name) for name in names)
    return next((text.strip() for text in found if isinstance(text, str) and text.strip()), "")


def _day(value: Any) -> str:
    """Text as it stands; a count of seconds or milliseconds since 1970 as the day that it is in China."""
    if isinstance(value, bool) or value is None:
        return ""
    text = str(value).strip()
    if not (text.isdecimal() and 9 <= len(text) <= 14):
        return text[:40] if isinstance(value, str) else ""
    seconds = int(text) // 1000 if int(text) > SECONDS else int(text)
    if seconds < EARLIEST:
        return ""
    return (datetime.fromtimestamp(seconds, UTC) + BEIJING).date().isoformat()
