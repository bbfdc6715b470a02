"""Where any of many terms stands in a text, in one pass.

Overlapping search, not leftmost-longest: a white term that begins earlier but is shorter would otherwise swallow the
wrong form behind it. Who covers whom is settled in `lexicon`.
"""

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any


def _engine(name: str) -> Any:
    return import_module(name) if find_spec(name) else None


# There is no Linux aarch64 wheel of the first.
DAACHORSE, AHOCORASICK = _engine("daachorse"), _engine("ahocorasick_rs")
Spans = list[tuple[int, int, int]]
LONE_SURROGATES = re.compile("[\ud800-\udfff]")
BUILDERS: dict[str, Callable[[Sequence[str]], Callable[[str], Spans]]] = {}


class Matcher:
    """An automaton over `terms`. `engine` is daachorse or ahocorasick_rs; by default the first one installed.

    Raises ValueError on an empty or repeated term, on one with a lone surrogate and on an engine that is missing.
    """

    def __init__(self, terms: Sequence[str], engine: str = "") -> None:
        _refuse_unusable(terms)
        chosen = engine or next(iter(BUILDERS), "none")
        if chosen not in BUILDERS:
            raise ValueError(f"matching engine not installed: {chosen}")
        self.engine = chosen
        self._search = BUILDERS[chosen](terms)

    def find(self, text: str) -> Spans:
        """(start, end, index of the term) of every occurrence, overlapping ones too, by end, the longest first."""
        try:
            return self._search(text)
        except UnicodeEncodeError:
            # Both engines take UTF-8 only; a replacement of the same length keeps the offsets.
            return self._search(LONE_SURROGATES.sub("\ufffd", text))


def _refuse_unusable(terms: Sequence[str]) -> None:
    # daachorse would match an empty term at every position.
    for term in terms:
        if not term or LONE_SURROGATES.search(term):
            raise ValueError(f"unusable term: {term!r}")
    if len(set(terms)) != len(terms):
        raise ValueError("a term is given twice")


def _daachorse(terms: Sequence[str]) -> Callable[[str], Spans]:
    find: Callable[[str], Spans] = DAACHORSE.CharwiseDoubleArrayAhoCorasick(list(terms)).find_overlapping
    return find


def _ahocorasick_rs(terms: Sequence[str]) -> Callable[[str], Spans]:
    automaton = AHOCORASICK.AhoCorasick(list(terms))

    def find(text: str) -> Spans:
        found = automaton.find_matches_as_indexes(text, overlapping=True)
        return sorted(((start, end, index) for index, start, end in found), key=lambda span: (span[1], span[0]))

    return find


if DAACHORSE:
    BUILDERS["daachorse"] = _daachorse
if AHOCORASICK:
    BUILDERS["ahocorasick_rs"] = _ahocorasick_rs
