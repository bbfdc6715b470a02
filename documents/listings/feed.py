"""Answers of list interfaces as pages of a list. Whose list it is, the page that asked knows."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser

from documents.dates import parse_date
from documents.decoding import decode
from documents.html.bounds import bounded
from documents.html.markup import placed
from documents.links import Links
from documents.listings import find_listings
from documents.source import Source
from records import Entry, Listing, ListState, Page, canonical, host_of, is_attachment
from records.feeds import FeedAnswer, FeedRow, is_feed, page_number, read_answer, system_name

NAME = "json"
BROKEN = "数据接口返回的内容不完整或无法识别"
NO_ROWS = "数据接口返回 0 条，不能确定栏目是否确无内容"
NOT_READ = "数据接口返回的内容中未识别出列表"
STUB = "服务器只返回了 {} 个字节，可能被防护拦截"
MAX_STUB = 20
MAX_BODY = 5_000_000
STARTS = ("{", "[")


def feed_page(source: Source, today: date) -> Page | None:
    """The rows in an answer that is no web page, None for other data. An answer of a known interface that cannot be
    read, and the few bytes of a guard, are a page without rows that says why."""
    known = is_feed(source.url)
    if not known and len(source.body) < MAX_STUB and not is_attachment(source.url):
        return _page(source.url, _unread(STUB.format(len(source.body))))
    text = decode(source.body[:MAX_BODY]).text
    if not known and text.lstrip("\ufeff \t\r\n")[:1] not in STARTS:
        return None
    answer = read_answer(text)
    if answer is None:
        return _page(source.url, _unread(BROKEN)) if known else None
    listing = (_of_html if answer.html else _of_rows)(answer, source, today)
    return _page(source.url, listing) if listing.entries or known else None


def _page(url: str, listing: Listing) -> Page:
    return Page(url, is_list=True, listings=(listing,))


def _unread(reason: str, state: ListState = ListState.NOT_UNDERSTOOD) -> Listing:
    return Listing((), state, reason=reason, reader=NAME)


def _of_html(answer: FeedAnswer, source: Source, today: date) -> Listing:
    url = source.url
    html = placed(bounded(answer.html).html, source)
    listings = find_listings(Links(LexborHTMLParser(html)), html, url, today)
    longest = max(listings, key=lambda listing: len(listing.entries), default=None)
    if longest is not None and longest.entries:
        name = system_name(url) or NAME
        return Listing(longest.entries, more=longest.more, page_number=page_number(url), reader=name)
    return _unread(NO_ROWS if answer.total == 0 else NOT_READ)


def _of_rows(answer: FeedAnswer, source: Source, today: date) -> Listing:
    if not answer.rows:
        return _unread(NO_ROWS)
    entries: dict[str, Entry] = {}
    for row in answer.rows:
        address = canonical(row.url, source.place)
        if address is not None:
            entries.setdefault(address, _entry(row, address, source.place, today))
    name = system_name(source.url) or NAME
    return Listing(tuple(entries.values()), page_number=page_number(source.url), reader=name)


def _entry(row: FeedRow, address: str, place: str, today: date) -> Entry:
    day = parse_date(row.day, today, None) if row.day else None
    is_ahead = day is not None and day > today
    foreign = host_of(address) != host_of(place)
    return Entry(row.title, address, None if is_ahead else day, row.pinned, foreign, day if is_ahead else None)
