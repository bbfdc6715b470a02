"""How long evidence is kept: which files of a scan's folder are past their time, and what open issues still need.

Evidence is all that may hold raw values: archives, the notes of what was judged, the crawl's log. Only plain files with
the names that we give them are touched; a symbolic link is neither opened nor followed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from stat import S_ISREG

from audit.folder import ASIDE, EVIDENCE, LOG
from audit.matters import Matters, Names
from audit.memory import FILE_NAME as JUDGED
from evidence import Archive, ArchiveError, thinned
from records import Snapshot

KEPT = "kept-*.sqlite"
COMPANIONS = ("", "-wal", "-shm")
SIDE_FILES = (JUDGED, LOG)
DAMAGED = "不是完好的证据档案，请人工核对"
# A file that was written to so lately belongs to a scan that may still run.
AT_WORK = timedelta(minutes=10)


class Fate(StrEnum):
    KEEP = "保留"
    THIN = "只留未销号问题所需部分"
    REMOVE = "删除"
    LEAVE = "未处理"


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


@dataclass(frozen=True, slots=True)
class Decision:
    piece: Piece
    fate: Fate
    why: str
    needed: Names = frozenset()


@dataclass(frozen=True, slots=True)
class Order:
    """Evidence of scans that ended before `before` is past its time; with `names`, that of those scans is."""

    before: datetime
    now: datetime
    names: tuple[str, ...] = ()

    def is_over(self, piece: Piece) -> bool:
        return piece.path.name in self.names if self.names else piece.at < self.before


def pieces_in(folder: Path, now: datetime) -> list[Piece]:
    """The evidence in a scan's folder, newest first. OSError where the folder cannot be read."""
    archives = {path for pattern in (EVIDENCE, ASIDE, KEPT) for path in folder.glob(pattern)}
    found = [_archive(path, now) for path in archives]
    found += [_side_file(folder / name, now) for name in SIDE_FILES if _there(folder / name)]
    return sorted(found, key=lambda piece: (piece.at, piece.path.name), reverse=True)


def decide(pieces: Iterable[Piece], order: Order, matters: Matters) -> Iterator[Decision]:
    """Walks from new to old: an issue needs the newest evidence that shows it, and no second copy."""
    shown: set[str] = set()
    for piece in pieces:
        decision = _decided(piece, order, matters, shown)
        shown |= decision.needed
        yield decision


def _decided(piece: Piece, order: Order, matters: Matters, shown: set[str]) -> Decision:
    if piece.trouble:
        return Decision(piece, Fate.LEAVE, piece.trouble)
    try:
        needed = _needed(piece, matters) - shown
    except ArchiveError:
        return Decision(piece, Fate.LEAVE, DAMAGED)
    if not order.is_over(piece):
        return Decision(piece, Fate.KEEP, "不在所列扫描之内" if order.names else "未到期", needed)
    if order.now - _changed(piece.path) < AT_WORK:
        return Decision(piece, Fate.LEAVE, "刚刚写入过，可能有扫描正在进行", needed)
    if needed:
        return Decision(piece, Fate.THIN, f"有 {len(needed)} 个未销号问题需要", needed)
    return Decision(piece, Fate.REMOVE, "按所列扫描清理" if order.names else "已超过保存期限")


def carry_out(decision: Decision, matters: Matters, now: datetime) -> None:
    """Raises ArchiveError or OSError; what was to be kept is then still there."""
    path = decision.piece.path
    if decision.fate is Fate.THIN:
        _thin(path, decision.needed, matters, now)
    elif decision.fate is Fate.REMOVE:
        _remove(path)


def _thin(path: Path, needed: Names, matters: Matters, now: datetime) -> None:
    def wanted(snapshot: Snapshot) -> bool:
        return bool(matters.about(snapshot) & needed)

    with Archive.open(path, readonly=True) as archive:
        copy = path.with_name(f"kept-{archive.started:%Y%m%d-%H%M%S}.sqlite")
        fresh = copy if copy != path else path.with_name(f"{path.stem}.new.sqlite")
        fresh.unlink(missing_ok=True)
        thinned(archive, fresh, wanted, now)
    _remove(path)
    if fresh != copy:
        fresh.rename(copy)


def _remove(path: Path) -> None:
    # Unlinking never follows a link; the main file goes last, so that a half-done removal is met again.
    for suffix in reversed(COMPANIONS):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _needed(piece: Piece, matters: Matters) -> Names:
    candidates = matters.until(piece.started) if piece.started else frozenset()
    if not candidates:
        return frozenset()
    found: set[str] = set()
    with Archive.open(piece.path, readonly=True) as archive:
        for _, snapshot in archive.latest():
            found |= matters.about(snapshot)
    return candidates & found


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
    return Piece(path, _changed(path), _size(path), private=not stat.st_mode & 0o077)


def _there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _changed(path: Path) -> datetime:
    """Looking into an archive leaves an empty log beside it, which says nothing."""
    stats = [one.lstat() for suffix in COMPANIONS[:2] if (one := _beside(path, suffix)).exists()]
    return _moment(max((stat.st_mtime for stat in stats if stat.st_size), default=0.0))


def _size(path: Path) -> int:
    return sum(one.lstat().st_size for suffix in COMPANIONS if (one := _beside(path, suffix)).exists())


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _moment(timestamp: float) -> datetime:
    return datetime.fromtimestamp(timestamp, UTC)
