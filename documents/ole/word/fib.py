"""The head of a Word file, which says where everything lies."""

import struct
from dataclasses import dataclass

MAGIC = 0xA5EC
# Word 97 and later; older ones have another layout.
FIRST_NEW = 0x00C1
ENCRYPTED, SECOND_TABLE, COMPLEX = 0x0100, 0x0200, 0x0004
HEAD = 0x1AA
# Places of (offset, length) pairs.
CHPX, PAPX, CLX = 0xFA, 0x102, 0x1A2
# Lengths of the stories in characters, in the order of the text.
COUNTS = 0x4C


@dataclass(frozen=True, slots=True)
class Fib:
    """`counts` are the characters of body, footnotes, headers, macros, comments, endnotes, text boxes and text boxes
    of headers. The ranges are (offset, length) in the table stream; `plain` is the text's range in an old file."""

    version: int
    flags: int
    plain: tuple[int, int]
    counts: tuple[int, ...] = ()
    pieces: tuple[int, int] = (0, 0)
    characters: tuple[int, int] = (0, 0)
    paragraphs: tuple[int, int] = (0, 0)

    @property
    def is_encrypted(self) -> bool:
        return bool(self.flags & ENCRYPTED)

    @property
    def is_old(self) -> bool:
        return self.version < FIRST_NEW

    @property
    def is_pieced(self) -> bool:
        return bool(self.flags & COMPLEX)

    @property
    def table(self) -> str:
        return "1Table" if self.flags & SECOND_TABLE else "0Table"


def fib_of(stream: bytes) -> Fib | None:
    """None when this is no Word text."""
    if len(stream) < 0x20:
        return None
    magic, version = struct.unpack_from("<HH", stream)
    (flags,) = struct.unpack_from("<H", stream, 0x0A)
    start, end = struct.unpack_from("<II", stream, 0x18)
    # Word 6 and 95 have marks of their own; only the files of Word 97 and later must have this one.
    if version < FIRST_NEW:
        return Fib(version, flags, (start, end))
    if magic != MAGIC or len(stream) < HEAD:
        return None
    return Fib(
        version,
        flags,
        (start, end),
        counts=struct.unpack_from("<8I", stream, COUNTS),
        pieces=struct.unpack_from("<II", stream, CLX),
        characters=struct.unpack_from("<II", stream, CHPX),
        paragraphs=struct.unpack_from("<II", stream, PAPX),
    )
