"""The baseline: one Scrapy spider, stock settings, links by lxml, its own set of seen addresses. Keeps nothing."""

import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
import scrapy
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response, TextResponse


class BareSpider(scrapy.Spider):
    name = "bare"

    def __init__(self, start: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.start_urls = [start]
        self.host = urlsplit(start).netloc
        self.seen = {start}
        self.cache: dict[tuple[str, str], str] = {}

    def parse(self, response: Response) -> Iterator[scrapy.Request]:
        if not isinstance(response, TextResponse) or not response.body:
            return
        directory = response.url[: response.url.rfind("/") + 1]
        for href in lxml.html.document_fromstring(response.body).xpath("//a/@href"):
            url = self._absolute(href, directory)
            if url not in self.seen and urlsplit(url).netloc == self.host:
                self.seen.add(url)
                yield scrapy.Request(url, self.parse)

    def _absolute(self, href: str, directory: str) -> str:
        key = (href, directory)
        if key not in self.cache:
            self.cache[key] = urljoin(directory, href).split("#", 1)[0]
        return self.cache[key]


def main() -> None:
    process = CrawlerProcess({"LOG_LEVEL": "ERROR", "DOWNLOAD_TIMEOUT": 15})
    crawler = process.create_crawler(BareSpider)
    process.crawl(crawler, start=sys.argv[1])
    process.start()
    assert crawler.stats is not None
    print(crawler.stats.get_value("response_received_count", 0))


if __name__ == "__main__":
    main()
