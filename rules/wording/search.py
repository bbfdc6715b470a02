"""What stands at the places that the automaton has found: wrong forms, right texts, halves of fixed expressions."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rules.wording.expressions import Expression
from rules.wording.matcher import Matcher, Spans
from rules.wording.spans import Span, unhidden
from rules.wording.terms import Term


class Search:
    """`terms` are the texts of the automaton with their meaning; `find` runs it once, and the rest asks about what it
    found."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self.terms = tuple(terms.values())
        # Looked up at every place that is found, and there are hundreds on a page.
        self._rows = {index: term for index, term in enumerate(self.terms) if term.rows}
        self._right = {index for index, term in enumerate(self.terms) if term.is_right and not term.rows}
        self._signals = {index: term.signals for index, term in enumerate(self.terms) if term.signals}
        self._others = {index: tuple(_others(term)) for index, term in enumerate(self.terms) if term.halves}
        self.find = Matcher(tuple(terms)).find

    def spans(self, text: str) -> Iterator[Span]:
        """Wrong forms with all that may cover them; nothing where nothing is wrong."""
        found = self.find(text)
        wrong = list(self.wrong(text, found))
        if wrong:
            yield from (*wrong, *self._covering(wrong, found))

    def uncovered(self, piece: str, found: Spans, text: str) -> list[Span]:
        """The wrong forms that no right text covers. `piece` is `text` without gaps."""
        wrong = list(self.wrong(piece, found))
        return list(unhidden((*wrong, *_real(self._covering(wrong, found), piece, text))))

    def signals(self, found: Spans) -> list[tuple[int, str]]:
        """Where the texts stand that other rules wait for."""
        signals = self._signals
        return [(start, name) for start, _, index in found if index in signals for name in signals[index]]

    def wrong(self, text: str, found: Spans) -> Iterator[Span]:
        """Listed and derived forms, and expressions with one character replaced."""
        rows, others = self._rows, self._others
        for start, end, index in found:
            if index in rows:
                yield Span(start, end, rows[index].rows, rows[index].derived)
        # Most halves belong to other words, and then the other end of the expression is not in its place.
        near = [
            (expression, start - place)
            for start, _, index in found
            if index in others
            for expression, place, other, edge in others[index]
            if text.startswith(edge, start + other)
        ]
        for expression, start in near:
            if expression.nearly_stands(text, start):
                yield _nearly(text, expression, start)

    def _covering(self, wrong: Sequence[Span], found: Spans) -> Iterator[Span]:
        """The right texts that meet a wrong form. Most right texts of a page have nothing to cover."""
        right, starts = self._right, sorted(span.start for span in wrong)
        for start, end, index in found:
            if index in right and (at := bisect_left(starts, start)) < len(starts) and starts[at] < end:
                yield Span(start, end)


def _others(term: Term) -> Iterator[tuple[Expression, int, int, str]]:
    """The expressions that the term is half of: its place there, how far from it the other end stands, and that end."""
    for expression, place in term.halves:
        head, tail = expression.edges
        yield (expression, place, -place, head) if place else (expression, 0, len(expression.text) - len(tail), tail)


def _nearly(text: str, expression: Expression, start: int) -> Span:
    found = text[start : start + len(expression.text)]
    return Span(start, start + len(found), (replace(expression.row, wrong=found),), derived=True)


def _real(right: Iterable[Span], piece: str, text: str) -> Iterator[Span]:
    # A right text that only arose when the gaps were closed may not hide a fault: 公 + 布署 across two lines.
    known: dict[str, bool] = {}
    for span in right:
        form = piece[span.start : span.end]
        if form not in known:
            known[form] = "（" in form or form in text
        if known[form]:
            yield span
