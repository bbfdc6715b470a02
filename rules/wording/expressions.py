"""Names and phrases so fixed that one changed character inside them is always a fault.

A missing, doubled or swapped character gives a limited number of wrong forms, which join the word list. A replaced
character may be any: half of the expression still stands intact, and the other half is compared.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from records import Severity
from rules.wording.rows import Category, Level, Row

TABLE = Path(__file__).parent / "expressions.tsv"
# Their absence or presence is a matter of style: 人力资源社会保障, 中国特色的社会主义.
LOOSE = frozenset("的和与及、，“”·")
MOST_FIXED = frozenset({Category.NAMES, Category.PHRASES, Category.REGIONS})
LONG = 9
SHORTEST_HALF = 3


# No slots: what follows from the fields is asked for at every half on every page, and remembered.
@dataclass(frozen=True)
class Expression:
    """`row` holds the right form in both columns. `excuses` are right texts that differ by one character only."""

    row: Row
    excuses: frozenset[str] = frozenset()

    @cached_property
    def text(self) -> str:
        return self.row.right

    @property
    def halves(self) -> tuple[tuple[str, int], ...]:
        """Each half with its place in the expression. Halves of two characters stand on every page and are left out."""
        middle = len(self.text) // 2
        halves = ((self.text[:middle], 0), (self.text[middle:], middle))
        return tuple(half for half in halves if len(half[0]) >= SHORTEST_HALF)

    @cached_property
    def margins(self) -> tuple[int, int]:
        """How many characters at either end must be intact. A character next to the end may belong to a neighbouring
        word (全县深化改革, 信访工作例会), so only long and most fixed phrases allow a fault there."""
        is_most_fixed = self.row.category in MOST_FIXED
        return (1 if is_most_fixed and len(self.text) >= LONG else 2, 1 if is_most_fixed else 2)

    @cached_property
    def edges(self) -> tuple[str, str]:
        """What must be intact at either end."""
        left, right = self.margins
        return self.text[:left], self.text[-right:]

    def nearly_stands(self, text: str, start: int) -> bool:
        """True when it stands there with one inner character replaced."""
        if start < 0 or text.startswith(self.text, start):
            return False
        head, tail = self.edges
        end = start + len(self.text)
        # Nearly always one of the ends belongs to other words, so that nothing needs to be cut out and compared.
        if not text.startswith(head, start) or not text.startswith(tail, end - len(tail)):
            return False
        return self._differs_by_one(text[start:end])

    def _differs_by_one(self, found: str) -> bool:
        """For a text of the same length with the same ends."""
        places = [i for i, (one, other) in enumerate(zip(found, self.text, strict=True)) if one != other]
        if len(places) != 1 or found in self.excuses:
            return False
        is_style = self.row.category is Category.TYPOS and self.text[places[0]] in LOOSE
        return is_han(found[places[0]]) and not is_style

    def variants(self) -> Iterator[Row]:
        """A row for every form with one inner character missing or doubled, or two neighbours swapped."""
        left = self.margins[0]
        for wrong in dict.fromkeys((*_shortened(self.text, left), *_doubled(self.text), *_swapped(self.text))):
            if wrong not in self.excuses and wrong not in self.text:
                yield replace(self.row, wrong=wrong)


def is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _shortened(text: str, margin: int) -> Iterator[str]:
    for i in range(margin, len(text) - 2):
        if text[i] not in LOOSE:
            yield text[:i] + text[i + 1 :]


def _doubled(text: str) -> Iterator[str]:
    # A doubled end is mostly the beginning of the next word: 共和国国旗.
    for i in range(1, len(text) - 1):
        if text[i] not in LOOSE:
            yield text[: i + 1] + text[i:]


def _swapped(text: str) -> Iterator[str]:
    for i in range(len(text) - 1):
        if text[i] != text[i + 1]:
            yield text[:i] + text[i + 1] + text[i] + text[i + 2 :]


@cache
def expressions() -> tuple[Expression, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(_expression(cells) for cells in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _expression(cells: dict[str, str]) -> Expression:
    row = Row(
        wrong=cells["right"],
        right=cells["right"],
        category=Category(cells["category"]),
        severity=Severity(cells["severity"]),
        level=Level(cells["level"]),
        source=cells["source"],
        confidence=cells["confidence"],
        place=TABLE.name,
    )
    return Expression(row, frozenset(part for part in cells["excuses"].split("|") if part))
