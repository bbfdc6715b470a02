"""Tar files."""

import tarfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from documents.archives.budget import Budget
from documents.archives.members import Member, decoded_name, is_junk, shown_name
from documents.kinds import label_of
from documents.source import Source
from documents.troubles import Unreadable, damaged, member_damaged


def members(source: Source, budget: Budget) -> Iterator[Member]:
    yield from members_in(BytesIO(source.body), budget)


def members_in(file: IO[bytes], budget: Budget) -> Iterator[Member]:
    try:
        with tarfile.open(fileobj=file, mode="r:", errors="surrogateescape") as archive:
            yield from _listed(archive, budget)
    except (tarfile.TarError, EOFError, OSError, ValueError, UnicodeError) as error:
        raise Unreadable(damaged(label_of("tar"))) from error


def _listed(archive: tarfile.TarFile, budget: Budget) -> Iterator[Member]:
    for info in archive:
        name = decoded_name(info.name.encode("utf-8", "surrogateescape"))
        if not info.isreg() or is_junk(name):
            continue
        if budget.is_spent:
            raise Unreadable(budget.reason)
        yield _member(archive, info, shown_name(name), budget)


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo, name: str, budget: Budget) -> Member:
    # A sparse file may claim more than the archive holds.
    if refusal := budget.refusal(info.size, info.size if not info.issparse() else 1):
        return budget.without(name, refusal)
    stream = archive.extractfile(info)
    body = stream.read(info.size) if stream else b""
    return budget.member(name, body) if len(body) == info.size else budget.without(name, member_damaged())
