"""Rows to learn from: pairs of a written and a correct sentence. Good text is a pair with itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rules.wording.nearmiss.candidates import candidates
from rules.wording.nearmiss.facts import Facts
from rules.wording.nearmiss.scorer import features
from rules.wording.nearmiss.symbols import Floats, Mask, encode
from rules.wording.nearmiss.table import Table
from rules.wording.nearmiss.windows import windows

PIECE = 20_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of the same length; others are no lesson."""

    written: str
    correct: str


def lessons(pairs: Iterable[Pair], table: Table, facts: Facts) -> tuple[Floats, Mask]:
    """Features of all candidates in the written sentences, and which of them restore the correct one."""
    parts = [_lesson(written, correct, table, facts) for written, correct in _joined(pairs)]
    return np.concatenate([rows for rows, _ in parts]), np.concatenate([right for _, right in parts])


def _joined(pairs: Iterable[Pair]) -> Iterator[tuple[str, str]]:
    kept: list[Pair] = []
    size = 0
    for pair in pairs:
        if len(pair.written) == len(pair.correct):
            kept.append(pair)
            size += len(pair.written)
        if size > PIECE:
            yield _lines(kept)
            kept, size = [], 0
    if kept:
        yield _lines(kept)


def _lines(pairs: Sequence[Pair]) -> tuple[str, str]:
    return "\n".join(pair.written for pair in pairs), "\n".join(pair.correct for pair in pairs)


def _lesson(written: str, correct: str, table: Table, facts: Facts) -> tuple[Floats, Mask]:
    codes = encode(written)
    meant = np.frombuffer(correct.encode("utf-32-le", "surrogatepass"), np.uint32)[codes.places]
    views = windows(codes.codes)
    found, rows = features(candidates(views, table, facts), views, table, facts)
    after = np.append(meant, 0)[found.at + 1]
    now = codes.codes[found.at]
    right = (found.first == meant[found.at]) & (found.first != now)
    # Of two characters both must be right, and both wrong as they stand.
    both = right & (found.second == after) & (np.append(codes.codes, 0)[found.at + 1] != after)
    return rows, np.where(found.of_two, both, right)
