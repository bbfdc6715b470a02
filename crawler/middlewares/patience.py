"""Lets time pass between two tries of one address: a server that restarts is not a dead link."""

import asyncio
from datetime import UTC, datetime
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler

from crawler.spiders.county import CountySpider
from crawler.visit import KEY, visit_of


class PatienceMiddleware:
    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if KEY not in request.meta or not (target := visit_of(request).target).tries:
            return
        spider = self._crawler.spider
        assert isinstance(spider, CountySpider)
        recorder = spider.recorder
        waited = datetime.now(UTC) - recorder.archive.attempts(target.url)[-1].fetched_at
        await asyncio.sleep(max(0.0, recorder.plan.retry_wait_s - waited.total_seconds()))
