"""Addresses found: waiting, in hand, done, or kept out. One row per address, so each has one state."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from evidence.snapshots import storable
from evidence.store import Row, Store
from records import CoverageCount, Role, Snapshot, Target


class State(IntEnum):
    """Stored; the statements below spell the numbers out, for SQLite uses a partial index only with a constant."""

    PENDING = 0
    TAKEN = 1
    DONE = 2
    SKIPPED = 3


# An address kept out once may be found again by a way that is allowed (a shorter path to it, say).
DISCOVER = """INSERT INTO frontier (url, role, depth, parent, anchor, tries, state) VALUES (?, ?, ?, ?, ?, ?, 0)
    ON CONFLICT (url) DO UPDATE SET role = excluded.role, depth = excluded.depth, parent = excluded.parent,
    anchor = excluded.anchor, state = excluded.state, reason = '' WHERE state = 3"""
SETTLE = """INSERT INTO frontier (url, role, depth, parent, anchor, tries, state) VALUES (?, ?, ?, ?, ?, 1, ?)
    ON CONFLICT (url) DO UPDATE SET role = excluded.role, state = excluded.state, tries = tries + 1"""
# What has been tried already stays among the planned: skipping it only ends the tries.
SKIP = """INSERT INTO frontier (url, role, depth, parent, anchor, tries, state, reason)
    VALUES (?, 2, 0, '', '', 0, 3, ?)
    ON CONFLICT (url) DO UPDATE SET state = CASE WHEN tries > 0 THEN 2 ELSE 3 END, reason = excluded.reason
    WHERE state IN (0, 1)"""
SKIP_WAITING = "UPDATE frontier SET state = CASE WHEN tries > 0 THEN 2 ELSE 3 END, reason = ? WHERE state = 0"
ADDRESSES = "SELECT id, url FROM frontier WHERE id > ? AND state <> 3 ORDER BY id LIMIT ?"
ANCHOR = "SELECT anchor FROM frontier WHERE url = ? AND parent = ? AND state <> 3"
BATCH = 5000
NEXT = """SELECT id, url, role, parent, anchor, depth, tries FROM frontier
    WHERE state = 0 AND role <= ? ORDER BY role, depth, id LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Frontier:
    store: Store

    def add(self, targets: Iterable[Target]) -> int:
        """Inside a transaction; how many were new."""
        targets = list(targets)
        try:
            return self._insert(targets)
        except UnicodeEncodeError:
            return self._insert([_storable(target) for target in targets])

    def _insert(self, targets: list[Target]) -> int:
        rows = [(t.url, int(t.role), t.depth, t.parent, t.anchor, t.tries) for t in targets]
        return self.store.db.executemany(DISCOVER, rows).rowcount if rows else 0

    def take(self, limit: int, last: Role) -> list[Target]:
        with self.store.writing() as db:
            rows = db.execute(NEXT, (int(last), limit)).fetchall()
            # No fsync: a lost mark only means that a target is taken again.
            db.executemany("UPDATE frontier SET state = 1 WHERE id = ?", [row[:1] for row in rows])
        return [_target(row) for row in rows]

    def settle(self, snapshot: Snapshot, again: bool) -> None:
        """Inside a transaction: one more fetch was made of the address, which is done or waits for another try."""
        role, state = (Role.RETRY, State.PENDING) if again else (snapshot.role, State.DONE)
        url, parent, anchor = map(storable, (snapshot.url, snapshot.parent, snapshot.anchor))
        self.store.db.execute(SETTLE, (url, int(role), snapshot.depth, parent, anchor, int(state)))

    def skip(self, skipped: Iterable[tuple[str, str]]) -> None:
        """Inside a transaction; addresses with the reason."""
        self.store.db.executemany(SKIP, [(storable(url), reason) for url, reason in skipped])

    def skip_waiting(self, reason: str) -> None:
        """Inside a transaction."""
        self.store.db.execute(SKIP_WAITING, (reason,))

    def addresses(self) -> Iterator[str]:
        last = 0
        while rows := self.store.rows(ADDRESSES, last, BATCH):
            yield from (url for _, url in rows)
            last = rows[-1][0]

    def anchor(self, url: str, parent: str) -> str | None:
        """The words of the link by which `parent` brought the address, None when another page did."""
        row = self.store.row(ANCHOR, storable(url), storable(parent))
        return row[0] if row else None

    def skipped(self) -> tuple[CoverageCount, ...]:
        rows = self.store.rows(
            "SELECT reason, COUNT(*) FROM frontier WHERE state = 3 GROUP BY reason ORDER BY 2 DESC, 1"
        )
        return tuple(CoverageCount(reason, count) for reason, count in rows)

    def pending(self) -> int:
        # To a reader, a target in the crawler's hands is still to come: the crawler may have died.
        condition = "state IN (0, 1)" if self.store.readonly else "state = 0"
        return self._count(condition)

    def planned(self) -> int:
        return self._count("state <> 3")

    def _count(self, condition: str) -> int:
        return int(self.store.rows(f"SELECT COUNT(*) FROM frontier WHERE {condition}")[0][0])  # noqa: S608

    def release(self) -> None:
        """What an earlier process took and did not finish waits again."""
        with self.store.writing() as db:
            db.execute("UPDATE frontier SET state = 0 WHERE state = 1")


def _target(row: Row) -> Target:
    _, url, role, parent, anchor, depth, tries = row
    return Target(url, Role(role), parent, anchor, depth, tries)


def _storable(target: Target) -> Target:
    return replace(target, url=storable(target.url), parent=storable(target.parent), anchor=storable(target.anchor))
