"""The files of a scan's folder that may hold raw values: archives, the notes of what was judged, the crawl's log.

Only plain files with the names that we give them are touched; a symbolic link is neither opened nor followed.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG

from audit.folder import ASIDE, EVIDENCE, LOG
from audit.memory import FILE_NAME as JUDGED
from evidence import Archive, ArchiveError

KEPT = "kept-*.sqlite"
COMPANIONS = ("", "-wal", "-shm")
SIDE_FILES = (JUDGED, LOG)
DAMAGED = "不是完好的证据档案，请人工核对"


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of evidence. `at` is when the scan ended, for other files when they last changed, in aware UTC; `size`
    in bytes with what SQLite keeps beside it. `trouble` says in Chinese why it must be left alone."""

    path: Path
    at: datetime
    size: int
    private: bool = True
    started: datetime | None = None
    trouble: str = ""


def pieces_in(folder: Path, now: datetime) -> list[Piece]:
    """The evidence in a scan's folder, newest first. OSError where the folder cannot be read."""
    archives = {path for pattern in (EVIDENCE, ASIDE, KEPT) for path in folder.glob(pattern)}
    found = [_archive(path, now) for path in archives]
    found += [_side_file(folder / name, now) for name in SIDE_FILES if _there(folder / name)]
    return sorted(found, key=lambda piece: (piece.at, piece.path.name), reverse=True)


def remove(path: Path) -> None:
    # Unlinking never follows a link; the main file goes last, so that a half-done removal is met again.
    for suffix in reversed(COMPANIONS):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _archive(path: Path, now: datetime) -> Piece:
    piece = _side_file(path, now)
    if piece.trouble:
        return piece
    try:
        with Archive.open(path, readonly=True) as archive:
            at = archive.finished or piece.at
            return Piece(path, at, piece.size, piece.private, archive.started)
    except ArchiveError:
        return Piece(path, piece.at, piece.size, piece.private, trouble=DAMAGED)


def _side_file(path: Path, now: datetime) -> Piece:
    try:
        stat = path.lstat()
    except OSError:
        return Piece(path, now, 0, trouble="无法访问")
    if not S_ISREG(stat.st_mode):
        return Piece(path, _moment(stat.st_mtime), 0, trouble="是链接或特殊文件，不跟随也不删除")
    return Piece(path, changed(path), _size(path), private=not stat.st_mode & 0o077)


def _there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def changed(path: Path) -> datetime:
    """Looking into an archive leaves an empty log beside it, which says nothing."""
    stats = [one.lstat() for suffix in COMPANIONS[:2] if (one := _beside(path, suffix)).exists()]
    return _moment(max((stat.st_mtime for stat in stats if stat.st_size), default=0.0))


def _size(path: Path) -> int:
    return sum(one.lstat().st_size for suffix in COMPANIONS if (one := _beside(path, suffix)).exists())


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _moment(timestamp: float) -> datetime:
    return datetime.fromtimestamp(timestamp, UTC)
