"""Shows the ordered addresses one after the other and keeps what came of each."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response

from crawler.leads import leads_of
from crawler.markup import markup_of
from crawler.recorder import Recorder
from crawler.rendering.orders import Orders
from crawler.snapshots import seen
from crawler.visit import Visit
from evidence import Archive, ArchiveError
from records import Snapshot, Target, canonical


class RenderingSpider(Spider):
    """Records only pages that were shown: a failed attempt leaves the page as the crawl saw it."""

    name = "rendering"

    def __init__(self, archive: Archive, orders: Orders) -> None:
        super().__init__()
        self.recorder = Recorder(archive)
        self.orders = orders
        self.broken: ArchiveError | None = None

    async def start(self) -> AsyncIterator[Request]:
        for url in self.orders.addresses:
            known = self.recorder.archive.seen(url)
            if known is not None:
                yield Request(url, self.parse, errback=self.fail, dont_filter=True, cb_kwargs={"known": known})

    def parse(self, response: Response, known: Snapshot) -> None:
        """Rendering keeps the fetch's place in the site; the browser's own idea of it is an answer's status."""
        final = known.final_url
        if response.status >= 400 or _place(response.url) != _place(final) or self.broken is not None:
            return
        if len(response.body) > self.recorder.plan.max_body_bytes:
            return
        links = leads_of(response, markup_of(response))
        target = Target(known.url, known.role, known.parent, known.anchor, known.depth)
        targets, skipped = self.recorder.frontier.sift(links, target, final)
        snapshot = replace(seen(Visit(target), response, final), rendered=True, attempt=known.attempt)
        try:
            self.recorder.archive.record(snapshot, response.body, targets, skipped=skipped)
        except ArchiveError as error:
            self.broken = error

    def fail(self, failure: Any) -> None:
        self.logger.warning("not rendered: %s (%s)", failure.request.url, failure.type.__name__)


def _place(url: str) -> str:
    """A script may add parameters to an address; elsewhere is another page."""
    return (canonical(url) or url).partition("?")[0]
