"""Which bureau answers for a column."""

from collections import Counter
from collections.abc import Iterable

from documents.columns.bureaus import NOBODY, Owner
from documents.columns.drafts import Draft
from documents.columns.keys import key_of
from documents.columns.site import Site

# A majority of fewer rows is chance.
MIN_VOTES = 2
MAX_ROWS = 200


def owner_of(draft: Draft, site: Site) -> Owner:
    """By address, by path, else by where most rows lie or come from, else whoever keeps the portal."""
    bureaus = site.bureaus
    return (
        bureaus.by_url(draft.url)
        or bureaus.by_names(draft.path)
        or _majority(bureaus.by_url(row.url) for row in draft.rows[:MAX_ROWS])
        or _majority(bureaus.by_source(source) for source in _sources(draft, site))
        or bureaus.of_portal
    )


def _sources(draft: Draft, site: Site) -> Iterable[str]:
    """The sources of the rows' own pages, as far as these were fetched."""
    pages = (site.by_key.get(key_of(row.url)) for row in draft.rows[:MAX_ROWS])
    return [page.source for page in pages if page is not None]


def _majority(owners: Iterable[Owner]) -> Owner:
    votes = Counter(owners)
    if not votes:
        return NOBODY
    owner, count = votes.most_common(1)[0]
    return owner if owner and count >= MIN_VOTES and count * 2 > votes.total() else NOBODY
