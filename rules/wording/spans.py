"""Who covers whom: the longest match wins, wherever it begins, whether it is wrong or right."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rules.wording.rows import Row


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text. `rows` are the rows of the wrong form that stands there, none for a right text. A span is
    `derived` when its row was made from a fixed expression and stands in no list."""

    start: int
    end: int
    rows: tuple[Row, ...] = ()
    derived: bool = False


def uncovered(spans: Iterable[Span]) -> list[Span]:
    """The wrong forms that stand in no longer span, without overlaps, in order. A listed form goes before a derived
    one around it, because a person wrote down which characters are wrong."""
    every = list(spans)
    listed = list(_chosen(span for span in every if not span.derived))
    derived = _chosen(span for span in every if span.derived or not span.rows)
    ends = [span.end for span in listed]
    rest = [span for span in derived if not _meets(span, listed, ends)]
    return sorted((*listed, *rest), key=lambda span: span.start)


def unhidden(spans: Iterable[Span]) -> Iterator[Span]:
    """The wrong forms that stand in no longer right text."""
    reached = -1
    for span in sorted(spans, key=_by_place):
        if not span.rows:
            reached = max(reached, span.end)
        elif span.end > reached:
            yield span


def _meets(span: Span, others: list[Span], ends: list[int]) -> bool:
    # `others` are in order and do not overlap.
    index = bisect_right(ends, span.start)
    return index < len(others) and others[index].start < span.end


def _by_place(span: Span) -> tuple[int, int, bool]:
    # Of two rows for one place the wrong form stands first, so that its twin is the one that is covered.
    return (span.start, -span.end, not span.rows)


def _chosen(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in _outermost(spans):
        if not span.rows:
            continue
        if last is None or span.start >= last.end:
            if last is not None:
                yield last
            last = span
        elif span.end - span.start > last.end - last.start:
            last = span
    if last is not None:
        yield last


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    reached = -1
    for span in sorted(spans, key=_by_place):
        if span.end > reached:
            reached = span.end
            yield span
