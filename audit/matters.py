"""What the county's open issues need of the evidence: the pages and files that show them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from audit.sources import attachment_name
from records import Issue, Snapshot, canonical

Names = frozenset[str]
NOBODY: Names = frozenset()


@dataclass(frozen=True, slots=True)
class Matters:
    """Open issues by what they are about. `seen` says when each was last seen, under its number."""

    seen: dict[str, datetime] = field(default_factory=dict)
    pages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    files: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, issues: Iterable[Issue]) -> "Matters":
        matters = cls()
        for issue in issues:
            finding = issue.finding
            matters.seen[issue.number] = issue.last_seen
            for address in finding.addresses:
                matters.pages[address].add(issue.number)
            if finding.attachment:
                matters.files[finding.url, finding.file].add(issue.number)
        return matters

    def until(self, started: datetime) -> Names:
        """Those that a scan of that start may have shown: later scans saw them, too, or did itself."""
        return frozenset(number for number, last in self.seen.items() if started <= last)

    def about(self, snapshot: Snapshot) -> set[str]:
        """The issues that this fetch belongs to."""
        found: set[str] = set()
        for url in {snapshot.url, canonical(snapshot.final_url) or snapshot.url}:
            found |= self.pages.get(url, NOBODY)
        if snapshot.parent:
            found |= self.files.get((snapshot.parent, attachment_name(snapshot)), NOBODY)
        return found
