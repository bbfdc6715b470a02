"""The outline of a page: its signs, digits and numerals, with all words between them as one character each.

A page is mostly words. Searches for numbers, masks, lone brackets and page numbers cost a sixth on the outline, which
is made once for all of them; where they find nothing there, they would find nothing in the page.
"""

from functools import lru_cache
from itertools import chain

import numpy as np
import numpy.typing as npt

from rules.kit.digits import HYPHENS, ZERO_WIDTH
from rules.kit.masked import SIGNS
from rules.kit.remembering import PAGES

SPACES = (
    *range(9, 14),
    *range(28, 33),
    0x85,
    0xA0,
    0x1680,
    *range(0x2000, 0x200B),
    0x2028,
    0x2029,
    0x202F,
    0x205F,
    0x3000,
)
DIGITS, NUMERALS, UNITS = "0123456789０１２３４５６７８９", "一二三四五六七八九十", "第章节年月日时点"
PARTS_OF_NUMBERS = f"{DIGITS}{HYPHENS}{ZERO_WIDTH}{SIGNS}xXｘＸ"
KEPT = f"{PARTS_OF_NUMBERS}{NUMERALS}{UNITS}.:：．/[]［］（）()《》“”〞‘’「」『』【】〔〕"
CODES = 0x10000
WORD = np.array(ord("文"), "<u2")
Units = npt.NDArray[np.uint16]


def _table() -> npt.NDArray[np.bool_]:
    table = np.zeros(CODES, np.bool_)
    table[list(chain(SPACES, map(ord, KEPT)))] = True
    return table


IS_KEPT = _table()


@lru_cache(maxsize=PAGES)
def outline(text: str) -> str:
    """Shorter than `text`; what is left stands in the same order, and nothing becomes a neighbour that was none."""
    units = units_of(text)
    kept = IS_KEPT.take(units)
    shown = kept.copy()
    # The first of each stretch of words stands for all of it.
    shown[0:1] = True
    shown[1:] |= kept[:-1]
    at = np.flatnonzero(shown)
    return np.where(kept.take(at), units.take(at), WORD).tobytes().decode("utf-16-le")


@lru_cache(maxsize=PAGES)
def units_of(text: str) -> Units:
    """Characters by number; what lies outside the basic plane takes two places."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
