"""Which of a page's lists is that of the column whose page it is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.columns.folders import are_alike, lies_in
from documents.columns.keys import key_of
from documents.columns.kinds import LISTED, kind_of
from documents.columns.site import Site
from records import ColumnKind, Listing, ListState, Page

NO_BLOCK = re.compile(r"最新|热点|热门|推荐|排行|精选|今日|头条$|相关|滚动|置顶")
# Headings that cut one list into parts.
PERIOD = re.compile(r"(?:(?:19|20)\d{2}\s*年?(?:度)?)?\s*(?:\d{1,2}\s*月(?:份)?|[上下]半年|第?[一二三四]季度)?")
# A main list without a name stands out from the small lists beside it by at least this many rows.
MIN_MAIN = 10
SEVERAL = "页面上有几个列表，不能确定哪一个属于本栏目"


def main_list(page: Page, path: tuple[str, ...], site: Site) -> Listing | None:
    """None where no list of the page is its own; a listing without rows where it must have one and nothing tells
    which."""
    if len(page.listings) == 1:
        listing = page.listings[0]
        if _is_preview(page, listing, path, site):
            return None
        return _unclear(path) if listing.name and _is_other(listing, path) else listing
    if _is_cut(page, path):
        first = page.listings[0]
        return replace(first, entries=tuple(entry for listing in page.listings for entry in listing.entries), name="")
    own = [listing for listing in page.listings if _stands_for(listing, page, path)]
    near = [listing for listing in own if lies_in(listing, page.url)]
    named = [listing for listing in own if listing.name]
    for mine in (near, named):
        if len(mine) == 1:
            return mine[0]
    return _bare(own, page, path)


def _bare(own: Sequence[Listing], page: Page, path: tuple[str, ...]) -> Listing | None:
    """The one list without a name that stands out; where the page is surely a column's and nothing tells which list
    is its own, a listing that says so."""
    if len(own) == 1:
        # 最新信息 and its like stand beside every list of a site, however long they are.
        others = [listing for listing in page.listings if listing is not own[0] and not NO_BLOCK.search(listing.name)]
        longest = max((len(listing.entries) for listing in others), default=0)
        size = len(own[0].entries)
        if not others or (size > longest and (_is_listed(path) or size >= MIN_MAIN)):
            return own[0]
    return _unclear(path) if own else None


def _unclear(path: tuple[str, ...]) -> Listing | None:
    return Listing((), ListState.NOT_UNDERSTOOD, reason=SEVERAL) if _is_listed(path) else None


def _is_listed(path: tuple[str, ...]) -> bool:
    return bool(path) and kind_of(path) in LISTED


def _is_other(listing: Listing, path: tuple[str, ...]) -> bool:
    """True for a list that bears a name which is neither the column's nor that of a part of it."""
    return bool(path) and listing.name != path[-1] and not PERIOD.fullmatch(listing.name)


def _is_cut(page: Page, path: tuple[str, ...]) -> bool:
    """True for one list in several parts: by years, or without any heading where the page's name is a column's."""
    own = key_of(page.url)
    if not path or any(listing.more and key_of(listing.more) != own for listing in page.listings):
        return False
    names = {listing.name for listing in page.listings}
    if names == {""}:
        return kind_of(path) is not ColumnKind.OTHER and are_alike(page.listings)
    return all(not name or PERIOD.fullmatch(name) for name in names)


def _stands_for(listing: Listing, page: Page, path: tuple[str, ...]) -> bool:
    elsewhere = bool(listing.more) and key_of(listing.more) != key_of(page.url)
    return bool(path) and listing.name in ("", path[-1]) and not elsewhere


def _is_preview(page: Page, listing: Listing, path: tuple[str, ...], site: Site) -> bool:
    """True for a page whose only list is the beginning of another column's: it says so and that column agrees."""
    target = key_of(listing.more) if listing.more else ""
    if not target or target in (key_of(page.url), site.home) or listing.next_page or listing.page_number > 1:
        return False
    if listing.name and path and listing.name != path[-1]:
        return True
    other = site.by_key.get(target)
    if other is None or len(other.listings) != 1:
        return False
    theirs = {key_of(entry.url) for entry in other.listings[0].entries}
    return bool(listing.entries) and all(key_of(entry.url) in theirs for entry in listing.entries)
