"""7z files."""

from collections.abc import Iterator
from io import BytesIO

import py7zr
from py7zr.io import BytesIOFactory

from documents.archives.budget import Budget
from documents.archives.members import Member, is_junk, shown_name
from documents.kinds import label_of
from documents.source import Source
from documents.troubles import Unreadable, damaged, encrypted, many_members, member_too_large

# Method ids of LZMA and LZMA2, whose properties give the size of their dictionary.
LZMA, LZMA2 = b"\x03\x01\x01", b"\x21"
MAX_DICTIONARY = 200_000_000
LABEL = label_of("7z")


def members(source: Source, budget: Budget) -> Iterator[Member]:
    try:
        found = _unpacked(source.body, budget)
    except (Unreadable, MemoryError):
        raise
    except py7zr.PasswordRequired as error:
        raise Unreadable(encrypted(LABEL)) from error
    except py7zr.exceptions.DecompressionBombError as error:
        raise Unreadable(member_too_large()) from error
    except Exception as error:
        # py7zr meets hostile headers with errors of every kind.
        raise Unreadable(damaged(LABEL)) from error
    for name, body in found:
        if budget.is_spent:
            raise Unreadable(budget.reason)
        yield budget.member(shown_name(name), body)


def _unpacked(body: bytes, budget: Budget) -> list[tuple[str, bytes]]:
    """All at once: the members of a 7z are squeezed together as one stream."""
    with py7zr.SevenZipFile(BytesIO(body), max_extract_size=budget.room) as archive:
        if archive.needs_password():
            raise Unreadable(encrypted(LABEL))
        files = [one for one in archive.list() if not one.is_directory and not is_junk(one.filename)]
        _check(archive, len(body), files, budget)
        factory = BytesIOFactory(budget.room + 1)
        archive.extract(targets=[one.filename for one in files], factory=factory)
    return [(name, product.read()) for name, product in factory.products.items()]


def _check(archive: py7zr.SevenZipFile, packed: int, files: list[py7zr.FileInfo], budget: Budget) -> None:
    if len(files) > budget.members:
        raise Unreadable(many_members())
    total = sum(one.uncompressed for one in files)
    if problem := budget.refusal(total, packed):
        raise Unreadable(problem)
    if any(size > MAX_DICTIONARY for size in _dictionaries(archive)):
        raise Unreadable(member_too_large())


def _dictionaries(archive: py7zr.SevenZipFile) -> Iterator[int]:
    streams = archive.header.main_streams
    for folder in streams.unpackinfo.folders if streams else ():
        for coder in folder.coders:
            properties = coder.get("properties") or b""
            if coder["method"] == LZMA and len(properties) >= 5:
                yield int.from_bytes(properties[1:5], "little")
            elif coder["method"] == LZMA2 and properties:
                yield (2 | properties[0] & 1) << (properties[0] // 2 + 11)
