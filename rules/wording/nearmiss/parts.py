"""Which texts are counted, which teach and which measure: by position, so that one folder is always parted alike."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

Item = TypeVar("Item")
# One text in twenty teaches, another measures; of pairs, which are few, one in three measures.
TEXTS, TEACHING, MEASURING = 20, 3, 13
PAIRS, LAST = 3, 2


class Part(StrEnum):
    EVERY = "every"
    COUNT = "count"
    FIT = "fit"
    MEASURE = "measure"


def of_texts(texts: Iterable[Item], part: Part) -> Iterator[Item]:
    return (text for number, text in enumerate(texts) if part in (Part.EVERY, _part(number)))


def of_pairs(pairs: Iterable[Item], part: Part) -> Iterator[Item]:
    return (pair for number, pair in enumerate(pairs) if (number % PAIRS == LAST) == (part is Part.MEASURE))


def _part(number: int) -> Part:
    return {TEACHING: Part.FIT, MEASURING: Part.MEASURE}.get(number % TEXTS, Part.COUNT)
