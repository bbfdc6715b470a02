"""Zip files."""

import struct
from collections.abc import Iterator
from zipfile import ZipFile, ZipInfo

from documents.archives.budget import Budget
from documents.archives.members import Member, decoded_name, is_junk, shown_name
from documents.kinds import label_of
from documents.packages import CHUNK, LOCKED, open_zip
from documents.source import Source
from documents.troubles import Unreadable, damaged, locked_member, member_damaged, unknown_packing
from records import Problem

UTF8 = 0x800
# Info-ZIP's own field for a name in UTF-8 beside one in a local code page.
UNICODE_PATH = 0x7075


def members(source: Source, budget: Budget) -> Iterator[Member]:
    archive = open_zip(source.body)
    if archive is None:
        raise Unreadable(damaged(label_of("zip")))
    for info in archive.filelist:
        name = name_of(info)
        if info.is_dir() or is_junk(name):
            continue
        if budget.is_spent:
            raise Unreadable(budget.reason)
        yield _member(archive, info, shown_name(name), budget)


def name_of(info: ZipInfo) -> str:
    """The name as its writer meant it: zipfile takes names without the UTF-8 mark for code page 437."""
    if info.flag_bits & UTF8:
        return info.filename
    if own := _unicode_path(info.extra):
        return own
    try:
        return decoded_name(info.filename.encode("cp437"))
    except UnicodeEncodeError:
        return info.filename


def _unicode_path(extra: bytes) -> str:
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, at)
        if kind == UNICODE_PATH and size > 5:
            return extra[at + 9 : at + 4 + size].decode("utf-8", "replace")
        at += 4 + size
    return ""


def _member(archive: ZipFile, info: ZipInfo, name: str, budget: Budget) -> Member:
    refusal = locked_member() if info.flag_bits & LOCKED else budget.refusal(info.file_size, info.compress_size)
    if refusal:
        return budget.without(name, refusal)
    body = _unpacked(archive, info, budget.room)
    return budget.without(name, body) if isinstance(body, Problem) else budget.member(name, body)


def _unpacked(archive: ZipFile, info: ZipInfo, room: int) -> bytes | Problem:
    """At most one chunk more than `room`."""
    chunks: list[bytes] = []
    taken = 0
    try:
        with archive.open(info) as file:
            while taken <= room and (chunk := file.read(CHUNK)):
                chunks.append(chunk)
                taken += len(chunk)
    except NotImplementedError:
        return unknown_packing()
    except MemoryError:
        raise
    except Exception:
        # zipfile lets through errors of zlib, lzma and struct.
        return member_damaged()
    return b"".join(chunks)
