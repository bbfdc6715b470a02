"""The county audit: crawl and judge side by side, then finish the result."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from audit.assemble import Judgement, assemble
from audit.collect import Collected
from audit.crawling import crawling
from audit.folder import ScanFolder
from audit.following import Following
from audit.memory import Memory
from audit.pool import JudgePool, WorkerSettings
from audit.progress import progress
from audit.rendering import NO_RENDERING, Rendering, render
from audit.workers import start_ahead
from evidence import Archive
from records import CrawlPlan, Plan, ScanResult
from rules import Engine, Settings


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
    file_timeout_s: float = 90.0
    rendering: Rendering = NO_RENDERING

    @property
    def worker_settings(self) -> WorkerSettings:
        return WorkerSettings(
            archive=self.folder.evidence,
            rules=self.rules,
            home=self.crawl.starts[0],
            page_timeout_s=self.page_timeout_s,
            workers=self.workers,
            file_timeout_s=self.file_timeout_s,
        )


def nothing() -> None:
    pass


def run_scan(scan: Scan, meanwhile: Callable[[], None] = nothing) -> ScanResult:
    """Crawls (or takes up an interrupted crawl), judges, and shows to a browser what needs one. Raises UserError when
    the crawler itself fails, RuleError before anything is fetched when the rules cannot be used. `meanwhile` is done
    once the crawl is on its way."""
    if not scan.folder.evidence.is_file():
        # Beside an earlier scan there may be nothing left to judge.
        start_ahead()
    engine = Engine(scan.rules)
    if not scan.rules.is_plain:
        # What is wrong with a county's own lists is told before anything is fetched.
        engine.prepare()
    scan.folder.make()
    scan.folder.open_archive(scan.crawl, scan.now)
    scan.folder.write_orders(scan.plan, scan.rules)
    with (
        Archive.open(scan.folder.evidence, readonly=True) as archive,
        closing(Memory.open(scan.folder.path, scan.rules, scan.crawl.starts[0])) as memory,
        JudgePool(scan.worker_settings) as pool,
        progress("抓取与判定") as report,
    ):
        following = Following(archive, pool, report, memory)
        _crawl(scan, following, meanwhile)
        render(scan.rendering, scan.plan, archive, following.collected, scan.folder.log)
        following.to_the_end(lambda: False)
        if archive.pending():
            # A list that was shown may lead to documents that nothing else links.
            _crawl(scan, following)
        return _finish(scan, engine, archive, following.collected)


def _crawl(scan: Scan, following: Following, meanwhile: Callable[[], None] = nothing) -> None:
    folder = scan.folder
    with crawling(folder.evidence, folder.log, folder.previous(scan.crawl)) as crawl:
        meanwhile()
        following.to_the_end(lambda: crawl.running)
        crawl.require_success()


def rejudge(scan: Scan) -> ScanResult:
    """The same judgement over saved evidence, without any network."""
    engine = Engine(scan.rules)
    with (
        Archive.open(scan.folder.evidence, readonly=True) as archive,
        JudgePool(scan.worker_settings) as pool,
        progress("重新判定") as report,
    ):
        following = Following(archive, pool, report)
        following.to_the_end(lambda: False)
        return _finish(scan, engine, archive, following.collected)


def _finish(scan: Scan, engine: Engine, archive: Archive, collected: Collected) -> ScanResult:
    judgement = Judgement(scan.plan, scan.rules, engine, scan.bureaus)
    return assemble(judgement, archive, collected, archive.started, archive.finished or scan.now)
