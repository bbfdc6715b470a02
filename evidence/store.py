"""One SQLite connection: made, checked, and its errors told in Chinese."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence import errors
from evidence.schema import APPLICATION_ID, OUTLINKS, TABLES, VERSION

Row = tuple[Any, ...]

BUSY_TIMEOUT_S = 30.0
MODE = 0o600
# A checkpoint is an fsync; a body is about five pages, so the default of 1,000 would sync every 150 pages crawled.
CHECKPOINT_PAGES = 4_000
LOG_LIMIT_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Store:
    """The tables of one archive. Not for sharing between threads or across a fork."""

    db: sqlite3.Connection
    readonly: bool = False

    def rows(self, sql: str, *params: object) -> list[Row]:
        with _told():
            return self.db.execute(sql, params).fetchall()

    def row(self, sql: str, *params: object) -> Row | None:
        return next(iter(self.rows(sql, *params)), None)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is done inside is kept when the block ends without an error."""
        with _told():
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.execute("COMMIT")
            except BaseException:
                self._undo()
                raise

    def _undo(self) -> None:
        # A full disk makes SQLite roll back by itself; a second rollback then fails, harmlessly.
        with suppress(sqlite3.OperationalError):
            self.db.execute("ROLLBACK")

    def close(self) -> None:
        self.db.close()


def create(path: Path) -> Store:
    """A new file with empty tables. Bodies hold people's data, so only the owner may read it."""
    try:
        # SQLite gives the -wal and -shm files the mode of the main file.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, MODE))
    except FileExistsError as error:
        raise errors.exists_already(path) from error
    except OSError as error:
        raise errors.cannot_write(path, error) from error
    store = _connect(path, "rw")
    try:
        _build(store.db)
    except BaseException:
        store.close()
        raise
    return store


def _build(db: sqlite3.Connection) -> None:
    with _told():
        _tune(db)
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
        # Last: a file whose making was cut short is not taken for an archive.
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def open_store(path: Path, readonly: bool) -> Store:
    if not path.exists():
        raise errors.missing(path)
    if not path.is_file():
        raise errors.not_an_archive(path)
    store = _connect(path, "ro" if readonly else "rw")
    try:
        _check(store.db, path)
        _tune(store.db)
        if not readonly:
            _upgrade(store.db)
    except BaseException:
        store.close()
        raise
    return store


def _upgrade(db: sqlite3.Connection) -> None:
    with _told():
        if db.execute("PRAGMA user_version").fetchone()[0] < VERSION:
            db.executescript(f"BEGIN; {OUTLINKS} PRAGMA user_version = {VERSION}; COMMIT;")


def _connect(path: Path, mode: str) -> Store:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    with _told():
        db = sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
    return Store(db, readonly=mode == "ro")


def _check(db: sqlite3.Connection, path: Path) -> None:
    with _told():
        application, version = _marks(db)
    if application != APPLICATION_ID:
        raise errors.not_an_archive(path)
    if version > VERSION:
        raise errors.too_new(path, version)


def _marks(db: sqlite3.Connection) -> tuple[int, int]:
    """Application id and schema version; zeros when the file is no database at all."""
    try:
        return db.execute("PRAGMA application_id").fetchone()[0], db.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            return 0, 0
        raise


def _tune(db: sqlite3.Connection) -> None:
    # With WAL, NORMAL survives a killed process whole; only a power cut can cost the last seconds.
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
    db.execute(f"PRAGMA journal_size_limit = {LOG_LIMIT_BYTES}")


@contextmanager
def _told() -> Iterator[None]:
    """Trouble with the file becomes an ArchiveError; a mistake of ours stays what it is."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        raise errors.from_sqlite(error) from error
