"""Obeys robots.txt, redirects of robots.txt itself included."""

import asyncio
from typing import Self
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

from crawler.answers import location_of
from crawler.visit import KEY, FetchFailed
from records import FailureKind, canonical, decoded

AGENT = "govlint"
MAX_BYTES = 500_000
MAX_HOPS = 5


class RobotsMiddleware:
    """Asks each origin once. A robots.txt that cannot be had forbids nothing: the page itself will tell why."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self._crawler = crawler
        self._rules: dict[str, asyncio.Task[Protego | None]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        # Only visits are checked, not the requests made below.
        if KEY not in request.meta:
            return
        rules = await self._rules_for(request.url)
        if rules is not None and not rules.can_fetch(request.url, AGENT):
            raise FetchFailed(FailureKind.ROBOTS)

    def _rules_for(self, url: str) -> asyncio.Task[Protego | None]:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.ensure_future(self._load(f"{origin}/robots.txt"))
        return self._rules[origin]

    async def _load(self, url: str) -> Protego | None:
        try:
            response = await self._fetch(url)
        except Exception:
            return None
        return Protego.parse(decoded(response.body[:MAX_BYTES])[0]) if response.status == 200 else None

    async def _fetch(self, url: str) -> Response:
        for _ in range(MAX_HOPS):
            response = await self._crawler.engine.download_async(Request(url))
            onward = canonical(location_of(response), url)
            if not 300 <= response.status < 400 or onward is None:
                break
            url = onward
        return response
