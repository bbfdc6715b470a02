"""Worker processes that judge beside the crawl. A page that hangs or kills its worker costs that page only."""

import os
from collections.abc import Iterator
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from audit.judging import Batch, Judge, Judged, batch_of
from records import Snapshot, Unread
from rules import Settings

BATCH = 16
Items = list[tuple[int, Snapshot]]


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """What each worker is given once. `page_timeout_s` bounds one page, reading and judging together."""

    archive: Path
    rules: Settings
    home: str
    page_timeout_s: float = 20.0
    workers: int = 0


class JudgePool:
    """Feed it snapshots, take batches as they are done; it never holds more than a few batches per worker."""

    def __init__(self, settings: WorkerSettings) -> None:
        self.settings = settings
        self.workers = settings.workers or max(1, (os.cpu_count() or 2) - 1)
        self.pending: list[tuple[ProcessFuture[Batch], Items]] = []
        self.pool = ProcessPool(
            max_workers=self.workers,
            context=get_context("spawn"),
            initializer=_start,
            initargs=[settings.archive, settings.rules, settings.home],
        )

    def __enter__(self) -> "JudgePool":
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.stop()  # type: ignore[no-untyped-call]
        self.pool.join()

    @property
    def has_room(self) -> bool:
        return len(self.pending) < self.workers * 4

    def submit(self, items: Items) -> None:
        timeout = self.settings.page_timeout_s * (1 if len(items) == 1 else 2)
        self.pending.append((self.pool.schedule(_judge, args=[items], timeout=timeout), items))

    def done(self) -> Iterator[Batch]:
        """Batches that are finished, in any order."""
        for entry in [entry for entry in self.pending if entry[0].done()]:
            self.pending.remove(entry)
            yield from self._result(*entry)

    def _result(self, future: ProcessFuture[Batch], items: Items) -> Iterator[Batch]:
        try:
            yield future.result()
        except (FutureTimeout, ProcessExpired, MemoryError, RecursionError) as error:
            yield from self._alone(items) if len(items) > 1 else iter((_lost(items[0], error),))

    def _alone(self, items: Items) -> Iterator[Batch]:
        # One page of the batch hung or killed the worker: each goes again by itself, so that only that one is lost.
        for item in items:
            self.submit([item])
        return iter(())


def _lost(item: tuple[int, Snapshot], error: Exception) -> Batch:
    seq, snapshot = item
    reason = "读取超时，已跳过" if isinstance(error, FutureTimeout) else "读取时程序异常退出，已跳过"
    unread = Unread(snapshot.url, reason, parent=snapshot.parent)
    return Batch((Judged(seq, snapshot.url, snapshot.digest, "unknown", unread=unread),), 0, (), ())


_JUDGES: list[Judge] = []


def _start(archive: Path, rules: Settings, home: str) -> None:
    _JUDGES[:] = [Judge(archive, rules, home)]


def _judge(items: Items) -> Batch:
    return batch_of(_JUDGES[0], items)
