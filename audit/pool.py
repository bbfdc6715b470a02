"""Worker processes that judge beside the crawl. A page that hangs or kills its worker costs that page only."""

import gc
import os
from collections.abc import Iterator
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from pathlib import Path

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from audit.judged import UNKNOWN, Batch, Judged
from audit.judging import Judge, batch_of
from audit.limits import limit_memory
from audit.sources import attachment_name, is_file
from audit.workers import worker_context
from records import Snapshot, Unread
from rules import AT_ONCE, Settings, scrub_name

BATCH = AT_ONCE
# Then a worker makes way for a fresh one, so that what a library leaks does not add up.
BATCHES_PER_WORKER = 256
# A step behind whoever fetches: the crawl is what the whole scan waits for.
NICENESS = 5
# Rules and lists live as long as the worker; looking through them again after every few pages finds nothing.
GC_THRESHOLDS = (20_000, 20, 50)
Items = list[tuple[int, Snapshot]]


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """What each worker is given once. `page_timeout_s` bounds one page, reading and judging together; `file_timeout_s`
    an attached file, which may be a book or take recognition of its pages."""

    archive: Path
    rules: Settings
    home: str
    page_timeout_s: float = 20.0
    workers: int = 0
    file_timeout_s: float = 90.0


def usual_workers() -> int:
    """One for each processor: a crawl seldom fills one, and when it is over, none should stand idle."""
    return max(1, os.cpu_count() or 1)


class JudgePool:
    """Feed it snapshots, take batches as they are done; it never holds more than a few batches per worker."""

    def __init__(self, settings: WorkerSettings) -> None:
        self.settings = settings
        self.workers = settings.workers or usual_workers()
        self.pending: list[tuple[ProcessFuture[Batch], Items]] = []
        self.pool = ProcessPool(
            max_workers=self.workers,
            max_tasks=BATCHES_PER_WORKER,
            context=worker_context(),
            initializer=_start,
            initargs=[settings.archive, settings.rules, settings.home, settings.file_timeout_s],
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
        timeout = self._timeout(items)
        self.pending.append((self.pool.schedule(_judge, args=[items], timeout=timeout), items))

    def _timeout(self, items: Items) -> float:
        """Seconds for a batch. Where one of several takes longer, each goes alone, a file with all its time."""
        if len(items) > 1:
            return self.settings.page_timeout_s * 2
        return self.settings.file_timeout_s if is_file(items[0][1]) else self.settings.page_timeout_s

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
    name = attachment_name(snapshot) if is_file(snapshot) else ""
    unread = Unread(scrub_name(snapshot.url), reason_of(error), scrub_name(name), snapshot.parent)
    return Batch((Judged(seq, snapshot.url, snapshot.digest, UNKNOWN, unread=(unread,)),))


def reason_of(error: Exception) -> str:
    """Why nothing came back from a worker."""
    if isinstance(error, FutureTimeout):
        return "读取超时，已跳过，请人工核对"
    if isinstance(error, MemoryError):
        return "读取时占用内存超过上限，已跳过，请人工核对"
    return "读取时程序异常退出，已跳过，请人工核对"


_JUDGES: list[Judge] = []


def _start(archive: Path, rules: Settings, home: str, seconds: float) -> None:
    _JUDGES[:] = [Judge(archive, rules, home, seconds)]
    limit_memory()
    _settle()


def _settle() -> None:
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLDS)


def _judge(items: Items) -> Batch:
    return batch_of(_JUDGES[0], items)
