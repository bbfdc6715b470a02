"""From list pages to columns: a column has many pages and may have several addresses."""

from collections import Counter
from collections.abc import Iterator, Sequence

from documents.columns.keys import key_of, stems_of
from documents.columns.listpages import ListPage
from documents.columns.nameless import with_names
from documents.columns.site import Site

SEPARATOR = "\x1f"


class Unions:
    """Names joined into sets."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, name: str) -> str:
        above = self._above.setdefault(name, name)
        while above != name:
            self._above[name] = self._above.setdefault(above, above)
            name, above = above, self._above[above]
        return name

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first


def grouped(pages: Sequence[ListPage], site: Site) -> list[tuple[ListPage, ...]]:
    """The pages of each column, first page first. What no page names and is no clear list is left out."""
    pages = _without_strays(pages)
    unions = Unions()
    for key, place in _joints(pages, site):
        unions.join(key, place)
    groups: dict[str, list[ListPage]] = {}
    for page in pages:
        groups.setdefault(unions.root(page.key), []).append(page)
    ordered = (tuple(sorted(group, key=_order)) for group in groups.values())
    return with_names(list(ordered), site)


def _without_strays(pages: Sequence[ListPage]) -> list[ListPage]:
    """Without pages whose breadcrumb leads to the column's real page, of which they show nothing: articles with a list
    of other articles."""
    known = {page.key: page for page in pages}
    following = {key_of(page.listing.next_page) for page in pages if page.listing.next_page}
    return [
        page
        for page in pages
        if page.listing.page_number > 1
        or page.key in following
        or (real := known.get(_own_link(page))) is None
        or real is page
        or real.name != page.name
        or _share_rows(page, real)
    ]


def _own_link(page: ListPage) -> str:
    """The address that the last step of the breadcrumb gives for the column itself, "" where it gives none."""
    crumbs = page.page.breadcrumb
    named = bool(crumbs) and bool(crumbs[-1].url) and crumbs[-1].name == page.name
    return key_of(crumbs[-1].url) if named else ""


def _share_rows(one: ListPage, other: ListPage) -> bool:
    theirs = {key_of(entry.url) for entry in other.listing.entries}
    shared = sum(key_of(entry.url) in theirs for entry in one.listing.entries)
    return shared * 2 >= min(len(one.listing.entries), len(theirs)) > 0


def _joints(pages: Sequence[ListPage], site: Site) -> Iterator[tuple[str, str]]:
    """Pairs of keys, or of a key and a key with a name, that belong to one column."""
    names = {page.key: page.name for page in pages}
    for page in pages:
        # The name guards against addresses that only look like further pages: list_12 and list_13 of one system.
        yield page.key, page.key + SEPARATOR + page.name
        for place in (*_earlier(page), *_linked(page, site)):
            yield page.key, place + SEPARATOR + page.name
        following = key_of(page.listing.next_page) if page.listing.next_page else ""
        if following in names and names[following] in ("", page.name):
            yield page.key, following


def _earlier(page: ListPage) -> tuple[str, ...]:
    return stems_of(page.key) if page.listing.page_number > 1 else ()


def _linked(page: ListPage, site: Site) -> Iterator[str]:
    key = _own_link(page)
    uses = Counter(key_of(crumb.url) for crumb in page.page.breadcrumb if crumb.url)
    # Careless templates give every step the same link.
    if key and uses[key] == 1 and key != site.home and site.bureaus.prefix_of(key) != key:
        yield key


def _order(page: ListPage) -> tuple[int, bool, int, str]:
    return page.listing.page_number, not page.path, len(page.page.url), page.page.url
