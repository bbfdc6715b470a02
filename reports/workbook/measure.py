"""How much room a text needs in a cell: spreadsheet programs do not all fit wrapped rows by themselves."""

from collections.abc import Sequence
from math import ceil

LINE, PADDING = 15.0, 5.0
LOWEST, HIGHEST = 20.0, 300.0


def lines_of(text: str, width: float) -> int:
    """Lines that `text` fills in a column `width` characters wide."""
    usable = max(width - 1, 1)
    return sum(max(1, ceil(_breadth(part) / usable)) for part in text.split("\n"))


def row_height(texts: Sequence[tuple[str, float]]) -> float:
    """Height in points of a row whose cells hold (text, column width); bounded, for no text may hide all others."""
    most = max((lines_of(text, width) for text, width in texts), default=1)
    return min(max(LOWEST, most * LINE + PADDING), HIGHEST)


def _breadth(text: str) -> int:
    # In GB 18030 a Chinese character takes two bytes and a Latin letter one, like their widths on screen.
    return len(text.encode("gb18030", "replace"))
