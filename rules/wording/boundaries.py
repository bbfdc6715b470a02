"""Two characters that look like a wrong word may be the end of one word and the start of the next: 围绕|灌溉."""

from enum import IntEnum

import numpy as np

from rules.wording.nearmiss.shipped import word_facts
from rules.wording.nearmiss.symbols import FIRST_HAN, LAST_HAN

PAIR = 2
# Rarer pairs are chance entries of the word list.
LEAST_COUNT = 10.0
REASON = "可能是相邻的两个词，请结合上下文核对"


class Parting(IntEnum):
    """On how many sides the characters make a word with their neighbour."""

    NONE = 0
    ONE = 1
    BOTH = 2


def parting(before: str, wrong: str, after: str) -> Parting:
    """Only for forms of two characters: a longer one does not come about between words."""
    if len(wrong) != PAIR:
        return Parting.NONE
    return Parting(_is_word(before[-1:] + wrong[0]) + _is_word(wrong[1] + after[:1]))


def _is_word(pair: str) -> bool:
    if len(pair) != PAIR or not all(FIRST_HAN <= ord(c) <= LAST_HAN for c in pair):
        return False
    name = np.array([ord(pair[0]) << 16 | ord(pair[1])], np.uint32)
    return bool(word_facts().words[PAIR].count(name)[0] >= LEAST_COUNT)
