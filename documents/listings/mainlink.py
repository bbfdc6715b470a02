"""Which of the links in a row is its title."""

import re
from collections.abc import Sequence

from documents.listings.anchors import Anchor
from documents.listings.dateforms import ONLY_A_DATE

MIN_LABEL = 4
LIKE_LONGEST = 0.6
NO_TITLE = re.compile(
    r"[\[【(（<《]?[^\[\]【】()（）]{1,16}[\]】)）>]|(?:下载|附件|PDF|Word|OFD).{0,8}|[\W\d_]*", re.IGNORECASE
)


def title_link(links: Sequence[Anchor]) -> Anchor:
    """The first link that may be the title: no date, no name of a unit before it, not much shorter than the longest.
    Of links to one document the first counts, for a summary may follow that is longer."""
    titles: dict[str, Anchor] = {}
    for link in links:
        if (
            len(link.label) >= MIN_LABEL
            and not NO_TITLE.fullmatch(link.label)
            and not ONLY_A_DATE.fullmatch(link.label)
        ):
            titles.setdefault(link.href, link)
    longest = max((len(link.label) for link in titles.values()), default=0)
    named = (link for link in titles.values() if len(link.label) >= LIKE_LONGEST * longest)
    return next(named, None) or max(links, key=lambda link: len(link.label))
