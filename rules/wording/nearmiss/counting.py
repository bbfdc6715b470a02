"""From texts to a table of n-grams. Only what was written more than once is kept of the longer ones."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rules.wording.nearmiss import store
from rules.wording.nearmiss.symbols import BREAK, Codes, Hashes, Mask, Places, encode, grams_of, name_of
from rules.wording.nearmiss.table import SIZES, packed

Counts = Mapping[int, tuple[Hashes, Places]]
# An n-gram that was written once may be a sentence of somebody, or a slip.
LEAST = {1: 1, 2: 1, 3: 2, 4: 2, 5: 2}
CHUNK, MOST = 8_000_000, 30_000_000
# Some archives break lines inside sentences; a long line that ends in a character goes on.
BROKEN = re.compile(r"(?<=[\u4e00-\u9fff，、]{15})\n(?=[\u4e00-\u9fff])")


def count(texts: Iterable[str], base: Counts | None = None, most: int = MOST) -> Counts:
    """Counts by size, on top of `base`. Of more than `most` n-grams of one size the rarest are forgotten, so that an
    archive of any length fits into memory."""
    total = base or {size: (np.zeros(0, np.uint32), np.zeros(0, np.int64)) for size in SIZES}
    for codes in counted_pieces(texts):
        total = {size: _fewer(_added(total[size], _names(codes, size)), most) for size in SIZES}
    return total


def counted_pieces(texts: Iterable[str]) -> Iterator[Codes]:
    """The texts as symbols, some millions at a time."""
    return (encode(BROKEN.sub("", chunk)).codes for chunk in _chunks(texts))


def _fewer(counted: tuple[Hashes, Places], most: int) -> tuple[Hashes, Places]:
    names, numbers = counted
    least = 1
    while len(names) > most:
        least += 1
        names, numbers = names[numbers >= least], numbers[numbers >= least]
    return names, numbers


def count_words(words: Iterable[tuple[str, int]]) -> Counts:
    """Counts of the n-grams inside of words, each word taken as often as its number says."""
    each = [np.array([ord(char) for char in word], np.uint16) for word, times in words for _ in range(times)]
    codes = np.concatenate([np.append(word, np.uint16(BREAK)) for word in each])
    return {size: np.unique(_whole(grams_of(codes, size)), return_counts=True) for size in SIZES}


def save(counts: Counts, path: Path) -> None:
    store.write(path, arrays(counts))


def arrays(counts: Counts) -> dict[str, npt.NDArray[Any]]:
    """As `table.load` wants them."""
    found: dict[str, npt.NDArray[Any]] = {}
    for size, (names, numbers) in counts.items():
        kept = numbers >= LEAST[size]
        found |= {f"names{size}": names[kept], f"levels{size}": packed(numbers[kept])}
    return found


def _chunks(texts: Iterable[str]) -> Iterator[str]:
    parts: list[str] = []
    size = 0
    for text in texts:
        parts.append(text)
        size += len(text)
        if size > CHUNK:
            yield "\n\n".join(parts)
            parts, size = [], 0
    yield "\n\n".join(parts)


def _names(codes: Codes, size: int) -> Hashes:
    grams = grams_of(codes, size)
    if size < 3:
        return name_of(grams)
    # What spans a comma says little and would fill half of the table.
    return name_of(grams[~_any_break(grams[:, 1:-1])])


def _whole(grams: Codes) -> Hashes:
    return name_of(grams[~_any_break(grams)])


def _any_break(grams: Codes) -> Mask:
    found: Mask = (grams == BREAK).any(axis=1)
    return found


def _added(before: tuple[Hashes, Places], names: Hashes) -> tuple[Hashes, Places]:
    fresh, numbers = np.unique(names, return_counts=True)
    every, place = np.unique(np.concatenate([before[0], fresh]), return_inverse=True)
    sums = np.bincount(place, np.concatenate([before[1], numbers]), len(every))
    return every, sums.astype(np.int64)
