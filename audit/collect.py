"""What the workers found, gathered for the whole site."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from audit.judged import HTML, OUTCOMES, Batch, Judged
from records import Finding, ListState, Page, Tally, Unread

FIRST_REFERRERS = 3


@dataclass
class Collected:
    """Grows while batches arrive in any order; read it when the crawl is over.

    `links` counts pages per link target name, `referrers` keeps those pages with the shortest addresses; `last_kept`
    ranks the last of these once there are enough.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    findings: list[tuple[int, Finding]] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    links: Counter[int] = field(default_factory=Counter)
    referrers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    last_kept: dict[int, str] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)
    crashes: dict[int, tuple[str, ...]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    rendered: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    judged: int = 0

    def add(self, batch: Batch) -> None:
        for judged in batch.judged:
            self.judged += 1
            self._add(judged)
        if batch.worker:
            self.crashes[batch.worker] = batch.crashes

    def _add(self, judged: Judged) -> None:
        if judged.rendered:
            self._add_rendered(judged)
            return
        self.outcomes[judged.outcomes] += 1
        if judged.kind == HTML:
            # The same bytes under two addresses (session ids, http and https) are one page to mend.
            told = judged.url in self.pages and judged.url not in self.rendered
            if told or judged.digest in self.seen:
                return
            self.seen.add(judged.digest)
        self.kinds[judged.kind] += 1
        if judged.page is not None:
            self.pages.setdefault(judged.url, judged.page)
            self._add_links(judged)
        self.unread += judged.unread
        self.findings.extend((judged.seq, finding) for finding in judged.findings)

    def _add_rendered(self, judged: Judged) -> None:
        """A page as a browser shows it: its lists count instead of what the bare page had, its faults are added to
        those of the bare page."""
        if judged.page is None or not has_rows(judged.page):
            return
        self.rendered.add(judged.url)
        self.pages[judged.url] = judged.page
        known = {(f.rule, f.defect, f.quote) for _, f in self.findings if f.url == judged.url}
        new = (f for f in judged.findings if (f.rule, f.defect, f.quote) not in known)
        self.findings.extend((judged.seq, finding) for finding in new)
        self._add_links(replace(judged, links=tuple(name for name in judged.links if not self.links[name])))

    def tally(self, rules: Iterable[Tally]) -> tuple[Tally, ...]:
        """How often each of the rules met each outcome; `rules` gives their order in the engine."""
        rows = enumerate(rules)
        return tuple(Tally(rule.rule, *(self._count(place, outcome) for outcome in OUTCOMES)) for place, rule in rows)

    def _count(self, place: int, outcome: str) -> int:
        return sum(n for letters, n in self.outcomes.items() if letters[place : place + 1] == outcome[0])

    def _add_links(self, judged: Judged) -> None:
        self.links.update(judged.links)
        last, rank = self.last_kept, _rank(judged.url)
        # Most links of a page are its menus', whose referrers were settled long ago.
        for name in [name for name in judged.links if last.get(name, rank) >= rank]:
            kept = sorted((*self.referrers.get(name, ()), judged.url), key=_rank)[:FIRST_REFERRERS]
            self.referrers[name] = tuple(kept)
            if len(kept) == FIRST_REFERRERS:
                last[name] = _rank(kept[-1])

    def in_order(self) -> list[Finding]:
        """Findings in the order of fetching, whatever order the workers finished in."""
        return [finding for _, finding in sorted(self.findings, key=lambda pair: pair[0])]


def _rank(url: str) -> str:
    # Short addresses lie near the home page; and the choice must not depend on which worker was first.
    return f"{len(url):05d}{url}"


def has_rows(page: Page) -> bool:
    return any(listing.state is ListState.READ for listing in page.listings)
