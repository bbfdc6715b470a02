"""Self-check of files, folders, one page or standard input: no crawl, no database, nothing left behind."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path

from audit.check_pool import checked_apart
from audit.checking import Checked, Checker
from audit.inputs import Job, jobs_of
from audit.progress import progress
from rules import Settings

# A file may take this long; an archive is read member by member for most of it.
FILE_TIMEOUT_S = 120.0
# For a few small files the start of a worker would take longer than the work.
FEW_FILES, FEW_BYTES = 3, 2_000_000


def check(paths: Sequence[str], settings: Settings, now: datetime, timeout_s: float = FILE_TIMEOUT_S) -> Checked:
    """Reads and judges everything named, in that order. Raises UserError for a path that does not exist, RuleError
    for rules that cannot be used."""
    checker = Checker(settings, timeout_s)
    jobs = list(jobs_of(paths, now))
    if _is_little(jobs):
        return _joined(map(checker.check, jobs))
    return _joined(_watched(checked_apart(jobs, settings, timeout_s), len(jobs)))


def _is_little(jobs: Sequence[Job]) -> bool:
    return len(jobs) <= FEW_FILES and sum(map(_size, jobs)) <= FEW_BYTES


def _size(job: Job) -> int:
    if job.source is not None:
        return len(job.source.body)
    try:
        return Path(job.path).stat().st_size
    except OSError:
        return 0


def _watched(parts: Iterator[Checked], total: int) -> Iterator[Checked]:
    with progress("检查") as report:
        for done, part in enumerate(parts, 1):
            report(done, total)
            yield part


def _joined(parts: Iterable[Checked]) -> Checked:
    parts = list(parts)
    return Checked(
        tuple(chain.from_iterable(part.inputs for part in parts)),
        tuple(chain.from_iterable(part.findings for part in parts)),
        tuple(dict.fromkeys(chain.from_iterable(part.crashes for part in parts))),
    )
