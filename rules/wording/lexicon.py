"""All rows in one automaton, run once per text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rules.wording.expressions import Expression
from rules.wording.folding import Folded, closed, fold
from rules.wording.history import runs_on
from rules.wording.matcher import Matcher
from rules.wording.rows import Category, Row
from rules.wording.spans import Span, uncovered, unhidden
from rules.wording.terms import Term, table_of

# A hostile page of nothing but wrong forms must not fill the memory.
WINDOW, OVERLAP = 100_000, 64
ENOUGH = 2_000
# Characters on either side that can excuse a form.
AROUND = 60


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

    `find(text)` gives the hits of one block; `glance(text)` the categories and signals that a whole page may hold.
    Both are remembered, because several rules ask about the same text.
    """

    def __init__(
        self,
        lists: Iterable[Sequence[Row]],
        expressions: Sequence[Expression] = (),
        signals: Sequence[tuple[str, Sequence[str]]] = (),
    ) -> None:
        table = table_of(lists, expressions, signals)
        self._names = tuple(table)
        self._terms = tuple(table.values())
        self._matcher = Matcher(self._names)
        self.find = lru_cache(maxsize=4096)(self._find)
        self.glance = lru_cache(maxsize=16)(self._glance)

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for term in self._terms for row in term.rows)

    def _find(self, text: str) -> tuple[Hit, ...]:
        if not self.glance(text):
            return ()
        folded, hits = fold(text), []
        for piece, offset in _windows(folded.text):
            for span in uncovered(self._spans(piece, self._matcher.find(piece))):
                # What begins in the overlap belongs to the next window.
                hits += [_hit(span, folded, offset)] if span.start < WINDOW else []
            if len(hits) > ENOUGH:
                break
        return tuple(hits)

    def _glance(self, text: str) -> frozenset[str]:
        names: set[str] = set()
        for piece, _ in _windows(closed(text)):
            found = self._matcher.find(piece)
            names |= {self._terms[index].signal for _, _, index in found}
            if any(self._may_be_wrong(piece, start, self._terms[index]) for start, _, index in found):
                names |= {row.category.value for row in self._wrong(piece, found, text)}
        return frozenset(names - {""})

    @staticmethod
    def _may_be_wrong(text: str, start: int, term: Term) -> bool:
        # Most pages end here: the halves of correct expressions are all that was found.
        return bool(term.rows) or any(
            start >= place and e.near(text[start - place : start - place + len(e.text)]) for e, place in term.halves
        )

    def _wrong(self, piece: str, found: list[tuple[int, int, int]], text: str) -> Iterator[Row]:
        """Rows of wrong forms that no right text covers."""
        spans = list(self._spans(piece, found))
        if not any(span.rows for span in spans):
            return
        # A right text that only arose when the gaps were closed may not hide a fault: 公 + 布署 across two lines.
        right = {piece[span.start : span.end] for span in spans if not span.rows}
        real = {each for each in right if each in text or "（" in each}
        for span in unhidden(s for s in spans if s.rows or piece[s.start : s.end] in real):
            after = piece[span.end : span.end + 1]
            yield from (r for r in span.rows if r.category is not Category.BODIES or not runs_on(r.wrong, after))

    def _spans(self, text: str, found: list[tuple[int, int, int]]) -> Iterator[Span]:
        for start, end, index in found:
            term = self._terms[index]
            if term.rows or term.is_right:
                yield Span(start, end, term.rows, term.derived)
            for expression, place in term.halves:
                yield from _near(text, expression, start - place)


def _windows(text: str) -> Iterator[tuple[str, int]]:
    for offset in range(0, max(len(text), 1), WINDOW):
        yield text[offset : offset + WINDOW + OVERLAP], offset


def _near(text: str, expression: Expression, start: int) -> Iterator[Span]:
    if start < 0:
        return
    found = text[start : start + len(expression.text)]
    if found == expression.text:
        yield Span(start, start + len(found))
    elif expression.near(found):
        yield Span(start, start + len(found), (replace(expression.row, wrong=found),), derived=True)


def _hit(span: Span, folded: Folded, offset: int) -> Hit:
    at, until = span.start + offset, span.end + offset
    return Hit(span.rows, folded, at, until, *folded.span(at, until))


def names(categories: Iterable[Category]) -> frozenset[str]:
    return frozenset(category.value for category in categories)
