"""The spider: tell a page from a failure and a redirect, and have it recorded."""

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, Self, TypeVar

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.answers import onward_of, refuse_failure
from crawler.incremental import Earlier, is_unchanged
from crawler.leads import leads_of
from crawler.markup import markup_of
from crawler.opening import archive_for
from crawler.recorder import Recorder
from crawler.tuning import settings_for
from crawler.visit import FetchFailed, Visit, request_for, visit_of
from evidence import Archive
from records import FailureKind

T = TypeVar("T")
logger = logging.getLogger(__name__)


class CountySpider(Spider):
    """Every request ends in exactly one record of the archive; nothing is kept anywhere else."""

    name = "county"

    def __init__(self, archive: Archive, earlier: Earlier | None = None) -> None:
        super().__init__()
        self.recorder = Recorder(archive, earlier)
        self.broken: Exception | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, earlier: Earlier | None = None, **kwargs: Any) -> Self:
        """`archive` is an open archive or the path of one to run or resume; `start` makes a new one (see
        `crawler.opening`). The plan inside sets what Scrapy may do. `earlier` is the run before, if any."""
        archive = archive_for(datetime.now(UTC), *args, **kwargs)
        crawler.settings.setdict(settings_for(archive.plan), priority="spider")
        spider = cls(archive, earlier)
        spider._set_crawler(crawler)
        return spider

    def parse(self, response: Response, **_: Any) -> Iterable[Request]:
        visit = visit_of(response)
        try:
            return self._receive(visit, response)
        except FetchFailed as error:
            failed = error
        except Exception as error:
            logger.exception("cannot read %s", response.url)
            failed = _crashed(error)
        self.surely(lambda: self.recorder.lose(visit, response.url, failed, response))
        return ()

    def fail(self, failure: Failure) -> None:
        """The errback: no answer came, or a middleware refused."""
        request: Request = failure.request  # type: ignore[attr-defined]
        error = failure.value
        failed = error if isinstance(error, FetchFailed) else _crashed(error)
        self.surely(lambda: self.recorder.lose(visit_of(request), request.url, failed))

    def closed(self, reason: str) -> None:
        """A crawl that was interrupted is not finished: its archive resumes where it stands."""
        if reason == "finished" and self.broken is None:
            self.surely(lambda: self.recorder.archive.finish(datetime.now(UTC)))
        self.recorder.archive.close()

    def _receive(self, visit: Visit, response: Response) -> Iterable[Request]:
        if visit.known is not None and is_unchanged(visit, response):
            known = visit.known
            self.surely(lambda: self.recorder.keep_again(visit, known, response))
            return ()
        page = markup_of(response)
        refuse_failure(response, page, visit.target.url)
        onward = onward_of(response, page)
        if onward is None:
            links = leads_of(response, page, visit.target.parent)
            self.surely(lambda: self.recorder.keep(visit, response, links))
        elif not self.recorder.frontier.covers(onward):
            self.surely(lambda: self.recorder.leave(visit, response, onward))
        else:
            return (request_for(visit.onwards(onward, response), onward, self.fail),)
        return ()

    def surely(self, write: Callable[[], T]) -> T | None:
        """Write to the archive, or end the crawl: what cannot be written down (a full disk) must not count as done.
        The scheduler gives out nothing more once `broken` is set."""
        try:
            return write()
        except Exception as error:
            self.broken = self.broken or error
            return None


def _crashed(error: BaseException | None) -> FetchFailed:
    return FetchFailed(FailureKind.OTHER, f"{type(error).__name__}: {error}"[:200])
