"""Words that follow themselves at once: 政务公开政务公开.

A number as long as the text is compared with itself, moved by a few characters: where both agree, zeros stand. It costs
a page some microseconds, a regular expression with a back reference a thousand times as much.
"""

import re
from collections.abc import Iterator

import numpy as np

from rules.kit.outline import units_of

# Subtracted from another character it leaves a number above all of these.
FIRST_HAN, HAN_CODES = np.uint16(0x4E00), 0x5200
HAN = re.compile(r"[\u4e00-\u9fff]+")
OTHER = re.compile(rb"[^\0]")
PIECE = 50_000


def may_be_doubled(text: str, shortest: int, longest: int) -> bool:
    """Never False where `doubled` finds something, and many times as fast."""
    units = units_of(text)
    is_han = units - FIRST_HAN < HAN_CODES
    return any(
        ((units[length:] == units[:-length]) & is_han[length:]).tobytes().find(b"\1" * length) >= 0
        for length in range(shortest, longest + 1)
    )


def doubled(text: str, shortest: int, longest: int) -> Iterator[tuple[int, int]]:
    """(start, length) of every stretch of Chinese characters that stands twice in a row, the length that of one."""
    for offset in range(0, len(text), PIECE):
        piece = text[offset : offset + PIECE + 2 * longest]
        for start, length in _in_piece(piece, shortest, longest):
            if start < PIECE:
                yield offset + start, length


def _in_piece(piece: str, shortest: int, longest: int) -> Iterator[tuple[int, int]]:
    # What lies outside the basic plane is no character of interest, and takes two places.
    flat = piece if max(piece) <= "\uffff" else "".join(c if c <= "\uffff" else " " for c in piece)
    # Half of each character is enough for a first look.
    raw = flat.encode("utf-16-le", "surrogatepass")[::2]
    whole = int.from_bytes(raw, "little")
    for length in range(shortest, longest + 1):
        same = (whole ^ (whole >> (8 * length))).to_bytes(len(raw), "little")
        start = same.find(bytes(length))
        while start >= 0:
            if flat[start : start + length] == flat[start + length : start + 2 * length]:
                if _is_doubled(flat[start : start + length]):
                    yield start, length
                # What is true at the beginning of a run is true of the rest: one character a million times.
                start = _end(same, start)
            start = same.find(bytes(length), start + 1)


def _is_doubled(word: str) -> bool:
    return HAN.fullmatch(word) is not None and len(set(word)) > 1


def _end(same: bytes, start: int) -> int:
    beyond = OTHER.search(same, start)
    return beyond.start() if beyond else len(same)
