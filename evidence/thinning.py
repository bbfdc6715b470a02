"""A smaller copy of an archive: what somebody still needs of it, and nothing else."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from evidence.archive import Archive
from records import Snapshot

PART = ".part"
COMPANIONS = ("", "-wal", "-shm")


def thinned(archive: Archive, path: Path, wanted: Callable[[Snapshot], bool], at: datetime) -> int:
    """Writes the wanted fetches with their bodies to a new archive at `path`, which must not exist; how many. A copy
    that was cut short is no archive of that name. Raises ArchiveError."""
    part = path.with_name(path.name + PART)
    for suffix in COMPANIONS:
        part.with_name(part.name + suffix).unlink(missing_ok=True)
    with Archive.create(part, archive.plan, archive.started) as copy:
        count = _copied(archive, copy, wanted)
        copy.finish(archive.finished or at)
    part.rename(path)
    return count


def _copied(archive: Archive, copy: Archive, wanted: Callable[[Snapshot], bool]) -> int:
    count = seq = 0
    while batch := archive.snapshots(after=seq):
        seq = batch[-1][0]
        for _, snapshot in batch:
            if wanted(snapshot):
                copy.record(snapshot, archive.body(snapshot.digest) if snapshot.digest else b"")
                count += 1
    return count
