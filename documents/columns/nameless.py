"""Lists that no page, menu or heading names: they are columns all the same, and must not vanish."""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.columns.keys import in_scope, key_of
from documents.columns.listpages import ListPage
from documents.columns.paths import HOME
from documents.columns.site import Site
from records import NAMELESS, Entry, ListState
from records.feeds import is_feed

# Fewer rows may be anything.
MIN_ROWS = 5
# A list whose rows are mostly those of named columns is another view of these.
MAX_KNOWN = 0.3
NO_COLUMN = re.compile(r"search|tag|sitemap|rss|query|keyword|[?&](?:q|kw|wd)=", re.IGNORECASE)


def with_names(groups: Sequence[tuple[ListPage, ...]], site: Site) -> list[tuple[ListPage, ...]]:
    """The groups with a path; a group without one takes its name from its address, or is left out where it is no
    clear list."""
    known = {key_of(row.url) for group in groups if _named(group) for row in _rows(group)}
    found = []
    for group in groups:
        if _named(group):
            found.append(group)
        elif _is_clear(group, known, site):
            path = (HOME, f"{NAMELESS}（{_folder(group[0])}）")
            found.append(tuple(replace(page, path=path) for page in group))
    return found


def _named(group: Sequence[ListPage]) -> bool:
    return any(page.path for page in group)


def _rows(group: Sequence[ListPage]) -> list[Entry]:
    return [entry for page in group for entry in page.listing.entries]


def _is_clear(group: Sequence[ListPage], known: set[str], site: Site) -> bool:
    lead, rows = group[0], _rows(group)
    if is_feed(lead.page.url) or NO_COLUMN.search(lead.page.url) or not in_scope(lead.page.url, site.county):
        return False
    dated = sum(entry.day is not None for entry in rows)
    if lead.listing.state is not ListState.READ or len(rows) < MIN_ROWS or dated * 2 <= len(rows):
        return False
    return sum(key_of(entry.url) in known for entry in rows) <= MAX_KNOWN * len(rows)


def _folder(page: ListPage) -> str:
    return "/" + page.key.partition("/")[2]
