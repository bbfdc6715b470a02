"""What may have been meant: single characters taken for one another, two of them side by side, two swapped."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from rules.wording.nearmiss.facts import NEAR_SOUND, SAME_SOUND, SHAPE, Facts
from rules.wording.nearmiss.symbols import LATIN, Codes, Floats, Mask, Places
from rules.wording.nearmiss.table import Table

# Further ways beside those of `facts`: two swapped, two side by side.
SWAPPED, DOUBLE = 32, 64
# A place is quiet when a four-character stretch around it is known, or two of the three-character ones are usual.
USUAL = 5
OFTEN, VERY_OFTEN = 20, 200
STRANGE_RUN, FITTING, PLAIN = 4, 2, np.uint8(SAME_SOUND | NEAR_SOUND | SHAPE)
# On the scale of `_strength`; how many are looked at closely.
LEAST_GAIN, BEST = 2.0, 4


@dataclass(frozen=True, slots=True)
class Candidates:
    """Columns: where, what stands there and behind it in the corrected text, ways of being alike."""

    at: Places
    first: Codes
    second: Codes
    ways: npt.NDArray[np.uint8]

    def only(self, kept: Mask) -> "Candidates":
        return Candidates(self.at[kept], self.first[kept], self.second[kept], self.ways[kept])

    def rows(self, views: Codes) -> Codes:
        """The windows as they would read."""
        changed = views[self.at].copy()
        changed[:, 4], changed[:, 5] = self.first, self.second
        return changed

    @property
    def of_two(self) -> Mask:
        return (self.ways & (SWAPPED | DOUBLE)) > 0


def suspects(views: Codes, table: Table) -> tuple[Mask, Mask]:
    """Where something unusual stands, and where hardly anything around this place and the next is known."""
    if not len(views):
        return np.zeros(0, np.bool_), np.zeros(0, np.bool_)
    # The stretch that ends one symbol later is that of the next window.
    known = table.count(np.concatenate([views[:, 2:5], *(views[-1:, at : at + 3] for at in (3, 4, 5))]))
    threes = [known[shift : shift + len(views)] for shift in range(4)]
    odd = (sum((each < USUAL).astype(np.int8) for each in threes[:3]) >= 2) & (views[:, 4] > LATIN)
    places = np.flatnonzero(odd)
    fours = [table.count(views[places, end - 3 : end + 1]) for end in range(4, 8)]
    odd[places] = reduce(np.maximum, fours) == 0
    return odd, _in_short_runs(odd & (sum((each == 0).astype(np.int8) for each in threes) >= 3))


def _in_short_runs(mask: Mask) -> Mask:
    """Two slips disturb a few places; where everything is strange, the matter itself is unknown."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    starts, ends = edges[::2], edges[1::2]
    kept = ends - starts <= STRANGE_RUN
    steps = np.zeros(len(mask) + 1, np.int8)
    steps[starts[kept]], steps[ends[kept]] = 1, -1
    short: Mask = np.cumsum(steps[:-1]) > 0
    return short


def candidates(views: Codes, table: Table, facts: Facts) -> Candidates:
    """All that fit their neighbours at all."""
    odd, strange = suspects(views, table)
    both = _with_next(odd, views)
    side_by_side = np.flatnonzero(both)
    swapped = _made(side_by_side, views[side_by_side, 5], views[side_by_side, 4], SWAPPED)
    parts = (
        _singles(views, np.flatnonzero(odd), table, facts),
        _attested(swapped, views, table),
        *_doubles(views, np.flatnonzero(both & strange), table, facts),
    )
    every = Candidates(
        np.concatenate([part.at for part in parts]),
        np.concatenate([part.first for part in parts]),
        np.concatenate([part.second for part in parts]),
        np.concatenate([part.ways for part in parts]),
    )
    return _best(every, views, table)


def _best(found: Candidates, views: Codes, table: Table) -> Candidates:
    """The best few of each place that are better known than what stands there; looking closely is dear."""
    places, back = np.unique(found.at, return_inverse=True)
    gains = _strength(found.rows(views), table) - _strength(views[places], table)[back]
    kept = np.flatnonzero(gains > LEAST_GAIN)
    kept = kept[np.lexsort((-gains[kept], found.at[kept]))]
    at = found.at[kept]
    # Where the place four before in this order is the same, four better ones stand there.
    kept = kept[np.append(np.ones(min(BEST, len(at)), np.bool_), at[BEST:] != at[:-BEST])]
    return found.only(np.sort(kept))


def _strength(rows: Codes, table: Table) -> Floats:
    """How well known the stretches of three over the two places are."""
    known: Floats = reduce(np.add, np.log1p(_threes(rows, table, 4)))
    return known


def _threes(rows: Codes, table: Table, many: int) -> Floats:
    """How often the stretches of three that begin in column 2 and the following were seen; one line for each."""
    grams = np.concatenate([rows[:, start : start + 3] for start in range(2, 2 + many)])
    return table.count(grams).reshape(many, len(rows))


def _singles(views: Codes, places: Places, table: Table, facts: Facts) -> Candidates:
    rows, other, ways = facts.confusions.of(views[places, 4])
    at = places[rows]
    joins = table.pair(views[at, 3], other) > 0
    joins[~joins] = table.pair(other[~joins], views[at[~joins], 5]) > 0
    found = Candidates(at, other, views[at, 5], ways).only(joins)
    return _attested(found, views, table)


def _doubles(views: Codes, places: Places, table: Table, facts: Facts) -> Iterator[Candidates]:
    """Two characters both mistaken, in pieces that fit the memory: a page of noise has many."""
    for piece in np.array_split(places, max(1, len(places) // 2000)):
        rows, first, ways = facts.confusions.of(views[piece, 4])
        at = piece[rows]
        # A list of sounds alike is long; of two at once only the plain ones are worth the time.
        plain = (ways & PLAIN) > 0
        at, first, ways = at[plain], first[plain], ways[plain]
        fits = (table.pair(views[at, 3], first) >= FITTING) | (views[at, 3] <= LATIN)
        at, first, ways = at[fits], first[fits], ways[fits]
        rows, second, other_ways = facts.confusions.of(views[at, 5])
        # Two slips of different kinds side by side are rare: the pair must be very common.
        alike = (ways[rows] & other_ways) > 0
        known = table.pair(first[rows], second) >= np.where(alike, OFTEN, VERY_OFTEN)
        rows, second = rows[known], second[known]
        both = (ways[rows] & other_ways[known]) | np.uint8(DOUBLE)
        found = Candidates(at[rows], first[rows], second, both)
        read = found.rows(views)
        yield found.only(np.maximum(table.count(read[:, 3:6]), table.count(read[:, 4:7])) > 0)


def _attested(found: Candidates, views: Codes, table: Table) -> Candidates:
    """Those with a known stretch of three over the corrected character."""
    read = found.rows(views)
    return found.only(_threes(read, table, 3).max(axis=0) > 0)


def _made(at: Places, first: Codes, second: Codes, way: int) -> Candidates:
    return Candidates(at, first, second, np.full(len(at), way, np.uint8))


def _with_next(mask: Mask, views: Codes) -> Mask:
    """Where the next symbol is concerned, too, and is another character."""
    both = mask.copy()
    both[:-1] &= mask[1:]
    both[-1:] = False
    both &= (views[:, 5] > LATIN) & (views[:, 4] != views[:, 5])
    return both
