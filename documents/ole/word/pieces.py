"""The text, put together from its pieces."""

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

MAX_CHARACTERS = 8_000_000
MAX_PIECES = 200_000
NARROW = 0x40000000


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters from `start` on lie at byte `offset` of the main stream, `width` bytes each."""

    start: int
    end: int
    offset: int
    width: int


@dataclass(frozen=True, slots=True)
class Text:
    """`characters` is what the pieces hold; `cut` when there was more."""

    characters: str
    pieces: tuple[Piece, ...]
    cut: bool = False

    def byte_of(self, at: int) -> int:
        """Where the character lies in the main stream, -1 when nowhere."""
        index = bisect_right(self.pieces, at, key=lambda piece: piece.start) - 1
        if index < 0 or at >= self.pieces[index].end:
            return -1
        piece = self.pieces[index]
        return piece.offset + (at - piece.start) * piece.width

    def places(self, starts: Sequence[int], ends: Sequence[int]) -> list[tuple[int, int]]:
        """The characters that lie in stretches of the main stream, in the order of the text."""
        found = []
        for piece in self.pieces:
            last = piece.offset + (piece.end - piece.start) * piece.width
            for index in range(bisect_right(ends, piece.offset), bisect_left(starts, last)):
                first = max(0, starts[index] - piece.offset) // piece.width
                end = (min(last, ends[index]) - piece.offset) // piece.width
                found.append((piece.start + first, piece.start + end))
        return found


def text_of(stream: bytes, table: bytes, place: tuple[int, int]) -> Text:
    """Empty when there is no table of pieces."""
    plc = _plc(table[place[0] : place[0] + place[1]])
    count = min((len(plc) - 4) // 12, MAX_PIECES)
    if count < 1:
        return Text("", ())
    bounds = struct.unpack_from(f"<{count + 1}I", plc)
    first = (len(plc) - 4) // 12 * 4 + 4
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for index in range(count):
        (raw,) = struct.unpack_from("<I", plc, first + index * 8 + 2)
        text, piece = _piece(stream, raw, length, bounds[index + 1] - bounds[index])
        if length + len(text) > MAX_CHARACTERS:
            return Text("".join(texts), tuple(pieces), cut=True)
        texts.append(text)
        pieces.append(piece)
        length += len(text)
    return Text("".join(texts), tuple(pieces))


def _piece(stream: bytes, raw: int, start: int, count: int) -> tuple[str, Piece]:
    """As many characters as there are; missing ones are made up so that all places stay true."""
    narrow = bool(raw & NARROW)
    offset = raw & (NARROW - 1)
    offset, width = (offset // 2, 1) if narrow else (offset, 2)
    count = max(0, min(count, (len(stream) - offset) // width))
    data = stream[offset : offset + count * width]
    # A character per unit: those outside the basic plane stay two, as Word counts them.
    text = data.decode("cp1252", "replace") if narrow else "".join(map(chr, struct.unpack(f"<{count}H", data)))
    return text, Piece(start, start + count, offset, width)


def _plc(clx: bytes) -> bytes:
    """The table of pieces, behind any number of formatting records."""
    at = 0
    while at + 5 <= len(clx):
        if clx[at] == 2:
            (size,) = struct.unpack_from("<I", clx, at + 1)
            return clx[at + 5 : at + 5 + size]
        if clx[at] != 1:
            break
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    return b""


def joined(text: str) -> str:
    """With pairs of surrogates made into the characters they stand for."""
    if not any("\ud800" <= character <= "\udfff" for character in text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
