"""Runs a crawl and tells what became of every address."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import crawler
from evidence import Archive
from records import CrawlPlan, FailureKind, Snapshot

START = datetime(2026, 6, 30, 1, 2, 3, tzinfo=UTC)


def plan_for(base: str, **changes: Any) -> CrawlPlan:
    """A plan for everything under `base`, quick and open to loopback."""
    quick: dict[str, Any] = {
        "starts": (f"{base}/",),
        "scopes": (f"{base}/",),
        "delay_s": 0.0,
        "retry_wait_s": 0.05,
        "timeout_s": 2.0,
        "dead_link_tries": 1,
        "allow_private_hosts": True,
        "contact": "监测员 monitor@yunxiu.example",
    }
    return CrawlPlan(**(quick | changes))


@dataclass(frozen=True)
class Crawled:
    base: str
    archive: Archive

    def one(self, path: str) -> Snapshot:
        """The last fetch of an address."""
        return self.archive.attempts(self.base + path)[-1]

    def tries(self, path: str) -> list[FailureKind | None]:
        return [snapshot.failure for snapshot in self.archive.attempts(self.base + path)]

    def failure(self, path: str) -> FailureKind | None:
        return self.one(path).failure

    def body(self, path: str) -> bytes:
        return self.archive.body(self.one(path).digest)

    @property
    def fetched(self) -> set[str]:
        """Paths that gave content."""
        found = (snapshot for _, snapshot in self.archive.latest() if snapshot.failure is None)
        return {snapshot.url.removeprefix(self.base) for snapshot in found}

    @property
    def skipped(self) -> dict[str, int]:
        return {count.reason: count.count for count in self.archive.skipped()}


@dataclass
class Runner:
    folder: Path
    _open: list[Archive] = field(default_factory=list)

    def __call__(self, base: str, **changes: Any) -> Crawled:
        path = self.folder / f"crawl{len(self._open)}.sqlite"
        Archive.create(path, plan_for(base, **changes), START).close()
        return self.again(base, path)

    def again(self, base: str, path: Path) -> Crawled:
        """Runs, or resumes, an archive in this process."""
        return self._ran(base, path)

    def after(self, earlier: Crawled, **changes: Any) -> Crawled:
        """A later run that knows of an earlier one."""
        path = self.folder / f"crawl{len(self._open)}.sqlite"
        Archive.create(path, plan_for(earlier.base, **changes), START).close()
        return self._ran(earlier.base, path, earlier.archive.path)

    def _ran(self, base: str, path: Path, previous: Path | None = None) -> Crawled:
        crawler.run(path, previous)
        archive = Archive.open(path, readonly=True)
        self._open.append(archive)
        return Crawled(base, archive)

    def close(self) -> None:
        for archive in self._open:
            archive.close()
