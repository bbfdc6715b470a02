"""One file squeezed by gzip, bzip2 or xz; a tar inside is opened at once, as people think of the two as one."""

import bz2
import gzip
import lzma
import zlib
from collections.abc import Iterator
from io import BytesIO

from documents.archives.budget import Budget
from documents.archives.members import Member, shown_name
from documents.archives.tars import members_in
from documents.kinds import label_of
from documents.packages import CHUNK
from documents.signatures import signature
from documents.source import Source
from documents.troubles import Unreadable, damaged, member_too_large

SUFFIXES = {"gz": "gz", "bz2": "bz2", "xz": "xz", "tgz": "gz", "tbz": "bz2", "txz": "xz"}
MAX_LZMA_MEMORY = 200_000_000


def members(source: Source, budget: Budget) -> Iterator[Member]:
    kind = signature(source.body)
    body = _unpacked(kind, source.body, budget.room)
    if signature(body) == "tar":
        yield from members_in(BytesIO(body), budget)
    else:
        yield budget.member(_name(source), body)


def _unpacked(kind: str, body: bytes, room: int) -> bytes:
    pieces: list[bytes] = []
    taken = 0
    try:
        for piece in _xz(body) if kind == "xz" else _chunks(_opened(kind, body)):
            pieces.append(piece)
            taken += len(piece)
            if taken > room:
                raise Unreadable(member_too_large())
    except (OSError, EOFError, zlib.error, lzma.LZMAError, ValueError) as error:
        raise Unreadable(damaged(label_of(kind))) from error
    return b"".join(pieces)


def _opened(kind: str, body: bytes) -> bz2.BZ2File | gzip.GzipFile:
    return bz2.BZ2File(BytesIO(body)) if kind == "bz2" else gzip.GzipFile(fileobj=BytesIO(body))


def _chunks(file: bz2.BZ2File | gzip.GzipFile) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _xz(body: bytes) -> Iterator[bytes]:
    # LZMAFile takes no limit, and a few bytes can ask for gigabytes of dictionary.
    unpacker = lzma.LZMADecompressor(memlimit=MAX_LZMA_MEMORY)
    yield unpacker.decompress(body, CHUNK)
    while not unpacker.eof:
        if unpacker.needs_input:
            raise EOFError
        yield unpacker.decompress(b"", CHUNK)


def _name(source: Source) -> str:
    """名单.csv.gz holds 名单.csv."""
    name = (source.name or source.attachment or source.url).rsplit("/", 1)[-1].rsplit("!", 1)[-1]
    stem, _, suffix = name.rpartition(".")
    return shown_name(stem if stem and suffix.lower() in SUFFIXES else name)
