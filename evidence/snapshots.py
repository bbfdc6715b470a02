"""Snapshots as rows: appended, never changed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime

from evidence.errors import ArchiveError
from evidence.store import Row, Store
from records import FailureKind, Role, Snapshot

COLUMNS = ", ".join(field.name for field in fields(Snapshot))
INSERT = f"INSERT INTO snapshot ({COLUMNS}) VALUES ({', '.join('?' for _ in fields(Snapshot))})"  # noqa: S608
SELECT = f"SELECT seq, {COLUMNS} FROM snapshot"  # noqa: S608
# A later snapshot of the same address, but none newer than when the walk began, hides this one.
IS_LATEST = """seq > ? AND seq <= ? AND NOT EXISTS
    (SELECT 1 FROM snapshot AS newer WHERE newer.url = snapshot.url AND newer.seq > snapshot.seq AND newer.seq <= ?)"""
IS_SEEN = """WHERE url = ?1 AND failure IS NULL AND NOT rendered
    AND EXISTS (SELECT 1 FROM payload WHERE payload.digest = snapshot.digest)
    AND (?2 = '' OR EXISTS (SELECT 1 FROM outlinks WHERE outlinks.url = snapshot.final_url
        AND outlinks.digest = snapshot.digest AND outlinks.reader = ?2)) ORDER BY seq DESC LIMIT 1"""
MAX_INTEGER = 2**63 - 1
BATCH = 500


@dataclass(frozen=True, slots=True)
class Snapshots:
    store: Store

    def add(self, snapshot: Snapshot) -> int:
        """Inside a transaction; the new row's number."""
        return int(self.store.db.execute(INSERT, to_row(snapshot)).lastrowid or 0)

    def after(self, seq: int, limit: int) -> list[tuple[int, Snapshot]]:
        rows = self.store.rows(f"{SELECT} WHERE seq > ? ORDER BY seq LIMIT ?", seq, limit)
        return [from_row(row) for row in rows]

    def latest(self) -> Iterator[tuple[int, Snapshot]]:
        # In batches, so that no read transaction stays open between them and holds up the writer's checkpoints.
        end = self.store.rows("SELECT COALESCE(MAX(seq), 0) FROM snapshot")[0][0]
        seq = 0
        while rows := self.store.rows(f"{SELECT} WHERE {IS_LATEST} ORDER BY seq LIMIT ?", seq, end, end, BATCH):
            yield from map(from_row, rows)
            seq = rows[-1][0]

    def seen(self, url: str, reader: str) -> Snapshot | None:
        row = self.store.row(f"{SELECT} {IS_SEEN}", storable(url), reader)
        return from_row(row)[1] if row else None

    def of(self, url: str) -> list[Snapshot]:
        return [from_row(row)[1] for row in self.store.rows(f"{SELECT} WHERE url = ? ORDER BY seq", storable(url))]


def storable(text: str) -> str:
    """Without lone surrogates, which SQLite cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def to_row(snapshot: Snapshot) -> Row:
    """Values in the order of the fields of `Snapshot`."""
    return (
        storable(snapshot.url),
        storable(snapshot.final_url),
        snapshot.fetched_at.isoformat(),
        int(snapshot.role),
        snapshot.status,
        snapshot.failure and snapshot.failure.value,
        storable(snapshot.detail),
        snapshot.digest,
        # A Content-Length header may claim any number.
        min(snapshot.size, MAX_INTEGER),
        storable(snapshot.content_type),
        json.dumps(snapshot.headers),
        storable(snapshot.parent),
        storable(snapshot.anchor),
        snapshot.depth,
        snapshot.attempt,
        snapshot.rendered,
        snapshot.truncated,
    )


def from_row(row: Row) -> tuple[int, Snapshot]:
    try:
        return row[0], _snapshot(*row[1:])
    except (ValueError, TypeError) as error:
        raise ArchiveError(f"证据档案第 {row[0]} 条记录已损坏（{error}），请改用档案备份，或重新扫描。") from error


def _snapshot(
    url: str,
    final_url: str,
    fetched_at: str,
    role: int,
    status: int | None,
    failure: str | None,
    detail: str,
    digest: str,
    size: int,
    content_type: str,
    headers: str,
    parent: str,
    anchor: str,
    depth: int,
    attempt: int,
    rendered: int,
    truncated: int,
) -> Snapshot:
    return Snapshot(
        url=url,
        final_url=final_url,
        fetched_at=datetime.fromisoformat(fetched_at),
        role=Role(role),
        status=status,
        failure=FailureKind(failure) if failure else None,
        detail=detail,
        digest=digest,
        size=size,
        content_type=content_type,
        headers=tuple((name, value) for name, value in json.loads(headers)),
        parent=parent,
        anchor=anchor,
        depth=depth,
        attempt=attempt,
        rendered=bool(rendered),
        truncated=bool(truncated),
    )
