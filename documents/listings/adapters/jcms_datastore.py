"""大汉 JCMS: the visible list is empty, its rows lie in CDATA sections of a `<script type="text/xml">`."""

from collections.abc import Iterator
from html import escape

from selectolax.lexbor import LexborHTMLParser

from documents.links import Links
from documents.listings.anchors import read_anchors
from documents.listings.entries import read_entries
from documents.listings.grouping import group_rows
from documents.listings.groups import Group
from documents.listings.outline import Outline
from documents.listings.sheet import Sheet
from records import Entry, Listing, ListState, canonical

NAME = "jcms"
ORDER = 10
RECORD, CDATA, END = "<record>", "<![CDATA[", "]]>"
NEXT_GROUP = "<nextgroup>"
MAX_RECORDS = 1_000
MAX_RECORD = 20_000
REASON_EMPTY = "数据接口返回 0 条"
REASON_SCRIPT = "脚本生成的列表"


def applies(sheet: Sheet) -> bool:
    return "<datastore" in sheet.html


def read(sheet: Sheet) -> tuple[Listing, ...] | None:
    """One listing per datastore: a channel page has several."""
    stores = sheet.html.split("<datastore")[1:20]
    listings = [_listing(store, sheet) for store in stores]
    read_ones = tuple(listing for listing in listings if listing.entries)
    return read_ones or tuple(listings[:1])


def _listing(store: str, sheet: Sheet) -> Listing:
    entries = _entries("".join(_records(store)), sheet)
    if entries:
        return Listing(entries, next_page=_next_page(store, sheet), reader=NAME)
    if _total(store) == 0:
        return Listing((), ListState.EMPTY, reason=REASON_EMPTY, reader=NAME)
    return Listing((), ListState.SCRIPT, next_page=_next_page(store, sheet), reason=REASON_SCRIPT, reader=NAME)


def _records(store: str) -> Iterator[str]:
    end = 0
    for _ in range(MAX_RECORDS):
        record = store.find(RECORD, end)
        start = store.find(CDATA, record) if record >= 0 else -1
        end = store.find(END, start) if start >= 0 else -1
        if end < 0:
            return
        yield store[start + len(CDATA) : min(end, start + MAX_RECORD)]


def _entries(rows: str, sheet: Sheet) -> tuple[Entry, ...]:
    if not rows:
        return ()
    # A bare table row outside a table would lose its cells.
    markup = f"<table>{rows}</table>" if rows.lstrip()[:3].lower() == "<tr" else f"<ul>{rows}</ul>"
    base = f'<base href="{escape(sheet.base)}">' if sheet.base != sheet.url else ""
    part = Sheet(Links(LexborHTMLParser(base + markup)), sheet.html, sheet.url, sheet.today)
    groups = group_rows(read_anchors(part, Outline()).rows)
    if not groups:
        return ()
    everything = Group(groups[0].containers, [row for group in groups for row in group.rows])
    return read_entries(everything, part)


def _next_page(store: str, sheet: Sheet) -> str:
    """The data address of the next group; only its `page` moves the window."""
    start = store.find(NEXT_GROUP)
    if start < 0:
        return ""
    link = LexborHTMLParser(store[start : start + 3_000].replace(CDATA, "").replace(END, "")).css_first("a[href]")
    href = (link.attributes.get("href") or "") if link is not None else ""
    return canonical(href.replace("page=1&", "page=2&", 1), sheet.base) or ""


def _total(store: str) -> int | None:
    start = store.find("<totalrecord>")
    digits = store[start + 13 : start + 25].partition("<")[0].strip() if start >= 0 else ""
    return int(digits) if digits.isdecimal() else None
