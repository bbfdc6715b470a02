"""Which pages are a column's own, and which show blocks of several columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.columns.keys import in_scope, key_of
from documents.columns.mainlist import NO_BLOCK, main_list
from documents.columns.paths import path_of, path_of_rows
from documents.columns.site import Site
from records import Listing, ListState, Page

# Lists that belong to no column.
NO_COLUMN = re.compile(r"(?:网站|站点|本站)?地图$|网站导航|搜索|检索|查询结果|标签|sitemap|search", re.IGNORECASE)
MIN_BLOCK = 3


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a column's list. `path` is () where the page does not say what it is."""

    page: Page
    key: str
    path: tuple[str, ...]
    listing: Listing

    @property
    def name(self) -> str:
        return self.path[-1] if self.path else ""


@dataclass(frozen=True, slots=True)
class Block:
    """A list on a page of several. `more` is the address of its column, "" without one; `path` the page's own."""

    page: Page
    path: tuple[str, ...]
    listing: Listing
    name: str
    more: str
    is_home: bool


def list_page_of(page: Page, site: Site) -> ListPage | None:
    """The page as a page of a column, None where it is none."""
    key = key_of(page.url)
    if not page.listings or key == site.home:
        return None
    path = _named(page, key, site)
    if path and NO_COLUMN.search(path[-1]):
        return None
    main = main_list(page, path, site)
    return ListPage(page, key, path, main) if main is not None and not _is_front(path, main, site) else None


def _named(page: Page, key: str, site: Site) -> tuple[str, ...]:
    """The page's path; where the page tells the unit's name at most, that which its documents tell."""
    path = path_of(page, site)
    told = page.breadcrumb or (path and not site.bureaus.is_unit(path[-1]))
    front = site.bureaus.prefix_of(key) == key or site.bureaus.is_unit(site.labels.get(key, ""))
    return path if told or front or len(page.listings) > 1 else path_of_rows(page, site) or path


def blocks_of(page: Page, site: Site) -> Iterator[Block]:
    """The lists of a page that is no column's own."""
    path = path_of(page, site)
    if path and NO_COLUMN.search(path[-1]):
        return
    own = key_of(page.url)
    for listing in page.listings:
        if not listing.entries and not _is_unread(listing):
            continue
        more = listing.more if listing.more and in_scope(listing.more, site.county) else ""
        more = "" if key_of(more) in (own, site.home) else more
        name = listing.name or site.labels.get(key_of(more), "")
        yield Block(page, path, listing, name, more, own == site.home)


def _is_unread(listing: Listing) -> bool:
    """True for the list of a known column whose interface gave no rows."""
    return bool(listing.name and listing.more) and listing.state is ListState.SCRIPT


def is_clear(block: Block) -> bool:
    """True when a block without an address of its own is a column all the same: named, dated, of some length."""
    entries = block.listing.entries
    dated = sum(entry.day is not None for entry in entries)
    named = bool(block.name) and not NO_BLOCK.search(block.name)
    return named and not block.is_home and len(entries) >= MIN_BLOCK and dated * 2 > len(entries)


def _is_front(path: tuple[str, ...], listing: Listing, site: Site) -> bool:
    """True for the front page of a bureau, which may show one list only, or none that can be read."""
    turns = listing.next_page or listing.page_number > 1
    return len(path) == 2 and site.bureaus.is_unit(path[-1]) and not (turns and listing.state is ListState.READ)
