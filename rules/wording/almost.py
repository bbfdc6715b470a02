"""Words of four characters with one of them replaced by a character that sounds or looks like it: 事半工倍.

Every right form of the word lists counts as a word, so that a list of known faults finds the unknown ones beside them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from rules.kit.outline import units_of
from rules.wording.boundaries import LEAST_COUNT, word_count
from rules.wording.nearmiss.facts import SAME_SOUND, SHAPE, spread
from rules.wording.nearmiss.shipped import detector
from rules.wording.rows import Category, Level
from rules.wording.running import Fault
from rules.wording.shipped import shipped

SIZE = 4
KIND = "疑似错别字"
DOUBT = "请结合上下文核对"
WORDS = frozenset({Category.TYPOS, Category.USAGE})
BETWEEN = frozenset("的和与及了在是为以于")
MARK_BITS, SPREAD = 20, np.uint64(0x9E3779B97F4A7C15)
Keys = npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Almost:
    """`keys` in rising order: three characters of a word and the place of the fourth, which `fourths` holds."""

    keys: Keys
    words: tuple[str, ...]
    fourths: npt.NDArray[np.uint16]
    marks: npt.NDArray[np.bool_]

    def places(self, text: str) -> Iterator[tuple[int, str]]:
        """Where all but one character of a word stand, with the word."""
        units = units_of(text)
        if len(units) < SIZE:
            return
        windows = np.lib.stride_tricks.sliding_window_view(units, SIZE)
        for gap in range(SIZE):
            keys = _keys(windows, gap)
            maybe = np.flatnonzero(self.marks[_slots(keys)])
            first = np.searchsorted(self.keys, keys[maybe])
            # Nearly always the word stands there as it should.
            is_known = self.keys[np.minimum(first, len(self.keys) - 1)] == keys[maybe]
            maybe, first = maybe[is_known], first[is_known]
            behind = np.searchsorted(self.keys, keys[maybe], "right")
            rows, places = spread(first, behind - first)
            wrong = self.fourths[places] != windows[maybe[rows], gap]
            yield from (
                (int(maybe[row]), self.words[place]) for row, place in zip(rows[wrong], places[wrong], strict=True)
            )


def _keys(windows: npt.NDArray[np.uint16], gap: int) -> Keys:
    value = np.full(len(windows), gap, np.uint64)
    for column in range(SIZE):
        if column != gap:
            value = (value << np.uint64(16)) | windows[:, column]
    return value


def _slots(keys: Keys) -> Keys:
    slots: Keys = (keys * SPREAD) >> np.uint64(64 - MARK_BITS)
    return slots


@cache
def almost() -> Almost:
    rows = (row for row in shipped() if row.category in WORDS and row.level is not Level.WHITE)
    words = sorted({row.right for row in rows if len(row.right) == SIZE and _is_word(row.right)})
    windows = np.array([[ord(char) for char in word] for word in words], np.uint16)
    keys = np.concatenate([_keys(windows, gap) for gap in range(SIZE)])
    order = np.argsort(keys, kind="stable")
    marks = np.zeros(1 << MARK_BITS, np.bool_)
    marks[_slots(keys)] = True
    fourths = np.concatenate([windows[:, gap] for gap in range(SIZE)])[order]
    return Almost(keys[order], tuple(words[index % len(words)] for index in order), fourths, marks)


def _is_word(text: str) -> bool:
    return BETWEEN.isdisjoint(text) and all("\u4e00" <= char <= "\u9fff" for char in text)


@cache
def _alike(char: str) -> frozenset[str]:
    """What may have been written for the character."""
    _, others, ways = detector().facts.confusions.of(np.array([ord(char)], np.uint16))
    return frozenset(chr(other) for other, way in zip(others, ways, strict=True) if way & (SAME_SOUND | SHAPE))


def almost_words(text: str) -> Iterator[Fault]:
    for at, word in almost().places(text):
        found = text[at : at + SIZE]
        gap = next((i for i in range(SIZE) if found[i : i + 1] != word[i]), -1)
        if gap >= 0 and found[gap] not in BETWEEN and found[gap] in _alike(word[gap]) and not _is_good(text, at, gap):
            yield Fault(KIND, at, at + SIZE, f"“{found}”疑为“{word}”之误", DOUBT, word)


def _is_good(text: str, at: int, gap: int) -> bool:
    """Two words of their own, the end of one and the begin of another, or what official prose says too."""
    found, end = text[at : at + SIZE], at + SIZE
    around = ((at - 1, at + 1) if gap == 0 else (end - 1, end + 1)) if gap in (0, SIZE - 1) else None
    is_two = all(word_count(half) >= LEAST_COUNT for half in (found[:2], found[2:]))
    joins = around is not None and word_count(text[max(0, around[0]) : around[1]]) >= LEAST_COUNT
    return is_two or joins or detector().seen(found) > 0
