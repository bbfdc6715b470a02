"""A near miss as a person reads it: the word it stands in, and why it was noticed."""

from dataclasses import dataclass

import numpy as np

from rules.wording.nearmiss.detector import NearMiss
from rules.wording.nearmiss.facts import Facts
from rules.wording.nearmiss.symbols import FIRST_HAN, LAST_HAN, name_of

AROUND = 3
SIZES = (4, 3, 2)


@dataclass(frozen=True, slots=True)
class Place:
    """`start` and `end` span the written word in the text, `right` is the word that was probably meant."""

    start: int
    end: int
    right: str


def place_of(text: str, miss: NearMiss, facts: Facts) -> Place:
    """The longest known word over the corrected characters, else these and their neighbours."""
    mended = text[: miss.start] + miss.right + text[miss.end :]
    for size in SIZES:
        starts = range(max(0, miss.end - size), min(miss.start, len(text) - size) + 1)
        words = [(_frequency(mended[start : start + size], facts), start) for start in starts]
        if words and max(words)[0] > 0:
            start = max(words)[1]
            return Place(start, start + size, mended[start : start + size])
    start = miss.start - 1 if miss.start and is_han(text[miss.start - 1]) else miss.start
    end = miss.end + 1 if miss.end < len(text) and is_han(text[miss.end]) else miss.end
    return Place(start, end, mended[start:end])


def is_han(char: str) -> bool:
    return FIRST_HAN <= ord(char) <= LAST_HAN


def run_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The unbroken run of characters that holds a place."""
    while start and is_han(text[start - 1]):
        start -= 1
    while end < len(text) and is_han(text[end]):
        end += 1
    return start, end


def _frequency(word: str, facts: Facts) -> float:
    if not all(map(is_han, word)):
        return 0.0
    codes = np.array([[ord(char) for char in word]], np.uint16)
    return float(facts.words[len(word)].count(name_of(codes))[0])
