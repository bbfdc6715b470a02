"""Finds near misses in texts, many at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rules.wording.nearmiss.candidates import Candidates, candidates
from rules.wording.nearmiss.facts import Facts
from rules.wording.nearmiss.scorer import Scorer, features
from rules.wording.nearmiss.symbols import Codes, Floats, Places, encode
from rules.wording.nearmiss.table import Table
from rules.wording.nearmiss.windows import windows

# Texts are judged in pieces, so that a page of noise fills no memory.
PIECE = 50_000
# Another level of government or another number is another fact, however much more often it is written elsewhere.
OTHERWISE = (frozenset("国省市县区州盟旗乡镇村组社"), frozenset("〇零一二三四五六七八九十百千万亿两半"))


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A stretch of `text` from `start` to `end` and what was probably meant; `score` is between 0 and 1."""

    start: int
    end: int
    written: str
    right: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """Candidates with their scores, and the symbols they stand among."""

    codes: Codes
    places: Places
    candidates: Candidates
    scores: Floats


@dataclass(frozen=True, slots=True)
class Detector:
    table: Table
    facts: Facts
    scorer: Scorer

    def find(self, text: str, least: float) -> tuple[NearMiss, ...]:
        """The near misses with at least that score, in order, never overlapping."""
        pieces = range(0, max(len(text), 1), PIECE)
        every = (_chosen(text, start, self.score(text[start : start + PIECE]), least) for start in pieces)
        return tuple(miss for misses in every for miss in misses if not _says_otherwise(miss))

    def seen(self, phrase: str) -> int:
        """About how often official prose says this, 0 for never; of long phrases nothing is known."""
        codes = np.array([[ord(char) for char in phrase]], np.uint16)
        return round(float(self.table.count(codes)[0])) if len(phrase) in self.table.sizes else 0

    def score(self, text: str) -> Found:
        encoded = encode(text)
        views = windows(encoded.codes)
        every = candidates(views, self.table, self.facts)
        found, rows = features(every, views, self.table, self.facts)
        scores = self.scorer.chances(rows) if len(rows) else np.zeros(0, np.float32)
        return Found(encoded.codes, encoded.places, found, scores)


def _says_otherwise(miss: NearMiss) -> bool:
    return any(one.issuperset(miss.written + miss.right) for one in OTHERWISE)


def _chosen(text: str, offset: int, found: Found, least: float) -> Iterator[NearMiss]:
    good = np.flatnonzero(found.scores >= least)
    taken: set[int] = set()
    chosen: list[int] = []
    for index in good[np.argsort(-found.scores[good], kind="stable")]:
        at = int(found.candidates.at[index])
        spots = {at, at + 1} if found.candidates.of_two[index] else {at}
        if taken.isdisjoint(spots):
            taken |= spots
            chosen.append(int(index))
    yield from sorted((_miss(text, offset, found, index) for index in chosen), key=lambda miss: miss.start)


def _miss(text: str, offset: int, found: Found, index: int) -> NearMiss:
    at = int(found.candidates.at[index])
    right = chr(found.candidates.first[index])
    start = end = offset + int(found.places[at])
    if found.candidates.of_two[index]:
        right += chr(found.candidates.second[index])
        end = offset + int(found.places[at + 1])
    return NearMiss(start, end + 1, text[start : end + 1], right, float(found.scores[index]))
