"""From the rows of a list to its entries."""

from dataclasses import replace
from datetime import date

from documents.listings.grouping import Group, Row
from documents.listings.nearby import nearby
from documents.listings.pieces import RowText, row_text
from documents.listings.pins import is_marked, with_pins
from documents.listings.rowdates import Around, read_row_day
from documents.listings.sheet import Sheet
from documents.listings.tablehead import cell_text, publish_cell
from documents.listings.titles import title_of
from records import Entry, host_of, resolve_all

MAX_ROWS = 1_000
# A row with more text than this is not one row.
MAX_ROW_CHARS = 3_000
MAX_HEAD_OF_BASE = 8_000


def read_entries(group: Group, sheet: Sheet, near: date | None = None) -> tuple[Entry, ...]:
    """Entries in page order, each address once. Days in the future are no evidence and are left out. `near` is a day
    close to the first row, where one is known."""
    rows = group.rows[:MAX_ROWS]
    neighbours = frozenset(row.spot.node.mem_id for row in rows)
    cell = publish_cell(group)
    addresses = resolve_all([row.link.href for row in rows], sheet.url, base_of(sheet))
    entries: dict[str, Entry] = {}
    previous = near
    for row, url in zip(rows, addresses, strict=True):
        if url is None or url in entries:
            continue
        entry = _entry(
            row, url, row_text(row, neighbours), cell, Around(sheet.today, nearby(url, previous, sheet.today))
        )
        if entry is None:
            continue
        entries[url] = replace(entry, foreign=_site(url) != _site(sheet.url))
        previous = entry.day if entry.day and not entry.pinned else previous
    return with_pins(tuple(entries.values()))


def _entry(row: Row, url: str, text: RowText, cell: int | None, around: Around) -> Entry | None:
    title = title_of(row.link)
    if not title or sum(map(len, text.pieces)) > MAX_ROW_CHARS:
        return None
    pinned = is_marked(" ".join(text.pieces[:4]), f"{row.spot.marks} {row.link.spot.marks}")
    dated = text if cell is None else cell_text(text, row.spot.node, cell)
    day = read_row_day(dated, around)
    is_ahead = day is not None and day > around.today
    return Entry(title, url, None if is_ahead else day, pinned, ahead=day if is_ahead else None)


def base_of(sheet: Sheet) -> str:
    """The page's base address, "" without a base element."""
    if "<base" not in sheet.html[:MAX_HEAD_OF_BASE].lower():
        return ""
    node = sheet.tree.css_first("base[href]")
    href = (node.attributes.get("href") or "").strip() if node is not None else ""
    return href if href.startswith(("http://", "https://")) else ""


def _site(url: str) -> str:
    return host_of(url).removeprefix("www.")
