"""Checks files in worker processes: one that hangs or kills its worker costs that file only."""

from collections.abc import Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeout

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from audit.checking import Checked, Checker, unchecked
from audit.inputs import Job
from audit.limits import limit_memory
from audit.pool import reason_of, usual_workers
from audit.workers import worker_context
from rules import Settings

FILES_PER_WORKER = 500


def checked_apart(jobs: Sequence[Job], settings: Settings, timeout_s: float) -> Iterator[Checked]:
    """The answers in the order of the jobs."""
    pool = ProcessPool(
        max_workers=min(usual_workers(), len(jobs)),
        max_tasks=FILES_PER_WORKER,
        context=worker_context(),
        initializer=_start,
        initargs=[settings, timeout_s],
    )
    try:
        pending = [(job, pool.schedule(_check, args=[job], timeout=timeout_s)) for job in jobs]
        for job, future in pending:
            yield _answer(job, future)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _answer(job: Job, future: ProcessFuture[Checked]) -> Checked:
    try:
        return future.result()
    except (FutureTimeout, ProcessExpired, MemoryError, RecursionError) as error:
        return unchecked(job, reason_of(error))


_CHECKERS: list[Checker] = []


def _start(settings: Settings, timeout_s: float) -> None:
    _CHECKERS[:] = [Checker(settings, timeout_s)]
    limit_memory()


def _check(job: Job) -> Checked:
    return _CHECKERS[0].check(job)
