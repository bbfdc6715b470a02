"""A column before kind, bureau and figures are known."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.columns.listpages import ListPage
from documents.columns.rows import merged_rows
from documents.columns.site import Site
from records import Entry, ListState

# Readers that take rows out of a page's own markup.
STATIC_READERS = frozenset({"generic", "without_rows"})
STATIC = "static"


@dataclass(frozen=True, slots=True)
class Draft:
    """`keys` are the addresses under which the column is known."""

    url: str
    path: tuple[str, ...]
    keys: frozenset[str]
    rows: tuple[Entry, ...] = ()
    state: ListState = ListState.READ
    reason: str = ""
    readable_by: str = STATIC

    @property
    def name(self) -> str:
        return self.path[-1]


def draft_of(group: Sequence[ListPage], site: Site) -> Draft:
    """The column of these list pages, which are in order."""
    rows = merged_rows((page.listing for page in group), site.published, site.today)
    lead = group[0]
    reader = next((page.listing.reader for page in group if page.listing.entries), lead.listing.reader)
    return Draft(
        url=_address(lead),
        path=next(page.path for page in group if page.path),
        keys=frozenset(page.key for page in group),
        rows=rows,
        state=ListState.READ if rows else lead.listing.state,
        reason="" if rows else lead.listing.reason,
        readable_by=STATIC if reader in STATIC_READERS else reader,
    )


def _address(lead: ListPage) -> str:
    """The first page's address; where that page was not fetched, the one that the breadcrumb gives."""
    crumbs = lead.page.breadcrumb
    if lead.listing.page_number > 1 and crumbs and crumbs[-1].url and crumbs[-1].name == lead.name:
        return crumbs[-1].url
    return lead.page.url


def by_key(drafts: Sequence[Draft]) -> dict[str, int]:
    """Index of the draft for every address it is known under."""
    return {key: index for index, draft in enumerate(drafts) for key in draft.keys}
