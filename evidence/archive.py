"""The archive of one site run."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from evidence import errors, store
from evidence.frontier import Frontier
from evidence.outlinks import Outlinks
from evidence.payloads import Payloads
from evidence.snapshots import Snapshots
from records import CoverageCount, CrawlPlan, Role, Snapshot, Target, from_json, to_json


class Archive:
    """What was seen and what is still to be seen, in one SQLite file.

    One process writes, any number read meanwhile. A writer killed at any moment loses only what it had in hand.
    Make one with `Archive.create` or `Archive.open`; every method may raise ArchiveError.
    """

    def __init__(self, tables: store.Store, path: Path) -> None:
        self._store = tables
        self._snapshots, self._payloads, self._frontier = Snapshots(tables), Payloads(tables), Frontier(tables)
        self._outlinks = Outlinks(tables)
        self.path = path
        self.plan, self.started = self._meta()

    @classmethod
    def create(cls, path: Path, plan: CrawlPlan, started: datetime) -> Self:
        """A new archive, readable by its owner only. The file must not exist."""
        tables = store.create(path)
        values = (json.dumps(to_json(plan), ensure_ascii=False), started.isoformat())
        with tables.writing() as db:
            db.execute("INSERT INTO meta (id, plan, started) VALUES (1, ?, ?)", values)
        return cls(tables, path)

    @classmethod
    def open(cls, path: Path, readonly: bool = False) -> Self:
        """An existing archive. Opening for writing puts targets that were taken, but not recorded, back to pending."""
        tables = store.open_store(path, readonly)
        try:
            archive = cls(tables, path)
            if not readonly:
                archive._frontier.release()
        except BaseException:
            tables.close()
            raise
        return archive

    def _meta(self) -> tuple[CrawlPlan, datetime]:
        row = self._store.row("SELECT plan, started FROM meta")
        if row is None:
            raise errors.not_an_archive(self.path)
        try:
            return from_json(CrawlPlan, json.loads(row[0])), datetime.fromisoformat(row[1])
        except ValueError as error:
            raise errors.not_an_archive(self.path) from error

    @property
    def finished(self) -> datetime | None:
        """When the run ended, None while it goes on; asked of the file each time, for readers beside the crawl."""
        row = self._store.row("SELECT finished FROM meta")
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    def finish(self, at: datetime) -> None:
        with self._store.writing() as db:
            db.execute("UPDATE meta SET finished = ?", (at.isoformat(),))
        # A checkpoint syncs to disk: a finished run survives a power cut too.
        self._store.rows("PRAGMA wal_checkpoint(PASSIVE)")

    def discover(self, targets: Iterable[Target]) -> int:
        """Queue addresses; how many of them were new."""
        with self._store.writing():
            return self._frontier.add(targets)

    def record(
        self,
        snapshot: Snapshot,
        body: bytes = b"",
        targets: Sequence[Target] = (),
        retry: Target | None = None,
        skipped: Sequence[tuple[str, str]] = (),
        outlinks: tuple[str, Sequence[str]] | None = None,
    ) -> int:
        """Keep one fetch, all or nothing, and return its number.

        The digest is computed here from `body` (and the size, where the snapshot says 0). Without a body, a digest
        must name one that is stored already. `targets` are the addresses found on the page, `skipped` those kept out,
        with the reason. With `retry`, the same address waits for another try, after everything else; otherwise it is
        done. `outlinks` are all addresses the page leads to, with the name of the reader that found them.
        """
        if retry is not None and retry.url != snapshot.url:
            raise ValueError(f"retry is for {retry.url}, the snapshot for {snapshot.url}")
        sealed = self._payloads.seal(body) if body else None
        if sealed is not None:
            snapshot = replace(snapshot, digest=sealed.digest, size=snapshot.size or sealed.size)
        elif snapshot.digest and not self._payloads.has(snapshot.digest):
            raise errors.missing_payload(snapshot.digest)
        with self._store.writing():
            seq = self._snapshots.add(snapshot)
            if sealed is not None:
                self._payloads.put(sealed, seq)
            self._frontier.add(targets)
            self._frontier.skip(skipped)
            self._frontier.settle(snapshot, again=retry is not None)
            if outlinks is not None:
                self._outlinks.put(snapshot.final_url, snapshot.digest, *outlinks)
        return seq

    def adopt(
        self,
        snapshot: Snapshot,
        previous: "Archive",
        targets: Sequence[Target] = (),
        skipped: Sequence[tuple[str, str]] = (),
    ) -> int:
        """Keep one fetch whose body, known by its digest, lies in an earlier archive: body and links are copied as they
        are packed, so that this archive stands for itself."""
        packed = None if self._payloads.has(snapshot.digest) else previous._payloads.packed(snapshot.digest)
        links = previous._outlinks.packed(snapshot.final_url, snapshot.digest)
        with self._store.writing():
            seq = self._snapshots.add(snapshot)
            if packed is not None:
                self._payloads.put(packed, seq)
            if links is not None:
                self._outlinks.put_packed(snapshot.final_url, snapshot.digest, *links)
            self._frontier.add(targets)
            self._frontier.skip(skipped)
            self._frontier.settle(snapshot, again=False)
        return seq

    def take(self, limit: int, last: Role = Role.RETRY) -> list[Target]:
        """The next targets by role, depth and age, marked as taken; none of a role behind `last`."""
        return self._frontier.take(limit, last)

    def skip(self, url: str, reason: str) -> None:
        """Keep an address out (trap, budget). `reason` is Chinese. An address that was fetched stays fetched."""
        with self._store.writing():
            self._frontier.skip([(url, reason)])

    def skip_waiting(self, reason: str) -> None:
        """Keep out every address that waits; one that was tried already is done instead."""
        with self._store.writing():
            self._frontier.skip_waiting(reason)

    def skipped(self) -> tuple[CoverageCount, ...]:
        """Addresses kept out, by reason, most first."""
        return self._frontier.skipped()

    def pending(self) -> int:
        """Targets still to be fetched; the writer does not count those it has taken."""
        return self._frontier.pending()

    def planned(self) -> int:
        """Addresses found and not kept out, fetched or not."""
        return self._frontier.planned()

    def addresses(self) -> Iterator[str]:
        """Every address found and not kept out, in order of discovery."""
        return self._frontier.addresses()

    def snapshots(self, after: int = 0, limit: int = 1000) -> list[tuple[int, Snapshot]]:
        """The next snapshots in order of arrival, with their numbers, to follow a crawl as it goes."""
        return self._snapshots.after(after, limit)

    def latest(self) -> Iterator[tuple[int, Snapshot]]:
        """The last snapshot of each address, as of the call's first step."""
        return self._snapshots.latest()

    def attempts(self, url: str) -> list[Snapshot]:
        """Every fetch of one address, oldest first."""
        return self._snapshots.of(url)

    def seen(self, url: str, reader: str = "") -> Snapshot | None:
        """The last fetch of an address that brought a body from the server, None when none did. With `reader`, only one
        whose links it has read."""
        return self._snapshots.seen(url, reader)

    def body(self, digest: str) -> bytes:
        """A stored body, its digest verified."""
        return self._payloads.body(digest)

    def outlinks(self, url: str, digest: str, reader: str) -> tuple[str, ...] | None:
        """Where the page with that body and final address leads, None unless that reader has read it."""
        return self._outlinks.of(url, digest, reader)

    def anchor(self, url: str, parent: str) -> str | None:
        """The words of the link by which the page `parent` first brought the address, None when another page did."""
        return self._frontier.anchor(url, parent)

    def first_with(self, digest: str) -> tuple[int, Snapshot]:
        """The snapshot that first brought a body, with its number."""
        return self._snapshots.after(self._payloads.first_seq(digest) - 1, 1)[0]

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
