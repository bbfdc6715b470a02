"""How often each rule met each outcome."""

from collections import Counter
from collections.abc import Iterable

from records import Tally

# From good to bad; their first letters differ.
OUTCOMES = ("outside", "passed", "review", "failed", "crashed")
LETTERS = "-" + "".join(outcome[0] for outcome in OUTCOMES)
RANKS = {outcome: rank for rank, outcome in enumerate(OUTCOMES, 1)}


class Counts:
    """Counts by rule code and outcome; the rules are known from the start, so a rule that met nothing shows zeros."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._codes = tuple(codes)
        self._counter: Counter[tuple[str, str]] = Counter()
        self._worst: dict[str, int] = {}

    def add(self, code: str, outcome: str) -> int:
        """One more; the new count."""
        self._counter[code, outcome] += 1
        self._worst[code] = max(self._worst.get(code, 0), RANKS[outcome])
        return self._counter[code, outcome]

    def letters(self) -> str:
        """The worst outcome of each rule since the last call, as its first letter; a hyphen where there was none."""
        worst, self._worst = self._worst, {}
        return "".join([LETTERS[worst.get(code, 0)] for code in self._codes])

    def tally(self) -> tuple[Tally, ...]:
        return tuple(Tally(code, *(self._counter[code, outcome] for outcome in OUTCOMES)) for code in self._codes)


def merged(parts: Iterable[tuple[Tally, ...]]) -> tuple[Tally, ...]:
    """The sum of the tallies of several engines, by rule code."""
    sums: dict[str, tuple[int, ...]] = {}
    for tally in (tally for part in parts for tally in part):
        counts = tuple(getattr(tally, outcome) for outcome in OUTCOMES)
        sums[tally.rule] = tuple(a + b for a, b in zip(sums.get(tally.rule, (0,) * 5), counts, strict=True))
    return tuple(Tally(code, *counts) for code, counts in sorted(sums.items()))
