"""Official-sounding filler, composed from our own word lists; no planted wrong form can come out of it."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from random import Random
from typing import TypeVar, cast

T = TypeVar("T")
SLOT = re.compile(r"\{(\w+)\}")
SENTENCES_PER_PARAGRAPH = 4
# Composed once per theme: a large site is served faster than sentences can be composed anew for each page.
POOL = 4_000

Words = tuple[str, ...]
# Alternating pieces: a fixed text, or the words that may stand there.
Pattern = tuple[str | Words, ...]
Lists = dict[str, list[str]]


class Prose:
    """Sentences and titles of one theme."""

    def __init__(self, words: Mapping[str, Words], sentences: list[str], titles: Lists) -> None:
        patterns, random = tuple(_compiled(text, words) for text in sentences), Random(POOL)
        self._sentences = tuple(_filled(one_of(patterns, random), random) for _ in range(POOL))
        self._titles = {kind: tuple(_compiled(text, words) for text in texts) for kind, texts in titles.items()}

    def title(self, kind: str, random: Random) -> str:
        return _filled(one_of(self._titles[kind], random), random)

    def paragraphs(self, characters: int, random: Random) -> list[str]:
        """Paragraphs of together at least `characters` characters."""
        found: list[str] = []
        while characters > 0:
            found.append("".join(self._different(SENTENCES_PER_PARAGRAPH, random)))
            characters -= len(found[-1])
        return found

    def _different(self, number: int, random: Random) -> list[str]:
        # A sentence that follows itself would be a fault of its own.
        found: list[str] = []
        while len(found) < number:
            one = one_of(self._sentences, random)
            if one not in found:
                found.append(one)
        return found


@cache
def prose_of(theme: str) -> Prose:
    """The prose of a theme named in vocabulary.toml."""
    data = tomllib.loads(files("samples.minicounty").joinpath("vocabulary.toml").read_text("utf-8"))
    lists = cast(Lists, data["common"] | data["theme"][theme])
    words = {name: tuple(values) for name, values in lists.items()}
    return Prose(words, data["sentences"], data["titles"])


def one_of(choices: tuple[T, ...], random: Random) -> T:
    # random.choice costs three times as much, and a large site makes tens of millions of choices.
    return choices[int(random.random() * len(choices))]


def _compiled(text: str, words: Mapping[str, Words]) -> Pattern:
    pieces = SLOT.split(text)
    return tuple(words[piece] if index % 2 else piece for index, piece in enumerate(pieces))


def _filled(pattern: Pattern, random: Random) -> str:
    return "".join([piece if isinstance(piece, str) else one_of(piece, random) for piece in pattern])
