"""Writes down how each visit ended. Every visit ends in exactly one of `keep`, `leave` and `lose`."""

from collections.abc import Sequence
from dataclasses import replace

from scrapy.http import Response

from crawler.budget import Budget
from crawler.frontier import Frontier
from crawler.incremental import READER, Earlier, seen_again
from crawler.leads import leads_of, place_of
from crawler.links import Label
from crawler.markup import markup_of
from crawler.snapshots import lost, seen
from crawler.traps import SkipReason
from crawler.visit import FetchFailed, Visit
from evidence import Archive
from records import FailureKind, Role, Snapshot, Target, canonical, is_promised


class Recorder:
    """The crawler's side of one archive: its frontier in memory, its budget, and the recording of fetches."""

    def __init__(self, archive: Archive, earlier: Earlier | None = None) -> None:
        self.archive = archive
        self.earlier = earlier
        self.plan = archive.plan
        self.frontier = Frontier(archive.plan)
        self.budget = Budget(archive.plan.max_pages, self._recall())
        self._sow()
        # For the scheduler: details wait while lists are on their way, for these may bring more lists.
        self.lists_out = 0
        self.lists_found = True

    def known(self, url: str) -> Snapshot | None:
        """How an earlier run saw the address, if this run may keep what it saw."""
        snapshot = self.earlier.known(url) if self.earlier is not None else None
        return snapshot if snapshot is not None and snapshot.size <= self.plan.max_body_bytes else None

    def keep(self, visit: Visit, response: Response, links: Sequence[tuple[str, Label]]) -> None:
        """An answer that counts as content, with the links of a page."""
        place = place_of(response.url, visit.target.parent)
        targets, skipped = self.frontier.sift(links, visit.target, place)
        snapshot = seen(visit, response, response.url)
        outlinks = (READER, [url for url, _ in links])
        self.archive.record(snapshot, response.body, targets, skipped=skipped, outlinks=outlinks)
        self.lists_found |= any(target.role <= Role.LIST for target in targets)
        self._settle(visit, fetched=True)

    def keep_again(self, visit: Visit, known: Snapshot, answer: Response) -> None:
        """A page that is what it was. It is only parsed when a link is new to this run that another page brought
        in the run before."""
        assert self.earlier is not None
        targets: list[Target] = []
        skipped: list[tuple[str, SkipReason]] = []
        if new := self.frontier.news(self.earlier.links(known) or ()):
            place = place_of(answer.url, visit.target.parent)
            links = self.earlier.labelled(place, new) or self._leads(self.earlier.page(known, answer), place)
            targets, skipped = self.frontier.sift(links, visit.target, place)
        self.archive.adopt(seen_again(visit, known, answer), self.earlier.archive, targets, skipped)
        self.lists_found |= any(target.role <= Role.LIST for target in targets)
        self._settle(visit, fetched=True)

    def _leads(self, page: Response, place: str) -> list[tuple[str, Label]]:
        return leads_of(page, markup_of(page), place)

    def leave(self, visit: Visit, response: Response, onward: str) -> None:
        """A redirect that leaves the scope: where it goes is all we may know."""
        self.archive.record(seen(visit, response, onward))
        self._settle(visit, fetched=True)

    def lose(self, visit: Visit, url: str, failed: FetchFailed, response: Response | None = None) -> None:
        """A fetch without a page. What may be dead goes back for another try at another moment."""
        snapshot = lost(visit, url, failed, response)
        self.archive.record(snapshot, retry=self._retry(visit, snapshot))
        self._settle(visit, fetched=False)

    def _settle(self, visit: Visit, fetched: bool) -> None:
        self.lists_out -= visit.target.role <= Role.LIST
        self.budget.settle(fetched)

    def _retry(self, visit: Visit, snapshot: Snapshot) -> Target | None:
        kind = snapshot.failure
        if kind is None or kind.permanent or not kind.dead or visit.attempt >= self.plan.dead_link_tries:
            return None
        if kind is FailureKind.HTTP_4XX and is_promised(visit.target.anchor):
            # Pagers promise pages that were never made; no visitor is shown a link to these.
            return None
        return replace(visit.target, role=Role.RETRY, tries=visit.attempt)

    def _recall(self) -> int:
        """Remember what an earlier run of this archive found; how many documents it fetched."""
        for url in self.archive.addresses():
            self.frontier.note(url)
        return sum(snapshot.failure is None for _, snapshot in self.archive.latest())

    def _sow(self) -> None:
        """Queue the starts; the first is the home page."""
        for number, start in enumerate(self.plan.starts):
            target = Target(canonical(start) or start, Role.LIST if number else Role.HOME)
            if canonical(start) is not None:
                self.archive.discover([target])
            elif not self.archive.attempts(start):
                self.archive.record(lost(Visit(target), start, FetchFailed(FailureKind.BAD_ADDRESS)))
