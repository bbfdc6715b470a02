"""What official prose says and how often: counts of n-grams, by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rules.wording.nearmiss import store
from rules.wording.nearmiss.symbols import Codes, Floats, Hashes, Places, name_of, pair_name

Levels = npt.NDArray[np.uint8]
LONGEST = 5
# Counts are kept as eighths of a doubling: 255 stands for four thousand million.
STEPS = 8
SIZES = range(1, LONGEST + 1)
MARK_BITS, SPREAD = 24, np.uint32(2654435769)


@dataclass(frozen=True, slots=True)
class Counted:
    """Names in rising order; `levels` are their counts on a logarithmic scale. `marks` are bits that tell of most
    absent names that they are absent, because nearly all names that are asked for are."""

    names: Hashes
    levels: Levels
    marks: Levels

    def count(self, names: Hashes) -> Floats:
        """How often each was seen, 0 for never."""
        counts = np.zeros(len(names), np.float32)
        slots = _slots(names)
        maybe = np.flatnonzero((self.marks[slots >> 3] >> (slots & 7).astype(np.uint8)) & 1)
        wanted = names[maybe]
        index = np.minimum(np.searchsorted(self.names, wanted), max(len(self.names) - 1, 0))
        if len(maybe):
            counts[maybe] = np.where(self.names[index] == wanted, UNPACKED[self.levels[index]], np.float32(0))
        return counts


def counted(names: Hashes, levels: Levels) -> Counted:
    marked = np.zeros(1 << MARK_BITS, np.bool_)
    marked[_slots(names)] = True
    return Counted(names, levels, np.packbits(marked, bitorder="little"))


def _slots(names: Hashes) -> Hashes:
    slots: Hashes = (names * SPREAD) >> np.uint32(32 - MARK_BITS)
    return slots


def _unpacked() -> Floats:
    scale: Floats = np.exp2(np.arange(256, dtype=np.float64) / STEPS).astype(np.float32)
    return scale


UNPACKED = _unpacked()


def packed(counts: Places) -> Levels:
    """Levels of counts, which are at least 1."""
    levels: Levels = np.minimum(np.rint(np.log2(counts) * STEPS), 255).astype(np.uint8)
    return levels


@dataclass(frozen=True, slots=True)
class Table:
    """`total` is the number of symbols counted."""

    sizes: Mapping[int, Counted]
    total: float

    def count(self, grams: Codes) -> Floats:
        return self.sizes[grams.shape[1]].count(name_of(grams))

    def pair(self, first: Codes, second: Codes) -> Floats:
        return self.sizes[2].count(pair_name(first, second))


def load(path: Path) -> Table:
    """StoreError for an unusable file."""
    arrays = store.read(path)
    try:
        sizes = {size: counted(arrays[f"names{size}"], arrays[f"levels{size}"]) for size in SIZES}
    except KeyError as error:
        raise store.StoreError(f"近似错字数据文件 {path.name} 缺少内容") from error
    return Table(sizes, float(UNPACKED[sizes[1].levels].sum()))
