"""Is a WARC file there to its end? Readers take a cut between or inside headers for the end of the file."""

import os
import zlib
from typing import BinaryIO

BLOCK = 1_000_000
GZIP = b"\x1f\x8b"
RECORD_END = b"\r\n\r\n"
CUT = "文件不完整"


def require_whole(file: BinaryIO) -> None:
    """Raises ValueError or zlib.error for a file that was cut or, packed, has a wrong check sum anywhere."""
    file.seek(0)
    if file.read(2) == GZIP:
        file.seek(0)
        _require_whole_members(file)
        return
    file.seek(-min(len(RECORD_END), file.seek(0, os.SEEK_END)), os.SEEK_END)
    if file.read() != RECORD_END:
        raise ValueError(CUT)


def _require_whole_members(file: BinaryIO) -> None:
    member = None
    data = b""
    while data or (data := file.read(BLOCK)):
        member = member or zlib.decompressobj(zlib.MAX_WBITS | 16)
        # What comes out is thrown away; the bound keeps a bomb from being unpacked at once.
        member.decompress(data, BLOCK)
        data = member.unused_data if member.eof else member.unconsumed_tail
        if member.eof:
            member = None
    if member is not None and not _ended(member):
        raise ValueError(CUT)


def _ended(member: "zlib._Decompress") -> bool:
    """The last bytes may still lie inside the decompressor."""
    member.flush()
    return member.eof
