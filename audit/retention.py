"""How long evidence is kept: which files of a scan's folder are past their time, and what open issues still need."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from audit.evidence_files import DAMAGED, Piece, changed, remove
from audit.matters import Matters, Names
from evidence import Archive, ArchiveError, thinned
from records import Snapshot

# A file that was written to so lately belongs to a scan that may still run.
AT_WORK = timedelta(minutes=10)


class Fate(StrEnum):
    KEEP = "保留"
    THIN = "只留未销号问题所需部分"
    REMOVE = "删除"
    LEAVE = "未处理"


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
    if order.now - changed(piece.path) < AT_WORK:
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
        remove(path)


def _thin(path: Path, needed: Names, matters: Matters, now: datetime) -> None:
    def wanted(snapshot: Snapshot) -> bool:
        return bool(matters.about(snapshot) & needed)

    with Archive.open(path, readonly=True) as archive:
        copy = path.with_name(f"kept-{archive.started:%Y%m%d-%H%M%S}.sqlite")
        fresh = copy if copy != path else path.with_name(f"{path.stem}.new.sqlite")
        fresh.unlink(missing_ok=True)
        thinned(archive, fresh, wanted, now)
    remove(path)
    if fresh != copy:
        fresh.rename(copy)


def _needed(piece: Piece, matters: Matters) -> Names:
    candidates = matters.until(piece.started) if piece.started else frozenset()
    if not candidates:
        return frozenset()
    found: set[str] = set()
    with Archive.open(piece.path, readonly=True) as archive:
        for _, snapshot in archive.latest():
            found |= matters.about(snapshot)
    return candidates & found
