"""What the column map knows about the whole site before it looks at single columns."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from documents.columns.bureaus import Bureaus
from documents.columns.feeding import with_sources
from documents.columns.keys import key_of
from records import County, Page

# Links in menus that name no place.
NO_LABEL = re.compile(r"更多|more|详情|返回|[上下]一页|点击|进入|english|[\W\d_]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Site:
    """`pages` are all pages in a fixed order, `by_key` one page per key, `labels` the names under which menus file a
    key, `published` the publish days of single documents. `home` is the portal's key."""

    county: County
    bureaus: Bureaus
    home: str
    today: date
    pages: tuple[Page, ...]
    by_key: dict[str, Page]
    labels: dict[str, str]
    published: dict[str, date]


def survey(pages: Iterable[Page], county: County, today: date) -> Site:
    # Workers finish in any order; the map must not depend on it.
    ordered = sorted(with_sources(pages), key=lambda page: (len(page.url), page.url))
    by_key: dict[str, Page] = {}
    for page in ordered:
        by_key.setdefault(key_of(page.url), page)
    return Site(
        county=county,
        bureaus=Bureaus(county),
        home=key_of(county.portal),
        today=today,
        pages=tuple(ordered),
        by_key=by_key,
        labels=_labels(ordered),
        published={
            key_of(page.url): page.published.day
            for page in ordered
            if page.published is not None and page.published.day <= today
        },
    )


def _labels(pages: Sequence[Page]) -> dict[str, str]:
    """The most frequent name per address."""
    votes: dict[str, Counter[str]] = {}
    # Several columns, told apart by the fragment: a menu's names are theirs and not the page's.
    shared = {key_of(page.url) for page in pages if any(feed.name for feed in page.feeds)}
    for page in pages:
        for crumb in page.navigation:
            if key_of(crumb.url) in shared or NO_LABEL.fullmatch(crumb.name.strip(" >»›")):
                continue
            votes.setdefault(key_of(crumb.url), Counter())[crumb.name] += 1
    return _headings(pages) | {key: counter.most_common(1)[0][0] for key, counter in votes.items()}


def _headings(pages: Sequence[Page]) -> dict[str, str]:
    """The headings of blocks by the column that their 更多 leads to: the name of a column that no menu holds."""
    blocks = (listing for page in pages for listing in page.listings if listing.more and listing.name)
    return {key_of(block.more): block.name for block in blocks}
