"""The first look at a whole page: which wrong forms and which signals it may hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from rules.wording.boundaries import Parting, parted
from rules.wording.folding import closed
from rules.wording.history import runs_on
from rules.wording.matcher import Spans
from rules.wording.naming import is_only_named
from rules.wording.rows import Category, Row
from rules.wording.sameness import UNLIKE, alike
from rules.wording.search import Search
from rules.wording.spans import Span
from rules.wording.windows import nearby, windows


@dataclass(frozen=True, slots=True)
class Page:
    """`written` as it stands there, `text` as it is read, `shut` the same without gaps."""

    written: str
    text: str
    shut: str


def glance(search: Search, text: str) -> frozenset[str]:
    """The categories and signals that the page may hold; never fewer than a close reading would find."""
    page, names = Page(text, text, closed(text)), set[str]()
    for piece, _ in windows(page.shut):
        found = search.find(piece)
        signals = search.signals(found)
        names |= {name for _, name in signals}
        names |= {row.category.value for row in _wrong(search, piece, found, page)}
        if places := [start for start, name in signals if name == UNLIKE]:
            names |= {row.category.value for row in _understood(search, nearby(piece, places), page)}
    return frozenset(names)


def _understood(search: Search, piece: str, page: Page) -> Iterator[Row]:
    """Rows of the wrong forms that `piece` holds when it is read for the second time."""
    understood = alike(piece)
    found = search.find(understood)
    # On nearly every page the capitals of some name are all there is.
    if any(True for _ in search.wrong(understood, found)):
        yield from _wrong(search, understood, found, Page(page.written, alike(page.text), alike(page.shut)))


def _wrong(search: Search, piece: str, found: Spans, page: Page) -> Iterator[Row]:
    """Rows of wrong forms that no right text covers and that are used, not only named."""
    spans = [s for s in search.uncovered(piece, found, page.text) if not _falls_apart(s, piece, page)]
    named = {form for form in {piece[s.start : s.end] for s in spans} if is_only_named(form, page.text, piece)}
    for span in spans:
        if piece[span.start : span.end] not in named:
            after = piece[span.end : span.end + 1]
            yield from (r for r in span.rows if r.category is not Category.BODIES or not runs_on(r.wrong, after))


def _falls_apart(span: Span, piece: str, page: Page) -> bool:
    """Are its characters surely those of their neighbours?"""
    start, end = max(0, span.start - 1), span.end + 1
    before, after = piece[start : span.start], piece[span.end : end]
    if any(parted(row, before, after) is not Parting.YES for row in span.rows):
        return False
    # Neighbours that only met when the gaps were closed may not hide a fault.
    return page.shut.count(piece[start:end]) == page.written.count(piece[start:end])
