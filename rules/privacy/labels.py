"""What the words around a number call it. The nearest word decides: one line often names several numbers."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

NEAR = 24
# A form or a guide shows how a number is to be written.
SAMPLE = re.compile(r"示例|样例|(?<![病案比条范])例[如：:]|格式|模板|样式|填写")
# Between a label and its number: a few signs or words, no new clause, at most the head of a hyphenated code.
TO_NUMBER = re.compile(r"[^，,。；;、|0-9０-９]{0,8}(?:[0-9A-Za-z]{1,12}-){0,4}")


class Called(Enum):
    """NOTHING: no word near says what the number is."""

    PERSONAL = "personal"
    OTHER = "other"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Words:
    """`personal` are names of the number looked for, `other` those of numbers that only look like it. The former
    hold for all numbers that follow, the latter for the very next one."""

    personal: re.Pattern[str]
    other: re.Pattern[str]

    def call(self, label: str, before: str) -> Called:
        """`before` ends where the number begins; `label` (a header, a cell to the left) counts where it is silent."""
        if not before:
            return _called(self, label)
        near = before[-NEAR:]
        personal = max((match.start() for match in self.personal.finditer(near)), default=-1)
        other = self._adjacent(near)
        if max(personal, other) >= 0:
            return Called.PERSONAL if personal > other else Called.OTHER
        return _called(self, label)

    def _adjacent(self, near: str) -> int:
        starts = (m.start() for m in self.other.finditer(near) if TO_NUMBER.fullmatch(near, m.end()))
        return max(starts, default=-1)


@lru_cache(maxsize=1024)
def says(pattern: re.Pattern[str], text: str) -> bool:
    """For headers and titles, which thousands of rows share."""
    return pattern.search(text) is not None


def _called(words: Words, label: str) -> Called:
    if says(words.personal, label):
        return Called.PERSONAL
    return Called.OTHER if says(words.other, label) else Called.NOTHING
