"""Two characters that look like a wrong word may be the end of one word and the start of the next: 围绕|灌溉."""

from enum import IntEnum

import numpy as np

from rules.wording.nearmiss.shipped import word_facts
from rules.wording.nearmiss.symbols import FIRST_HAN, LAST_HAN
from rules.wording.rows import OF_THEIR_TIME, RENAMED, Row

PAIR = 2
# Rarer pairs are chance entries of the word list; so common a word before it needs no second witness.
LEAST_COUNT, COMMON_COUNT = 10.0, 2000.0
REASON = "可能是相邻的两个词，请结合上下文核对"


class Parting(IntEnum):
    """Whether the characters belong to their neighbours instead of to each other."""

    NO = 0
    MAYBE = 1
    YES = 2


def parted(row: Row, before: str, after: str) -> Parting:
    """Whether what stands between the two is no use of the row's form. A name is never made up of other words."""
    is_name = row.category in RENAMED or row.category in OF_THEIR_TIME
    return Parting.NO if is_name else parting(before, row.wrong, after)


def parting(before: str, wrong: str, after: str) -> Parting:
    """Only for forms of two characters: a longer one does not come about between words."""
    if len(wrong) != PAIR:
        return Parting.NO
    left, right = word_count(before[-1:] + wrong[0]), word_count(wrong[1] + after[:1])
    if left >= COMMON_COUNT or min(left, right) >= LEAST_COUNT:
        return Parting.YES
    return Parting.MAYBE if max(left, right) >= LEAST_COUNT else Parting.NO


def word_count(pair: str) -> float:
    """How often the two characters are met as a word."""
    if len(pair) != PAIR or not all(FIRST_HAN <= ord(c) <= LAST_HAN for c in pair):
        return 0.0
    name = np.array([ord(pair[0]) << 16 | ord(pair[1])], np.uint32)
    return float(word_facts().words[PAIR].count(name)[0])
