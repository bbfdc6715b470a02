"""What the quick look and the full reading of a page have in common, worked out once for both."""

from dataclasses import dataclass
from datetime import date

from documents.html.facts import Facts, facts_of
from documents.html.hrefs import anchors_of
from documents.html.markup import Markup, markup_of, stripped
from documents.html.navigation import navigation_of
from documents.html.wholetext import whole_text
from documents.source import Source
from records import Crumb


@dataclass(frozen=True, slots=True)
class Opened:
    """`targets` are the addresses of the links without repeats, `text` the whole text."""

    markup: Markup
    facts: Facts
    targets: tuple[str, ...]
    navigation: tuple[Crumb, ...]
    text: str


class Desk:
    """Keeps the page that was opened last: a full reading nearly always follows the first look at the same page."""

    def __init__(self) -> None:
        self._last: tuple[Source, date, Opened] | None = None

    def opened(self, source: Source, today: date) -> Opened:
        last = self._last
        # The very same bytes, told without comparing them.
        if last is None or last[0] is not source or last[1] != today:
            last = self._last = (source, today, open_page(source, today))
        return last[2]


DESK = Desk()


def open_page(source: Source, today: date) -> Opened:
    """Never raises."""
    markup = markup_of(source)
    parts = stripped(markup.html)
    tree, facts = facts_of(markup, parts, source.url, today)
    anchors = anchors_of(tree, facts.base)
    navigation = navigation_of(tree, anchors) if source.is_home or facts.listings else ()
    text = whole_text(tree, facts, parts, anchors.titles, markup.rest)
    return Opened(markup, facts, anchors.targets, navigation, text)
