"""`python -m crawler.rendering ARCHIVE`, with the orders as one line of JSON on standard input.

Exits with 0 when every address was tried, 3 without the extra `browser` or a browser, 1 for anything else."""

import sys
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess

from crawler.rendering.browser import program_for
from crawler.rendering.orders import DONE, FAILED, UNAVAILABLE, Orders
from crawler.rendering.settings import settings_for
from crawler.rendering.spider import RenderingSpider
from evidence import Archive, ArchiveError


def main(archive_path: Path, orders: Orders) -> int:
    program = program_for(orders.program)
    if program is None:
        return UNAVAILABLE
    with Archive.open(archive_path) as archive:
        process = AsyncCrawlerProcess(settings_for(archive.plan, orders, program))
        crawler = process.create_crawler(RenderingSpider)
        task = process.crawl(crawler, archive=archive, orders=orders)
        process.start()
        if task.done() and not task.cancelled():
            task.result()
    spider = crawler.spider
    return DONE if isinstance(spider, RenderingSpider) and spider.broken is None else FAILED


if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1]), Orders.read(sys.stdin.readline())))
    except ArchiveError as error:
        print(error, file=sys.stderr)
        sys.exit(FAILED)
