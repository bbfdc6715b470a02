"""scrapy-playwright's download handler with bounds: each address in a browser context of its own, ended in time."""

import asyncio
import time
from contextlib import suppress

from playwright.async_api import Error, Page
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler
from scrapy_playwright.page import PageMethod

from crawler.rendering.browser import launch_options
from crawler.rendering.gate import Gate
from crawler.rendering.proxy import Proxy

START_S = 30.0
CLOSE_S = 5.0
# Scripts fill lists in steps: after the network has been still for half a second, one look more.
SETTLE_MS = 300


class RenderingHandler(ScrapyPlaywrightDownloadHandler):  # type: ignore[misc]
    """Reads RENDER_PROGRAM, RENDER_PAGE_S, RENDER_TOTAL_S, RENDER_AGENT, RENDER_SCOPES and ALLOW_PRIVATE_HOSTS besides
    scrapy-playwright's own settings."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._deadline = time.monotonic() + crawler.settings.getfloat("RENDER_TOTAL_S")
        self._page_s = crawler.settings.getfloat("RENDER_PAGE_S")
        self._agent = crawler.settings["RENDER_AGENT"]
        self._proxy = Proxy(crawler.settings.getbool("ALLOW_PRIVATE_HOSTS"))
        program = crawler.settings["RENDER_PROGRAM"]
        self.config.launch_options = launch_options(program, self._proxy.port, START_S)
        self.abort_request = Gate(tuple(crawler.settings["RENDER_SCOPES"])).refuses

    async def _launch(self) -> None:
        await self._proxy.start()
        await super()._launch()

    async def download_request(self, request: Request) -> Response:
        """Raises TimeoutError for a page that does not come to rest; nothing of it stays open."""
        request.meta.update(
            playwright=True,
            playwright_context=request.url,
            playwright_context_kwargs={
                "user_agent": self._agent,
                "locale": "zh-CN",
                "accept_downloads": False,
                "service_workers": "block",
                "ignore_https_errors": True,
            },
            playwright_page_goto_kwargs={"wait_until": "domcontentloaded"},
            playwright_page_methods=[PageMethod(_settle, self._page_s / 2)],
        )
        left_s = min(self._page_s, self._deadline - time.monotonic())
        if left_s <= 0:
            raise TimeoutError
        try:
            return await asyncio.wait_for(super().download_request(request), left_s)
        finally:
            await self._close_context(request.url)

    async def _close_context(self, name: str) -> None:
        wrapper = self.context_wrappers.get(name)
        if wrapper is not None:
            with suppress(Error, TimeoutError):
                await asyncio.wait_for(wrapper.context.close(), CLOSE_S)


async def _settle(page: Page, patience_s: float) -> None:
    """A page that never stops loading is taken as it then stands."""
    with suppress(Error):
        await page.wait_for_load_state("networkidle", timeout=patience_s * 1000)
        await page.wait_for_timeout(SETTLE_MS)
