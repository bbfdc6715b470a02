"""All rows in one automaton, run once per text."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain

from rules.kit.remembering import PAGES
from rules.wording.expressions import Expression
from rules.wording.folding import Folded, closed, fold
from rules.wording.glancing import glance
from rules.wording.naming import AROUND
from rules.wording.rows import Category, Row
from rules.wording.sameness import UNLIKE, alike
from rules.wording.search import Search
from rules.wording.spans import Span, uncovered
from rules.wording.terms import add_readings, is_literal, table_of
from rules.wording.windows import BETWEEN, WINDOW, windows

# A hostile page of nothing but wrong forms must not fill the memory.
ENOUGH = 2_000
WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Hit:
    """A wrong form: `rows` of its word, its place in `folded.text`, and `start`/`end` in the original text."""

    rows: tuple[Row, ...]
    folded: Folded
    at: int
    until: int
    start: int
    end: int

    @property
    def before(self) -> str:
        return self.folded.text[max(0, self.at - AROUND) : self.at]

    @property
    def after(self) -> str:
        return self.folded.text[self.until : self.until + AROUND]

    @property
    def wrong(self) -> str:
        return self.rows[0].wrong

    @property
    def is_spaced(self) -> bool:
        return self.end - self.start > self.until - self.at


class Lexicon:
    """`lists` are the rows of each word list, later lists win. `signals` are (name, texts) that other rules wait for.

    `find(text)` gives the hits of one block; `glance(text)` the categories and signals that a whole page may hold;
    `holders(texts)` the blocks that are worth a search. All are remembered, because several rules ask about one text.
    """

    def __init__(
        self,
        lists: Iterable[Sequence[Row]],
        expressions: Sequence[Expression] = (),
        signals: Sequence[tuple[str, Sequence[str]]] = (),
    ) -> None:
        table = table_of(lists, expressions, signals)
        add_readings(table)
        self._search = Search(table)
        self.find = lru_cache(maxsize=4096)(self._find)
        self.glance = lru_cache(maxsize=PAGES)(partial(glance, self._search))
        self._holders = lru_cache(maxsize=4)(self._search_joined)

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for term in self._search.terms for row in term.rows)

    def holders(self, texts: Sequence[str], name: str = WRONG) -> list[int]:
        """Indices of the texts that may hold a wrong form, or the signal of that name."""
        joined = BETWEEN.join(texts)
        if joined.count(BETWEEN) >= max(len(texts), 1):
            return list(range(len(texts)))
        return sorted(self._holders(joined).get(name, ()))

    def words(self, text: str) -> frozenset[str]:
        """The wrong forms as they are written in `text`; empty where one goes on behind the end of a line."""
        if any("\n" in text[hit.start : hit.end] for hit in self._find(text)):
            return frozenset()
        lines = text.split("\n")
        held = (lines[index] for index in self.holders(lines))
        return frozenset(line[hit.start : hit.end] for line in held for hit in self._find(line))

    def _search_joined(self, joined: str) -> Mapping[str, set[int]]:
        text = closed(joined)
        borders = [match.start() for match in re.finditer(BETWEEN, text)]
        holders: dict[str, set[int]] = defaultdict(set)
        for piece, offset in windows(text):
            found = self._search.find(piece)
            signals = self._search.signals(found)
            wrong = [(span.start, WRONG) for span in self._search.wrong(piece, found)]
            # What a second reading may bring, is settled block by block.
            wrong += [(start, WRONG) for start, name in signals if name == UNLIKE]
            for start, name in (*signals, *wrong):
                holders[name].add(bisect_left(borders, start + offset))
        return holders

    def _find(self, text: str) -> tuple[Hit, ...]:
        if not self.glance(text):
            return ()
        folded, hits = fold(text), []
        for piece, offset in windows(folded.text):
            for span in uncovered(self._spans(piece)):
                # What begins in the overlap belongs to the next window.
                hits += [_hit(span, folded, offset)] if span.start < WINDOW else []
            if len(hits) > ENOUGH:
                break
        return tuple(hits)

    def _spans(self, piece: str) -> Iterator[Span]:
        """What stands in `piece` as people understand it, and rows that are about its characters as they are."""
        understood = alike(piece)
        if understood == piece:
            return self._search.spans(piece)
        literal = (span for span in self._search.spans(piece) if is_literal(span))
        return chain(literal, self._search.spans(understood))


def _hit(span: Span, folded: Folded, offset: int) -> Hit:
    at, until = span.start + offset, span.end + offset
    return Hit(span.rows, folded, at, until, *folded.span(at, until))


def names(categories: Iterable[Category]) -> frozenset[str]:
    return frozenset(category.value for category in categories)
