"""Facts about single characters and words: which characters are taken for one another, which words exist.

Sources: similar characters from ECSpell (MIT), readings from pypinyin (MIT), words with frequencies from jieba (MIT).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rules.wording.nearmiss import store
from rules.wording.nearmiss.symbols import FIRST_HAN, LAST_HAN, Codes, Places
from rules.wording.nearmiss.table import Counted, counted

# Ways of being alike, as bits: read the same, nearly the same, listed as alike in sound, in shape.
SAME_SOUND, NEAR_SOUND, SOUND, SHAPE = 1, 2, 4, 8
WORD_SIZES = range(1, 5)


@dataclass(frozen=True, slots=True)
class Confusions:
    """`starts[c]` to `starts[c + 1]` are the places of what may have been meant by the symbol c."""

    starts: Places
    others: Codes
    ways: npt.NDArray[np.uint8]

    def of(self, symbols: Codes) -> tuple[Places, Codes, npt.NDArray[np.uint8]]:
        """Row in `symbols`, the other character and the ways of being alike, for every pair there is."""
        first = self.starts[symbols]
        counts = self.starts[symbols.astype(np.int64) + 1] - first
        rows, places = spread(first, counts)
        return rows, self.others[places], self.ways[places]


@dataclass(frozen=True, slots=True)
class Facts:
    confusions: Confusions
    words: Mapping[int, Counted]


def spread(first: Places, counts: Places) -> tuple[Places, Places]:
    """Rows and places of ranges laid end to end: range r goes from first[r] over counts[r] places."""
    rows = np.repeat(np.arange(len(counts)), counts)
    before = np.cumsum(counts) - counts
    return rows, np.arange(len(rows)) - before[rows] + np.asarray(first, np.int64)[rows]


def load(path: Path) -> Facts:
    """StoreError for an unusable file."""
    arrays = store.read(path)
    try:
        confusions = Confusions(_starts(arrays["confused"]), arrays["others"], arrays["ways"])
        words = {size: counted(arrays[f"words{size}"], arrays[f"levels{size}"]) for size in WORD_SIZES}
    except KeyError as error:
        raise store.StoreError(f"近似错字数据文件 {path.name} 缺少内容") from error
    return Facts(confusions, words)


def _starts(counts: npt.NDArray[Any]) -> Places:
    """From the number of confusions of each character to places by symbol; other symbols have none."""
    full = np.zeros(1 << 16, np.int64)
    full[FIRST_HAN : LAST_HAN + 1] = counts
    return np.concatenate([[0], np.cumsum(full)])
