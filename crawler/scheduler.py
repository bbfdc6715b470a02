"""The scheduler: the frontier lies in the archive; in memory are a handful of targets and requests under way."""

from collections import deque

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from twisted.internet.defer import Deferred

from crawler.spiders.county import CountySpider
from crawler.traps import SkipReason
from crawler.visit import Visit, request_for
from records import Role, Target

# Fewer means a transaction for each page.
IN_HAND = 16


class ArchiveScheduler(BaseScheduler):
    """Takes targets from the archive as the budget allows: lists first, and nothing else while lists are on their
    way. Redirects come back here and go before all."""

    def __init__(self) -> None:
        self._again: deque[Request] = deque()
        self._lists: deque[Target] = deque()
        self._others: deque[Target] = deque()

    def open(self, spider: Spider) -> Deferred[None] | None:
        assert isinstance(spider, CountySpider)
        self._spider = spider
        return None

    def has_pending_requests(self) -> bool:
        return not self._spider.broken and bool(
            self._again or self._others or self._find_lists() or self._find_others()
        )

    def enqueue_request(self, request: Request) -> bool:
        self._again.append(request)
        return True

    def next_request(self) -> Request | None:
        if self._spider.broken:
            return None
        if self._again:
            return self._again.popleft()
        recorder = self._spider.recorder
        if self._find_lists():
            return self._request(self._lists.popleft())
        if recorder.lists_out or not self._find_others():
            return None
        return self._request(self._others.popleft())

    def _request(self, target: Target) -> Request:
        recorder = self._spider.recorder
        recorder.lists_out += target.role <= Role.LIST
        return request_for(Visit(target, known=recorder.known(target.url)), target.url, self._spider.fail)

    def _find_lists(self) -> bool:
        recorder = self._spider.recorder
        if not self._lists and recorder.lists_found and recorder.budget.free:
            self._take(self._lists, Role.LIST)
            recorder.lists_found = bool(self._lists)
        return bool(self._lists)

    def _find_others(self) -> bool:
        return bool(self._others) or self._take(self._others, Role.RETRY)

    def _take(self, hand: deque[Target], last: Role) -> bool:
        """Take more from the archive; False when nothing waits, or nothing may be fetched for now."""
        archive, budget = self._spider.recorder.archive, self._spider.recorder.budget
        if budget.exhausted:
            self._spider.surely(lambda: archive.skip_waiting(SkipReason.BUDGET))
            return False
        room = min(IN_HAND, budget.free)
        taken = (self._spider.surely(lambda: archive.take(room, last)) or []) if room else []
        budget.lend(len(taken))
        hand.extend(taken)
        return bool(taken)
