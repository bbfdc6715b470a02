"""What stands at the places that the automaton has found: wrong forms, right texts, fixed expressions."""

from collections.abc import Iterable, Iterator, Mapping
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
        # Right texts and signals are most of what a good page holds.
        self.telling = {index: term for index, term in enumerate(self.terms) if term.rows or term.halves}
        self.find = Matcher(tuple(terms)).find

    def spans(self, text: str) -> Iterator[Span]:
        """Wrong forms with all that may cover them; nothing where nothing is wrong."""
        found = self.find(text)
        wrong = list(self.wrong(text, found))
        if wrong:
            yield from (*wrong, *self.listed_right(found), *self.expressions(text, found))

    def uncovered(self, piece: str, found: Spans, text: str) -> list[Span]:
        """The wrong forms that no right text covers. `piece` is `text` without gaps."""
        wrong = list(self.wrong(piece, found))
        # Most pages end at the first step: the halves of correct expressions are all that was found.
        if wrong:
            wrong = list(unhidden((*wrong, *_real(self.listed_right(found), piece, text))))
        if wrong:
            wrong = list(unhidden((*wrong, *_real(self.expressions(piece, found), piece, text))))
        return wrong

    def signals(self, found: Spans) -> Iterator[tuple[int, str]]:
        """Where the texts stand that other rules wait for."""
        terms = self.terms
        return ((start, name) for start, _, index in found for name in terms[index].signals)

    def wrong(self, text: str, found: Spans) -> Iterator[Span]:
        telling = self.telling
        for start, end, index in found:
            term = telling.get(index)
            if term is None:
                continue
            if term.rows:
                yield Span(start, end, term.rows, term.derived)
            for expression, place in term.halves:
                if expression.nearly_stands(text, start - place):
                    yield _nearly(text, expression, start - place)

    def listed_right(self, found: Spans) -> Iterator[Span]:
        terms = self.terms
        return (Span(start, end) for start, end, index in found if terms[index].is_right and not terms[index].rows)

    def expressions(self, text: str, found: Spans) -> Iterator[Span]:
        """Fixed expressions that stand there as they should."""
        for start, _, index in found:
            for expression, place in self.terms[index].halves:
                if expression.stands(text, start - place):
                    yield Span(start - place, start - place + len(expression.text))


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
