"""From the links of a page to the addresses worth fetching."""

from collections.abc import Iterable

from crawler.links import Label, words_of
from crawler.roles import role_of
from crawler.traps import SkipReason, Traps
from records import CrawlPlan, Target, canonical, within

# Addresses out of the scope that are remembered; a hostile site can make up any number.
MAX_BEYOND = 50_000


class Frontier:
    """Remembers every in-scope address by the 64-bit hash of its text, about 90 bytes each, so that only new ones
    reach the archive. The archive refuses repeats as well: losing this memory in a restart loses nothing."""

    def __init__(self, plan: CrawlPlan) -> None:
        self._scopes = _prefixes(plan.scopes)
        self._follow = _prefixes(plan.follow or plan.scopes)
        self._seen: set[int] = set()
        self._too_deep: set[int] = set()
        self._beyond = 0
        self._traps = Traps(plan)

    def covers(self, url: str) -> bool:
        return within(url, self._scopes)

    def _follows(self, url: str) -> bool:
        return within(url, self._follow)

    def note(self, url: str) -> None:
        """Remember an address that is already in the archive."""
        self._seen.add(hash(url))
        self._traps.note(url)

    def news(self, urls: Iterable[str]) -> list[str]:
        """Those addresses that `sift` has not met yet, in order."""
        seen = self._seen
        new = dict.fromkeys([url for url in urls if hash(url) not in seen])
        beyond = [url for url in new if not self._follows(url)]
        # Most pages repeat the same links out of the scope: `sift` passes over them either way.
        if self._beyond < MAX_BEYOND:
            self._beyond += len(beyond)
            seen.update(map(hash, beyond))
        for url in beyond:
            del new[url]
        return list(new)

    def sift(
        self, links: Iterable[tuple[str, Label]], parent: Target, page: str
    ) -> tuple[list[Target], list[tuple[str, SkipReason]]]:
        """New targets among the links of `page`, and those that a trap's bound keeps out."""
        admitted: list[Target] = []
        skipped: list[tuple[str, SkipReason]] = []
        depth = parent.depth + 1
        for url, label in links:
            if hash(url) in self._seen or not self._follows(url):
                continue
            reason = self._traps.reason(url, depth)
            if reason is None:
                admitted.append(Target(url, role_of(url), page, words_of(label), depth))
            elif self._first_time(url, reason):
                skipped.append((url, reason))
            if reason is not SkipReason.DEPTH:
                self._seen.add(hash(url))
        return admitted, skipped

    def _first_time(self, url: str, reason: SkipReason) -> bool:
        """False for an address already told as too deep; a shorter way to it may still be found."""
        if hash(url) in self._too_deep:
            return False
        if reason is SkipReason.DEPTH:
            self._too_deep.add(hash(url))
        return True


def _prefixes(scopes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(canonical(scope) or scope for scope in scopes)
