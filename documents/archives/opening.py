"""Which module opens an archive."""

from collections.abc import Callable, Iterator

from documents.archives import rars, sevens, squeezed, tars, zips
from documents.archives.budget import Budget
from documents.archives.members import Member
from documents.source import Source

Opener = Callable[[Source, Budget], Iterator[Member]]

OPENERS: dict[str, Opener] = {
    "zip": zips.members,
    "tar": tars.members,
    "gz": squeezed.members,
    "bz2": squeezed.members,
    "xz": squeezed.members,
    "7z": sevens.members,
    "rar": rars.members,
}


def opens(kind: str) -> bool:
    return kind in OPENERS


def members_of(kind: str, source: Source, budget: Budget) -> Iterator[Member]:
    """The files of an archive, one after the other, without directories and what systems leave behind. Raises
    Unreadable where the archive as a whole cannot be opened."""
    return OPENERS[kind](source, budget)
