"""What pages and fetches tell about columns beyond their lists: undated documents, dates to come, dead addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from evidence import Archive
from records import Column, Entry, ListState, Page, host_of

ONLY_FURTHER_PAGES = "列表首页没有读到，只读到后续页"


@dataclass(frozen=True, slots=True)
class Seen:
    """`pages`, `later` (rows dated after the scan) and `leading` (rows of first list pages) are kept under bare
    addresses; `hosts` are those on which some document's date was read, so that a page without one is no fault of the
    reading."""

    pages: Mapping[str, Page]
    later: Mapping[str, Entry]
    leading: frozenset[str]
    hosts: frozenset[str]


def with_facts(
    columns: Iterable[Column], pages: Mapping[str, Page], archive: Archive, scanned: date
) -> tuple[Column, ...]:
    """The columns with `undated_read`, `future`, `partial`, `failures` and `moved_to`. `scanned` is the later of the
    inspection day and the day of the scan: a row of tomorrow is wrong whatever day is inspected."""
    seen = _seen(pages, scanned)
    return tuple(_with_fetch(_with_rows(column, seen), archive) for column in columns)


def bare(url: str) -> str:
    """An address without scheme and www: lists and pages of one site mix them."""
    parts = urlsplit(url)
    return f"{parts.netloc.removeprefix('www.')}{parts.path}?{parts.query}"


def _seen(pages: Mapping[str, Page], scanned: date) -> Seen:
    listings = [listing for page in pages.values() for listing in page.listings]
    entries = (entry for listing in listings for entry in listing.entries)
    return Seen(
        pages={bare(url): page for url, page in pages.items()},
        later={
            bare(entry.url): replace(entry, day=day)
            for entry in entries
            if (day := entry.ahead or entry.day) is not None and day > scanned
        },
        leading=frozenset(bare(e.url) for listing in listings if listing.page_number == 1 for e in listing.entries),
        hosts=frozenset(host_of(url) for url, page in pages.items() if page.published is not None),
    )


def _with_rows(column: Column, seen: Seen) -> Column:
    # The newest rows stand on the first page: without it an old list proves nothing.
    headless = bool(column.rows) and not any(bare(row.url) in seen.leading for row in column.rows)
    undated = sum(row.day is None and _shows_no_day(row, seen) for row in column.rows)
    future = tuple(seen.later[bare(row.url)] for row in column.rows if bare(row.url) in seen.later)
    partial = ONLY_FURTHER_PAGES if headless else ""
    return replace(column, undated_read=undated, future=future, partial=partial)


def _shows_no_day(row: Entry, seen: Seen) -> bool:
    page = seen.pages.get(bare(row.url))
    return page is not None and page.published is None and not page.is_list and host_of(page.url) in seen.hosts


def _with_fetch(column: Column, archive: Archive) -> Column:
    if column.state is not ListState.NOT_FETCHED:
        return column
    attempts = archive.attempts(column.url)
    failures = tuple(one.failure for one in attempts if one.failure is not None)
    if failures and len(failures) == len(attempts):
        return replace(column, failures=failures)
    target = attempts[-1].final_url if attempts else ""
    return replace(column, moved_to=target) if target and host_of(target) != host_of(column.url) else column
