"""From the rows of a list to its entries."""

from dataclasses import replace
from datetime import date

from documents.listings.groups import Group, Row
from documents.listings.monthheads import day_under_month, shows_day_only
from documents.listings.nearby import nearby
from documents.listings.pieces import RowText
from documents.listings.pins import is_marked, with_pins
from documents.listings.rowdates import read_row_day
from documents.listings.rowtexts import row_texts
from documents.listings.sheet import Sheet
from documents.listings.splitdates import Around
from documents.listings.tablehead import cell_text, publish_cell
from documents.listings.titles import title_of
from records import Entry, host_of, resolve_all

MAX_ROWS = 1_000
# A row with more text than this is not one row.
MAX_ROW_CHARS = 3_000


def read_entries(group: Group, sheet: Sheet, near: date | None = None) -> tuple[Entry, ...]:
    """Entries in page order, each address once. Days in the future are no evidence and are left out. `near` is a day
    close to the first row, where one is known."""
    rows = group.rows[:MAX_ROWS]
    cell = publish_cell(group)
    addresses = resolve_all([row.link.href for row in rows], sheet.base)
    entries: dict[str, Entry] = {}
    previous = near
    for row, url, text in zip(rows, addresses, row_texts(group, sheet.today), strict=False):
        if url is None or url in entries:
            continue
        entry = _entry(row, url, text, cell, Around(sheet.today, nearby(url, previous, sheet.today)))
        if entry is None:
            continue
        entries[url] = replace(entry, foreign=_site(url) != _site(sheet.url))
        previous = entry.day if entry.day and not entry.pinned else previous
    return with_pins(tuple(entries.values()))


def _entry(row: Row, url: str, text: RowText, cell: int | None, around: Around) -> Entry | None:
    title = title_of(row.link)
    if not title or sum(map(len, text.pieces)) > MAX_ROW_CHARS:
        return None
    pinned = is_marked(text.pieces, f"{row.spot.marks} {row.link.spot.marks}")
    dated = text if cell is None else cell_text(text, row.spot.node, cell)
    under_month = shows_day_only(row.spot, dated)
    day = day_under_month(row.spot, dated, around) if under_month else read_row_day(dated, around)
    is_ahead = day is not None and day > around.today
    return Entry(title, url, None if is_ahead else day, pinned, ahead=day if is_ahead else None)


def _site(url: str) -> str:
    return host_of(url).removeprefix("www.")
