"""How many documents each column published in each month, from the pages and list rows of one scan."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from audit.columnfacts import bare
from documents import Attribution
from records import Column, Page, Publication

# Older months say nothing of how a column is kept, and would grow without bound.
MONTHS_KEPT = 36
Place = tuple[str, tuple[str, ...]]


def publications_of(
    columns: tuple[Column, ...], pages: Mapping[str, Page], places: Attribution, as_of: date
) -> tuple[Publication, ...]:
    """The last 36 months up to `as_of`, by bureau, column and month. An address counts once, under its own page's
    column and day where the page was read, else under those of the first list that shows it."""
    counts: Counter[tuple[Place, date]] = Counter()
    seen: set[str] = set()
    for url, place, day in (*_read(pages, places), *_listed(columns)):
        address = bare(url)
        if address not in seen:
            seen.add(address)
            counts[place, day.replace(day=1)] += _is_recent(day, as_of)
    kept = ((place, month, count) for (place, month), count in counts.items() if count)
    return tuple(sorted((Publication(*place, month, count) for place, month, count in kept), key=_order))


def _read(pages: Mapping[str, Page], places: Attribution) -> Iterator[tuple[str, Place, date]]:
    for url, page in pages.items():
        if page.published is not None and not page.is_list:
            place = places.of(url)
            yield url, (place.bureau, place.column), page.published.day


def _listed(columns: tuple[Column, ...]) -> Iterator[tuple[str, Place, date]]:
    for column in columns:
        for row in column.rows:
            if row.day is not None and not row.foreign:
                yield row.url, (column.bureau, column.path), row.day


def _is_recent(day: date, as_of: date) -> bool:
    age = (as_of.year - day.year) * 12 + as_of.month - day.month
    return day <= as_of and age < MONTHS_KEPT


def _order(row: Publication) -> tuple[str, tuple[str, ...], date]:
    return row.bureau, row.column, row.month
