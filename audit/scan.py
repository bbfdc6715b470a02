"""The county audit: crawl and judge side by side, then finish the result."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from audit.assemble import Judgement, assemble
from audit.collect import Collected
from audit.crawling import Crawl, crawling
from audit.folder import ScanFolder
from audit.judging import is_judgeable
from audit.pool import BATCH, JudgePool, WorkerSettings
from audit.progress import Reporter, progress
from evidence import Archive
from records import CrawlPlan, Plan, ScanResult, Snapshot
from rules import Engine, Settings

POLL_S = 0.05


@dataclass(frozen=True, slots=True)
class Scan:
    """One run's orders. `now` is when it starts, in aware UTC."""

    plan: Plan
    crawl: CrawlPlan
    rules: Settings
    folder: ScanFolder
    now: datetime
    bureaus: tuple[str, ...] = ()
    workers: int = 0
    page_timeout_s: float = 20.0

    @property
    def worker_settings(self) -> WorkerSettings:
        return WorkerSettings(self.folder.evidence, self.rules, self.crawl.starts[0], self.page_timeout_s, self.workers)


def run_scan(scan: Scan) -> ScanResult:
    """Crawls (or takes up an interrupted crawl) and judges. Raises UserError when the crawler itself fails, RuleError
    before anything is fetched when the rules cannot be used."""
    engine = Engine(scan.rules)
    scan.folder.make()
    scan.folder.open_archive(scan.crawl, scan.now)
    scan.folder.write_orders(scan.plan, scan.rules)
    with (
        Archive.open(scan.folder.evidence, readonly=True) as archive,
        JudgePool(scan.worker_settings) as pool,
        crawling(scan.folder.evidence, scan.folder.log) as crawl,
        progress("抓取与判定") as report,
    ):
        collected = _follow(archive, pool, crawl, report)
        crawl.require_success()
        return _finish(scan, engine, archive, collected)


def rejudge(scan: Scan) -> ScanResult:
    """The same judgement over saved evidence, without any network."""
    engine = Engine(scan.rules)
    with (
        Archive.open(scan.folder.evidence, readonly=True) as archive,
        JudgePool(scan.worker_settings) as pool,
        progress("重新判定") as report,
    ):
        return _finish(scan, engine, archive, _follow(archive, pool, None, report))


def _finish(scan: Scan, engine: Engine, archive: Archive, collected: Collected) -> ScanResult:
    judgement = Judgement(scan.plan, scan.rules, engine, scan.bureaus)
    return assemble(judgement, archive, collected, archive.started, archive.finished or scan.now)


def _follow(archive: Archive, pool: JudgePool, crawl: Crawl | None, report: Reporter) -> Collected:
    """Hands every new snapshot to the pool while the crawl goes on, until both are at their end."""
    collected = Collected()
    position = 0
    waiting: list[tuple[int, Snapshot]] = []
    while True:
        # Asked before reading on: what a crawl stored before it ended is then surely seen.
        running = crawl is not None and crawl.running
        room = pool.has_room
        fresh = archive.snapshots(after=position, limit=BATCH * 8) if room else []
        position = fresh[-1][0] if fresh else position
        waiting.extend(item for item in fresh if is_judgeable(item[1]))
        at_end = room and not fresh and not running
        waiting = _submit(pool, waiting, everything=at_end)
        for batch in pool.done():
            collected.add(batch)
        report(collected.judged, archive.planned())
        if at_end and not pool.pending:
            return collected
        if not fresh:
            time.sleep(POLL_S)


def _submit(pool: JudgePool, waiting: Sequence[tuple[int, Snapshot]], everything: bool) -> list[tuple[int, Snapshot]]:
    """Full batches go out; what is left waits for company unless `everything` must go."""
    items = list(waiting)
    while len(items) >= BATCH or (everything and items):
        pool.submit(items[:BATCH])
        items = items[BATCH:]
    return items
