"""What is known about a place in a text: how likely and how well attested the symbols around it are.

A window is a row of ten symbols; the place in question is column 4, for two characters columns 4 and 5.
"""

from functools import reduce

import numpy as np

from rules.wording.nearmiss.facts import Facts
from rules.wording.nearmiss.symbols import BREAK, LATIN, Codes, Floats, grams_of, name_of
from rules.wording.nearmiss.table import LONGEST, Counted, Table

WIDTH, CENTRE = 10, 4
# How many sightings of a context outweigh the shorter one, by size of the n-gram.
TRUST = {2: 4.0, 3: 4.0, 4: 6.0, 5: 8.0}
SYMBOLS = 3000
WORDS_TOTAL = 6e7
# A single character is mostly part of a word; signs cost little because both readings have them.
ALONE, SIGN = 0.3, -2.0
NEVER = np.float32(-1e9)


def windows(codes: Codes) -> Codes:
    """One window for each symbol of a text, the text's ends filled with breaks."""
    ends = np.full(WIDTH - 1, BREAK, np.uint16)
    return grams_of(np.concatenate([ends[:CENTRE], codes, ends[CENTRE:]]), WIDTH)


class View:
    """Counts in many windows at once, those of one size looked up together: many small look-ups are slow."""

    def __init__(self, rows: Codes, table: Table, facts: Facts) -> None:
        self._rows, self._total = rows, table.total
        self._known = {size: _counts(rows, size, table.sizes[size]) for size in range(1, LONGEST + 1)}
        self._words = {size: _counts(rows[:, 1:], size, facts.words[size]) for size in range(1, 5)}

    def count(self, size: int, end: int) -> Floats:
        """Of the n-gram that ends in column `end`."""
        counts: Floats = self._known[size][end - size + 1]
        return counts

    def features(self) -> Floats:
        """One row per window: likelihoods first, then attestation by size and side, words, segmentation."""
        chances = [self._chance(end) for end in range(CENTRE, WIDTH)]
        columns = [reduce(np.add, chances), chances[0], chances[1]]
        columns += [np.log1p(self.count(1, 4)), np.log1p(self.count(2, 4)), np.log1p(self.count(2, 5))]
        columns += [np.log1p(self.count(3, end)) for end in (4, 5, 6)]
        for size in (4, 5):
            sides = [np.log1p(self.count(size, end)) for end in range(CENTRE, CENTRE + size)]
            columns += [sides[0], sides[-1], reduce(np.maximum, sides[1:-1])]
        return np.stack([*columns, *self._segments()], axis=1).astype(np.float32)

    def _chance(self, end: int) -> Floats:
        """Log probability of the symbol in column `end` after the four before it."""
        chance = (self.count(1, end) + 0.5) / (self._total + SYMBOLS)
        for size in range(2, LONGEST + 1):
            context = self.count(size - 1, end - 1)
            chance = (np.minimum(self.count(size, end), context) + TRUST[size] * chance) / (context + TRUST[size])
        logarithm: Floats = np.log(chance)
        return logarithm

    def _word(self, size: int, end: int) -> Floats:
        counts: Floats = self._words[size][end - size]
        return counts

    def _segments(self) -> list[Floats]:
        """Best word over the centre, by length, and the best segmentation of the whole window."""
        over = [reduce(np.maximum, [self._word(size, e) for e in range(CENTRE, CENTRE + size)]) for size in (2, 3, 4)]
        best = [np.zeros(len(self._rows), np.float32)]
        for end in range(1, WIDTH):
            best.append(self._best(best, end))
        return [*(np.log1p(each) for each in over), best[-1]]

    def _best(self, best: list[Floats], end: int) -> Floats:
        single = np.log((self._word(1, end) * ALONE + 1) / WORDS_TOTAL)
        found: Floats = best[end - 1] + np.where(self._rows[:, end] > LATIN, single, SIGN)
        for size in range(2, min(4, end) + 1):
            times = self._word(size, end)
            known = best[end - size] + np.log(np.maximum(times, 1) / WORDS_TOTAL)
            found = np.maximum(found, np.where(times > 0, known, NEVER))
        return found


def _counts(rows: Codes, size: int, known: Counted) -> Floats:
    """One line for each column in which an n-gram of a row may begin."""
    grams = np.lib.stride_tricks.sliding_window_view(rows.T, size, axis=0)
    return known.count(name_of(grams.reshape(-1, size))).reshape(grams.shape[:2])
