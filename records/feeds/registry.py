"""What all systems share: bounds, canonical form, the joining of a list's pages."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from records.feeds.answers import FeedAnswer
from records.feeds.model import Feed, System
from records.feeds.posted import MARK, Sending, sending
from records.feeds.systems import systems
from records.urls import canonical

# Categories of a whole information catalogue; a page with more wants to keep us busy.
MAX_FEEDS = 60
# Judging needs the newest rows; the rest serves the reading of documents. A claimed million of pages costs no more.
MAX_PAGES = 20


def feeds_of(html: str, url: str) -> tuple[Feed, ...]:
    """The first page of each list that the scripts of the page at `url` ask for, canonical, each once."""
    if is_feed(url):
        return ()
    found: dict[str, Feed] = {}
    for feed in islice(_derived(html, url), MAX_FEEDS):
        address = canonical(feed.url, url)
        if address is not None:
            found.setdefault(address, replace(feed, url=address))
    return tuple(found.values())


def _derived(html: str, url: str) -> Iterator[Feed]:
    for system in systems():
        if any(sign in html for sign in system.SIGNS):
            yield from system.feeds(html, url)


def following(address: str, answer: FeedAnswer) -> tuple[str, ...]:
    """The further pages that the answer of a first page promises, at most MAX_PAGES in all."""
    system = _system_of(address)
    if system is None or page_number(address) != 1 or not answer.has_content:
        return ()
    last = min(answer.last_page, MAX_PAGES)
    pages = (canonical(system.at_page(address, number, answer.size), address) for number in range(2, last + 1))
    return tuple(page for page in pages if page is not None)


def is_feed(url: str) -> bool:
    return _system_of(url) is not None


def sending_of(url: str) -> Sending | None:
    """The POST that the address of a known interface stands for, None for what is fetched by GET. Links of strangers
    can make the scanner post to nothing else."""
    return sending(url) if MARK in url and is_feed(url) else None


def system_name(url: str) -> str:
    """The reader's name for an address of a known system, "" for others."""
    system = _system_of(url)
    return system.NAME if system is not None else ""


def page_number(address: str) -> int:
    system = _system_of(address)
    match = system.PAGE.search(address) if system is not None else None
    if match is None:
        return 1
    return int(match["index"]) + 1 if "index" in match.re.groupindex else max(1, int(match["page"]))


def first_page(address: str) -> str:
    """The address of the first page of the same list; the address itself where no system is known."""
    system = _system_of(address)
    if system is None:
        return address
    return canonical(system.at_page(address, 1, 0), address) or address


@lru_cache(maxsize=50_000)
def _system_of(url: str) -> System | None:
    return next((system for system in systems() if system.ADDRESS.search(url)), None)
