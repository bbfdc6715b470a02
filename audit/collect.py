"""What the workers found, gathered for the whole site."""

from collections import Counter
from dataclasses import dataclass, field

from audit.judging import HTML, Batch, Judged
from records import Finding, Page, Tally, Unread

FIRST_REFERRERS = 3


@dataclass
class Collected:
    """Grows while batches arrive in any order; read it when the crawl is over.

    `links` counts pages per link target name, `referrers` keeps the first pages that link there.
    """

    pages: dict[str, Page] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    findings: list[tuple[int, Finding]] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    links: Counter[int] = field(default_factory=Counter)
    referrers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    tallies: dict[int, tuple[Tally, ...]] = field(default_factory=dict)
    crashes: dict[int, tuple[str, ...]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    judged: int = 0

    def add(self, batch: Batch) -> None:
        for judged in batch.judged:
            self.judged += 1
            self._add(judged)
        if batch.worker:
            self.tallies[batch.worker] = batch.tally
            self.crashes[batch.worker] = batch.crashes

    def _add(self, judged: Judged) -> None:
        if judged.kind == HTML:
            # The same bytes under two addresses (session ids, http and https) are one page to mend.
            if judged.digest in self.seen or judged.url in self.pages:
                return
            self.seen.add(judged.digest)
        self.kinds[judged.kind] += 1
        if judged.page is not None:
            self.pages[judged.url] = judged.page
            self._add_links(judged)
        if judged.unread is not None:
            self.unread.append(judged.unread)
        self.findings.extend((judged.seq, finding) for finding in judged.findings)

    def _add_links(self, judged: Judged) -> None:
        self.links.update(judged.links)
        for name in judged.links:
            known = self.referrers.get(name, ())
            if len(known) < FIRST_REFERRERS:
                self.referrers[name] = (*known, judged.url)

    def in_order(self) -> list[Finding]:
        """Findings in the order of fetching, whatever order the workers finished in."""
        return [finding for _, finding in sorted(self.findings, key=lambda pair: pair[0])]
