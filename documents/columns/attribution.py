"""Which bureau and which column a page belongs to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from documents.columns.bureaus import Bureaus
from documents.columns.keys import key_of
from documents.columns.paths import HOME, crumb_path
from records import Column, County, Page
from records.feeds import first_page


@dataclass(frozen=True, slots=True)
class Place:
    """Both are empty where nothing tells."""

    bureau: str = ""
    column: tuple[str, ...] = ()


class Attribution:
    """Answers for every address, whether its page was read or not."""

    def __init__(self, pages: Iterable[Page], columns: Iterable[Column], county: County) -> None:
        self._county = county.name
        self._home = key_of(county.portal)
        self._bureaus = Bureaus(county)
        everything = tuple(pages)
        self._pages = _by_key(everything)
        self._asked_by = dict(_sources(everything))
        self._columns = tuple(columns)
        self._by_path = {column.path: column for column in self._columns}
        self._by_address = {key_of(c.url): c for c in self._columns if not self._is_channel(key_of(c.url))}
        self._by_row = self._rows()

    def of(self, url: str) -> Place:
        """Bureau by address, breadcrumb, 来源, column, portal, in this order; column by breadcrumb, else by the lists
        that show the page."""
        url = self._asked_by.get(first_page(url), url)
        key = key_of(url)
        page = self._pages.get(key)
        path, column = self._column(key, page)
        owner = self._bureaus.by_url(url)
        if not owner and page is not None:
            names = [crumb.name for crumb in page.breadcrumb]
            owner = self._bureaus.by_names(names) or self._bureaus.by_source(page.source)
        if owner or column is None:
            return Place((owner or self._bureaus.of_portal).bureau, path)
        return Place(column.bureau or self._bureaus.of_portal.bureau, path)

    def _column(self, key: str, page: Page | None) -> tuple[tuple[str, ...], Column | None]:
        if key == self._home:
            return (HOME,), None
        column = self._by_address.get(key)
        if column is None and page is not None:
            column = self._named(page)
        column = column or self._showing(key, page)
        if column is not None:
            return column.path, column
        return (crumb_path(page, self._county) if page is not None else ()), None

    def _named(self, page: Page) -> Column | None:
        """The column at the end of the page's breadcrumb."""
        if not page.breadcrumb:
            return None
        last = page.breadcrumb[-1]
        linked = self._by_address.get(key_of(last.url)) if last.url else None
        if linked is not None and linked.name == "".join(last.name.split()):
            return linked
        return self._by_path.get(crumb_path(page, self._county))

    def _showing(self, key: str, page: Page | None) -> Column | None:
        """The column whose list shows the page; of several the one it names, else the one it lies nearest to."""
        found = [self._columns[index] for index in self._by_row.get(key, ())]
        if page is not None and page.column_name:
            found = [column for column in found if column.name == page.column_name] or found
        return max(found, key=lambda column: _shared(key, key_of(column.url)), default=None)

    def _rows(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for index, column in enumerate(self._columns):
            for row in column.rows:
                key = key_of(row.url)
                found[key] = (*found.get(key, ()), index)
        return found

    def _is_channel(self, key: str) -> bool:
        """A column that is one block of a page does not own the page."""
        page = self._pages.get(key)
        return page is not None and len(page.listings) > 1


def attribute_pages(pages: Iterable[Page], columns: Iterable[Column], county: County) -> Attribution:
    return Attribution(pages, columns, county)


def _sources(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Interfaces and frames, with the address of the column that shows what they hold."""
    for page in pages:
        yield from ((frame, page.url) for frame in page.frames if not page.listings or not page.listings[0].entries)
        yield from ((first_page(feed.url), feed.place or page.url) for feed in page.feeds)


def _by_key(pages: Iterable[Page]) -> dict[str, Page]:
    found: dict[str, Page] = {}
    for page in pages:
        key = key_of(page.url)
        known = found.get(key)
        if known is None or (len(page.url), page.url) < (len(known.url), known.url):
            found[key] = page
    return found


def _shared(one: str, other: str) -> int:
    """How many folders two keys share."""
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(one.count("/"), other.count("/")) + 1)
