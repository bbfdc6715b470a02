"""The lines of a page as a browser breaks it."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from documents.text import tidy

# Beyond this the two parsers see different pages, and cutting would only take time.
MAX_CUTS = 200


class Lines:
    """Lines of text, white space counted as one space."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = {tidy(line) for line in text.split("\n") if line}

    @cached_property
    def whole(self) -> str:
        return " ".join(self.text.split())

    def cut(self, line: str) -> Iterator[str]:
        """The line itself where it stands on the page, else the longest parts of it that do, in order."""
        for _ in range(MAX_CUTS):
            if self.holds(line):
                break
            # A part of what stands on the page stands there, too: the longest can be found by halving.
            end = bisect_left(range(1, len(line)), True, key=lambda size: not self.holds(line[:size])) or 1
            yield line[:end].strip()
            line = line[end:].strip()
        if line:
            yield line

    def holds(self, text: str) -> bool:
        return text in self.lines or " ".join(text.split()) in self.whole
