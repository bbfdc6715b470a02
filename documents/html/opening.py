"""What the quick look and the full reading of a page have in common, worked out once for both."""

from collections import deque
from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from documents.html.facts import Facts, facts_of
from documents.html.hrefs import anchors_of
from documents.html.markup import Markup, markup_of, stripped
from documents.html.navigation import navigation_of
from documents.html.wholetext import whole_text
from documents.links import Links
from documents.source import Source
from records import Crumb

# Pages are looked at in batches and only then read.
ON_DESK = 16


@dataclass(frozen=True, slots=True)
class Opened:
    """`targets` are the addresses of the links without repeats, `text` the whole text."""

    markup: Markup
    facts: Facts
    targets: tuple[str, ...]
    navigation: tuple[Crumb, ...]
    text: str


class Desk:
    """Keeps the pages that were opened last: a full reading nearly always follows the first look at the same page."""

    def __init__(self) -> None:
        self._lying: deque[tuple[Source, date, Opened]] = deque(maxlen=ON_DESK)

    def opened(self, source: Source, today: date) -> Opened:
        for known, day, page in self._lying:
            # The very same bytes, told without comparing them.
            if known is source and day == today:
                return page
        page = open_page(source, today)
        self._lying.append((source, today, page))
        return page


DESK = Desk()


def open_page(source: Source, today: date) -> Opened:
    """Never raises."""
    markup = markup_of(source)
    parts = stripped(markup.html)
    links = Links(LexborHTMLParser(parts.html))
    facts = facts_of(links, markup, parts, source.url, today)
    anchors = anchors_of(links, facts.base)
    navigation = navigation_of(anchors) if source.is_home or facts.listings else ()
    text = whole_text(links.tree, facts, parts, anchors.titles, markup.rest)
    return Opened(markup, facts, anchors.targets, navigation, text)
