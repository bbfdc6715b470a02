"""Running one crawl in this process."""

import threading
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from crawler import settings as project
from crawler.spiders.county import CountySpider
from evidence import Archive


def run(archive_path: Path) -> None:
    """Run, or resume, the crawl whose plan lies in the archive; returns when it is finished or was interrupted.

    SIGINT or SIGTERM pauses it: what is under way is recorded, the rest waits in the archive. `archive.finished`
    tells the two apart. Raises ArchiveError when the archive cannot be used or written to.
    """
    settings = Settings()
    settings.setmodule(project, priority="project")
    with Archive.open(archive_path) as archive:
        process = AsyncCrawlerProcess(settings)
        crawler = process.create_crawler(CountySpider)
        task = process.crawl(crawler, archive=archive)
        process.start(install_signal_handlers=threading.current_thread() is threading.main_thread())
    if task.done() and not task.cancelled():
        task.result()
    if isinstance(crawler.spider, CountySpider) and crawler.spider.broken is not None:
        raise crawler.spider.broken
