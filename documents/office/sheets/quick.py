"""Rows of a sheet that are written as every program writes them, cut out of its part before the parser sees them.

A parser calls Python seven times for each cell; a pattern does the same work in a fifth of the time. A row with
anything else in it (formulas, text in several formats, entities, comments) is left to the parser.
"""

import re
from collections.abc import Callable, Iterator

CELL = (
    r'<c r="(?P<letters>[A-Z]{1,3})(?P<digits>[0-9]{1,7})"(?: s="(?P<style>[0-9]{1,6})")?'
    r'(?: t="(?P<kind>n|s|b|inlineStr)")?'
    # No control characters and no entities: what the parser would refuse or change, it shall see.
    r"(?:/>|>(?:<v>(?P<value>[^<&\x00-\x1f]*)</v>"
    r'|<is><t(?: xml:space="preserve")?>(?P<inline>[^<&\x00-\x08\x0b-\x1f]*)</t></is>)?</c>)'
)
UNNAMED = re.sub(r"\?P<\w+>", "?:", CELL)
ATTRIBUTE = r' (?:spans|s|customFormat|ht|customHeight|hidden|x14ac:dyDescent)="[^"<&]*"'
ROW = re.compile(rf'<row r="([0-9]{{1,7}})"((?:{ATTRIBUTE})*)>((?:{UNNAMED})+)</row>'.encode())
CELLS = re.compile(CELL)
NAMED = re.compile(r' ([\w:]+)="([^"]*)"')
DECLARED = re.compile(rb"\s*<\?xml[^>]*?\?>")
UTF8 = re.compile(rb"encoding\s*=\s*[\"']utf-?8[\"']", re.IGNORECASE)
LONGEST = 1 << 20

# Number, attributes and cells of a row → was it taken?
Take = Callable[[str, dict[str, str], list[tuple[str, ...]]], bool]


class RowCutter:
    """Gives back what the parser has to see, in order; `take` gets the rest."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._pending = b""
        self._is_first = self._works = True

    def rest(self, chunk: bytes) -> Iterator[bytes]:
        if self._is_first:
            self._is_first, self._works = False, _is_utf8(chunk)
        if not self._works:
            yield chunk
            return
        data, done = self._pending + chunk, 0
        for match in ROW.finditer(data):
            if match.start() > done:
                yield data[done : match.start()]
            if not self._taken(match):
                yield match.group()
            done = match.end()
        open_row = data.rfind(b"<row ", done)
        waits = open_row >= 0 and len(data) - open_row < LONGEST and data.find(b"</row>", open_row) < 0
        self._pending = data[open_row:] if waits else b""
        yield data[done : open_row if waits else len(data)]

    def last(self) -> bytes:
        pending, self._pending = self._pending, b""
        return pending

    def _taken(self, match: re.Match[bytes]) -> bool:
        try:
            cells = CELLS.findall(match[3].decode("utf-8"))
        except UnicodeDecodeError:
            return False
        return self._take(match[1].decode(), dict(NAMED.findall(match[2].decode("utf-8", "replace"))), cells)


def _is_utf8(first: bytes) -> bool:
    declared = DECLARED.match(first.removeprefix(b"\xef\xbb\xbf"))
    return declared is not None and (b"encoding" not in declared.group() or UTF8.search(declared.group()) is not None)
