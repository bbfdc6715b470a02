"""Words that triggers wait for, looked up in one pass: a search for each of them costs more than all else together."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rules.kit.remembering import PAGES
from rules.wording.matcher import Matcher, Spans

_watched: list[tuple[str, ...]] = []


@dataclass(frozen=True, slots=True)
class Signs:
    """Words under a number. A text "shows" them when one of them stands in it."""

    number: int

    def shown(self, text: str) -> bool:
        return self.number in _found(text)

    def places(self, text: str) -> list[int]:
        """Where its words begin."""
        if not self.shown(text):
            return []
        waiting = _searcher()[1]
        return [start for start, _, index in _hits(text) if self.number in waiting[index]]


def watch(*words: str) -> Signs:
    """To be called while modules are loaded, for the words of one question."""
    _watched.append(words)
    _searcher.cache_clear()
    _hits.cache_clear()
    _found.cache_clear()
    return Signs(len(_watched) - 1)


@lru_cache(maxsize=1)
def _searcher() -> tuple[Matcher, tuple[frozenset[int], ...]]:
    """The automaton, and for each of its words the numbers of those who wait for it."""
    terms = tuple(dict.fromkeys(word for words in _watched for word in words))
    return Matcher(terms), tuple(frozenset(_waiting(term)) for term in terms)


def _waiting(term: str) -> Iterable[int]:
    return (number for number, words in enumerate(_watched) if term in words)


@lru_cache(maxsize=PAGES)
def _hits(text: str) -> Spans:
    return _searcher()[0].find(text)


@lru_cache(maxsize=PAGES)
def _found(text: str) -> frozenset[int]:
    waiting = _searcher()[1]
    return frozenset().union(*(waiting[index] for index in {index for _, _, index in _hits(text)}))
