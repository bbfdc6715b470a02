"""Makes the file of facts from public lists: who sounds or looks like whom, which words there are.

The lists are the two confusion sets of ECSpell (JSON, character to characters), readings (one line per character:
character, tab, syllables without tones, separated by spaces; pypinyin has them) and words (word, frequency, anything;
the dictionary of jieba).
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rules.wording.nearmiss import store
from rules.wording.nearmiss.counting import Counts, count_words
from rules.wording.nearmiss.facts import NEAR_SOUND, SAME_SOUND, SHAPE, SOUND, WORD_SIZES
from rules.wording.nearmiss.symbols import FIRST_HAN, LAST_HAN, name_of
from rules.wording.nearmiss.table import packed

HAN = re.compile(f"[{chr(FIRST_HAN)}-{chr(LAST_HAN)}]+")
# Sounds that many speakers do not tell apart.
FLAT = (("zh", "z"), ("ch", "c"), ("sh", "s"))
NASAL = re.compile("(?<=[aei])ng$")
NO_N = re.compile("^n(?=[aeiouv])")
LONGEST_WORD, MOST_TIMES, PER_TIME = 5, 4, 100
Alike = defaultdict[str, defaultdict[str, int]]


def gather(sound: str, shape: str, readings: str, words: str) -> dict[str, npt.NDArray[Any]]:
    """All arrays of the file of facts from the texts of the four lists."""
    known = dict(_readings(readings))
    alike: Alike = defaultdict(lambda: defaultdict(int))
    _by_sound(known, alike)
    for text, way in ((sound, SOUND), (shape, SHAPE)):
        for first, others in json.loads(text).items():
            for second in others:
                alike[first][second] |= way
                alike[second][first] |= way
    frequencies = dict(_words(words))
    return {**_confusions(alike, known), **_vocabulary(frequencies), **_grams(frequencies)}


def save(found: dict[str, npt.NDArray[Any]], path: Path) -> None:
    store.write(path, found)


def base_of(path: Path) -> Counts:
    """The n-grams inside of words, which every table begins with."""
    found = store.read(path)
    return {size: (found[f"grams{size}"], found[f"times{size}"].astype(np.int64)) for size in range(1, 6)}


def _readings(text: str) -> Iterator[tuple[str, list[str]]]:
    for line in text.splitlines():
        char, _, syllables = line.partition("\t")
        if len(char) == 1 and HAN.fullmatch(char):
            yield char, syllables.split()


def flattened(syllable: str) -> str:
    """The syllable without what many speakers do not tell apart."""
    for full, flat in FLAT:
        if syllable.startswith(full):
            syllable = flat + syllable[2:]
    return NO_N.sub("l", NASAL.sub("n", syllable))


def _by_sound(known: Mapping[str, list[str]], alike: Alike) -> None:
    same, near = defaultdict(set), defaultdict(set)
    for char, syllables in known.items():
        for syllable in syllables:
            same[syllable].add(char)
            near[flattened(syllable)].add(char)
    for char, syllables in known.items():
        for syllable in syllables:
            for other in near[flattened(syllable)]:
                alike[char][other] |= NEAR_SOUND | (SAME_SOUND if other in same[syllable] else 0)


def _words(text: str) -> Iterator[tuple[str, int]]:
    for line in text.splitlines():
        word, frequency, *_ = [*line.split(" "), "0"]
        if len(word) <= LONGEST_WORD and HAN.fullmatch(word):
            yield word, int(frequency)


def _confusions(alike: Alike, known: Mapping[str, list[str]]) -> dict[str, npt.NDArray[Any]]:
    counts = np.zeros(LAST_HAN - FIRST_HAN + 1, np.uint16)
    others: list[int] = []
    ways: list[int] = []
    for code in range(FIRST_HAN, LAST_HAN + 1):
        for other, way in sorted(alike.get(chr(code), {}).items()):
            # Only characters with a reading in the list are in use.
            if other != chr(code) and other in known:
                counts[code - FIRST_HAN] += 1
                others.append(ord(other))
                ways.append(way)
    return {"confused": counts, "others": np.array(others, np.uint16), "ways": np.array(ways, np.uint8)}


def _vocabulary(frequencies: Mapping[str, int]) -> dict[str, npt.NDArray[Any]]:
    found: dict[str, npt.NDArray[Any]] = {}
    for size in WORD_SIZES:
        words = [word for word in frequencies if len(word) == size]
        names = name_of(np.array([ord(char) for word in words for char in word], np.uint16).reshape(-1, size))
        kept, places = np.unique(names, return_index=True)
        numbers = np.array([frequencies[words[place]] for place in places], np.int64)
        found |= {f"words{size}": kept, f"levels{size}": packed(numbers + 1)}
    return found


def _grams(frequencies: Mapping[str, int]) -> dict[str, npt.NDArray[Any]]:
    counts = count_words(_repeated(frequencies.items()))
    return {
        name: array
        for size, (names, numbers) in counts.items()
        for name, array in ((f"grams{size}", names), (f"times{size}", np.minimum(numbers, 65535).astype(np.uint16)))
    }


def _repeated(words: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    return ((word, min(MOST_TIMES, 1 + times // PER_TIME)) for word, times in words if len(word) > 1)
