"""A side file that remembers results by key. Losing it costs time and nothing else."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Self

from evidence.store import MODE

TABLES = """
CREATE TABLE mark (text TEXT NOT NULL);
CREATE TABLE note (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
"""
WAIT_S = 5.0


class Notes:
    """Notes hold for one `mark` only: opened with another one (other rules, another day), the file starts anew. No
    trouble with the file is ever raised; what cannot be read or written was not remembered."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    @classmethod
    def open(cls, path: Path, mark: str) -> Self:
        """The notes at `path`, readable by their owner only. Where they cannot be kept, they are in memory."""
        try:
            return cls(_reopened(path, mark) or _made(path, mark))
        except (OSError, sqlite3.Error):
            return cls(_in_memory(mark))

    def get(self, key: bytes) -> bytes | None:
        try:
            row = self._db.execute("SELECT value FROM note WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row and isinstance(row[0], bytes) else None

    def put(self, notes: Iterable[tuple[bytes, bytes]]) -> None:
        """All of them in one transaction."""
        with suppress(sqlite3.Error), self._db:
            self._db.executemany("INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)", notes)

    def close(self) -> None:
        self._db.close()


def _reopened(path: Path, mark: str) -> sqlite3.Connection | None:
    """The file as it lies there, None when it is absent, damaged or of another mark."""
    if not path.is_file():
        return None
    db = _connect(path)
    try:
        found = db.execute("SELECT text FROM mark").fetchone()
    except sqlite3.Error:
        found = None
    if found == (mark,):
        return db
    db.close()
    return None


def _made(path: Path, mark: str) -> sqlite3.Connection:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    # SQLite gives its companion files the mode of the main file.
    path.touch(mode=MODE, exist_ok=False)
    return _built(_connect(path), mark)


def _in_memory(mark: str) -> sqlite3.Connection:
    return _built(sqlite3.connect(":memory:"), mark)


def _built(db: sqlite3.Connection, mark: str) -> sqlite3.Connection:
    db.executescript(TABLES)
    with db:
        db.execute("INSERT INTO mark (text) VALUES (?)", (mark,))
    return db


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=WAIT_S)
    with suppress(sqlite3.Error):
        db.execute("PRAGMA journal_mode = WAL")
        # A lost note is only made again.
        db.execute("PRAGMA synchronous = OFF")
    return db
