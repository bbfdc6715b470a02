"""A text without the gaps that stand inside words, and the way back to the original places.

Headings are set with spaces between the characters, and files break lines in the middle of a word. A wide gap separates
columns or paragraphs and stays.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
GAP = re.compile(rf"[\s{ZERO_WIDTH}]+")
# One line break, or up to two spaces, may stand inside a word.
NARROW = re.compile(rf"[{ZERO_WIDTH}]*(?:[^\S\n]{{0,2}}|[^\S\n]?\r?\n[^\S\n]{{0,2}})[{ZERO_WIDTH}]*")


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` without narrow gaps. `starts` are the places in `text` where a piece begins, `origins` the same places in
    the original."""

    text: str
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    def origin(self, place: int) -> int:
        piece = bisect_right(self.starts, place) - 1
        return self.origins[piece] + place - self.starts[piece]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the original; `end` is behind the last one."""
        return self.origin(start), self.origin(end - 1) + 1


def fold(text: str) -> Folded:
    pieces, starts, origins, length, done = [], [0], [0], 0, 0
    for gap in GAP.finditer(text):
        keeps = not NARROW.fullmatch(gap.group())
        piece = text[done : gap.end() if keeps else gap.start()]
        pieces.append(piece)
        length += len(piece)
        done = gap.end()
        if not keeps:
            starts.append(length)
            origins.append(done)
    if not pieces:
        return Folded(plain(text))
    return Folded(plain("".join((*pieces, text[done:]))), tuple(starts), tuple(origins))


def closed(text: str) -> str:
    """`text` without any gap: for a first look that need not say where."""
    folded = "".join(text.split())
    for mark in ZERO_WIDTH:
        if mark in folded:
            folded = folded.replace(mark, "")
    return plain(folded)


def plain(text: str) -> str:
    """Half-width brackets as full-width ones; the length stays."""
    return text.replace("(", "（").replace(")", "）")
