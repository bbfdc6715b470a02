"""Running one crawl in this process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from crawler import settings as project
from crawler.incremental import Earlier
from crawler.spiders.county import CountySpider
from evidence import Archive, ArchiveError


def run(archive_path: Path, previous: Path | None = None) -> None:
    """Run, or resume, the crawl whose plan lies in the archive; returns when it is finished or was interrupted.

    `previous` is the archive of an earlier run: what did not change since is not transferred again.

    SIGINT or SIGTERM pauses it: what is under way is recorded, the rest waits in the archive. `archive.finished`
    tells the two apart. Raises ArchiveError when the archive cannot be used or written to.
    """
    settings = Settings()
    settings.setmodule(project, priority="project")
    with Archive.open(archive_path) as archive, _opened(previous) as earlier:
        process = AsyncCrawlerProcess(settings)
        crawler = process.create_crawler(CountySpider)
        task = process.crawl(crawler, archive=archive, earlier=earlier)
        process.start(install_signal_handlers=threading.current_thread() is threading.main_thread())
    if task.done() and not task.cancelled():
        task.result()
    if isinstance(crawler.spider, CountySpider) and crawler.spider.broken is not None:
        raise crawler.spider.broken


@contextmanager
def _opened(previous: Path | None) -> Iterator[Earlier | None]:
    """An earlier archive that cannot be read is as good as none."""
    try:
        archive = Archive.open(previous, readonly=True) if previous is not None else None
    except ArchiveError:
        archive = None
    if archive is None:
        yield None
        return
    with archive:
        yield Earlier(archive)
