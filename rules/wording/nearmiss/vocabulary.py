"""Words that an archive uses again and again, such as the names of its villages and projects, found by their counts.

A stretch is a word when its characters stand together far more often than chance would have it, and when what stands
before and behind it varies.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from rules.wording.nearmiss.counting import Counts, counted_pieces
from rules.wording.nearmiss.facts import WORD_SIZES
from rules.wording.nearmiss.symbols import FIRST_HAN, Codes, Floats, Hashes, Mask, Places, grams_of, name_of
from rules.wording.nearmiss.table import packed

Arrays = dict[str, npt.NDArray[Any]]
SIZES = range(2, max(WORD_SIZES) + 1)
# A word of fewer uses may be a slip that was pasted.
LEAST = 5
# How many times more often than by chance, and the share that one neighbour may have.
TOGETHER, ONE_SIDED = 50.0, 0.35
# Ends of words around a word, not of the word: 在柳溪, 柳溪的.
BETWEEN = np.array(
    [ord(char) for char in "的了是和在以等为把我们你他这那有也还又与及或到从向对将被让使着过不并而但就都上下中"],
    np.uint16,
)


def taught(known: Mapping[str, npt.NDArray[Any]], texts: Iterable[str], counts: Counts) -> Arrays:
    """The arrays of the file of facts with the words of the texts, which `counts` counts, added to those it has."""
    found = dict(known)
    for size, (names, numbers) in _words(texts, counts).items():
        every = np.concatenate([known[f"words{size}"], names])
        levels = np.concatenate([known[f"levels{size}"], packed(numbers + 1)])
        # Of a word known before, the first place is kept, and with it its count.
        found[f"words{size}"], places = np.unique(every, return_index=True)
        found[f"levels{size}"] = levels[places]
    return found


def _words(texts: Iterable[str], counts: Counts) -> dict[int, tuple[Hashes, Places]]:
    """Names and counts of the words of each size."""
    frequent = {size: _frequent(counts[size]) for size in SIZES}
    joined = {size: np.zeros(len(names), np.bool_) for size, (names, _) in frequent.items()}
    most = {size: np.zeros((2, len(names)), np.int64) for size, (names, _) in frequent.items()}
    total = float(counts[1][1].sum())
    for codes in counted_pieces(texts):
        for size in SIZES:
            grams = _distinct(_han(grams_of(codes, size)))
            places, is_known = _places(frequent[size][0], name_of(grams))
            together = _together(grams[is_known], counts, total) >= TOGETHER
            joined[size][places[is_known][together]] = True
            _spread(most[size], frequent[size][0], codes, size, counts)
    return {size: _kept(frequent[size], joined[size], most[size]) for size in SIZES}


def _frequent(counted: tuple[Hashes, Places]) -> tuple[Hashes, Places]:
    kept = counted[1] >= LEAST
    return counted[0][kept], counted[1][kept]


def _han(grams: Codes) -> Codes:
    ends = np.isin(grams[:, 0], BETWEEN) | np.isin(grams[:, -1], BETWEEN)
    whole: Codes = grams[(grams >= FIRST_HAN).all(axis=1) & ~ends]
    return whole


def _distinct(grams: Codes) -> Codes:
    first: Codes = grams[np.unique(name_of(grams), return_index=True)[1]]
    return first


def _places(names: Hashes, wanted: Hashes) -> tuple[Places, Mask]:
    """Where each wanted name stands in `names`, and whether it is there at all."""
    if not len(names):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    places = np.minimum(np.searchsorted(names, wanted), len(names) - 1)
    return places, names[places] == wanted


def _number(grams: Codes, counts: Counts) -> Floats:
    names, numbers = counts[grams.shape[1]]
    places, is_there = _places(names, name_of(grams))
    return np.where(is_there, numbers[places], 0).astype(np.float32) if len(names) else np.zeros(len(grams), np.float32)


def _together(grams: Codes, counts: Counts, total: float) -> Floats:
    """At the weakest joint: how many times more often the two parts meet than by chance."""
    whole = _number(grams, counts) * total
    size = grams.shape[1]
    chance = [_number(grams[:, :cut], counts) * _number(grams[:, cut:], counts) for cut in range(1, size)]
    weakest: Floats = whole / np.maximum(np.max(chance, axis=0), 1)
    return weakest


def _spread(most: Places, names: Hashes, codes: Codes, size: int, counts: Counts) -> None:
    """Writes into `most` how often the commonest neighbour stands before (row 0) and behind (row 1)."""
    longer = _distinct(grams_of(codes, size + 1))
    numbers = _number(longer, counts).astype(np.int64)
    for row, part, neighbour in ((0, longer[:, 1:], longer[:, 0]), (1, longer[:, :-1], longer[:, -1])):
        # The end of a sentence leaves a word alone.
        inside = neighbour >= FIRST_HAN
        places, is_known = _places(names, name_of(part[inside]))
        np.maximum.at(most[row], places[is_known], numbers[inside][is_known])


def _kept(frequent: tuple[Hashes, Places], joined: Mask, most: Places) -> tuple[Hashes, Places]:
    names, numbers = frequent
    kept = joined & (most.max(axis=0) <= numbers * ONE_SIDED)
    return names[kept], numbers[kept]
