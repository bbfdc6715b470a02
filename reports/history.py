"""What the ledger knows of the issues of one scan: since when, in which state, until when, and what is gone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from records import Finding, Issue, IssueState, Outcome, ScanResult, ScanTrend, Scores, identified
from reports.issues import IssueRow
from reports.words import OUTCOMES

PARKED = (IssueState.EXEMPT, IssueState.DISMISSED)
NEW, STANDING, RELAPSED, CLOSED = "新增", "存量", "反弹", "已销号"


@dataclass(frozen=True, slots=True)
class History:
    """`issues` are those of the scan by fingerprint, `closed` others that were closed since it began at `started`."""

    started: datetime
    issues: Mapping[str, Issue]
    closed: tuple[Issue, ...] = ()

    @classmethod
    def of(cls, result: ScanResult, issues: Iterable[Issue]) -> "History":
        """`issues` is the whole ledger after it has taken in `result`; only what concerns it is kept."""
        found = {_fingerprint(finding) for finding in result.findings}
        known: dict[str, Issue] = {}
        closed: list[Issue] = []
        for issue in issues:
            if issue.finding.fingerprint in found:
                known[issue.finding.fingerprint] = issue
            elif issue.state is IssueState.CLOSED and issue.closed_at and issue.closed_at >= result.started_at:
                closed.append(issue)
        return cls(result.started_at, known, tuple(closed))

    def told(self, row: IssueRow) -> IssueRow:
        """The row with its number in the ledger; what a person has confirmed is a problem and no longer in doubt."""
        issue = self.issues.get(_fingerprint(row.finding))
        if issue is None:
            return row
        finding = replace(row.finding, outcome=Outcome.FAIL) if issue.confirmed else row.finding
        return replace(row, id=issue.number, kept=issue, finding=finding, outcome=OUTCOMES[finding.outcome])

    def change(self, issue: Issue) -> str:
        """新增, 存量 or 反弹."""
        if issue.episode > 1:
            return RELAPSED
        return NEW if issue.first_seen >= self.started else STANDING

    def changes(self, rows: Iterable[IssueRow], bureau: str) -> tuple[tuple[str, int], ...]:
        """How many of each change there are in `rows`, and 已销号 of `bureau` ("" for all)."""
        counts = Counter(self.change(row.kept) for row in rows if row.kept)
        return (*((name, counts[name]) for name in (NEW, STANDING, RELAPSED)), (CLOSED, len(self.closed_of(bureau))))

    def closed_of(self, bureau: str) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.closed if not bureau or issue.finding.bureau == bureau)


@dataclass(frozen=True, slots=True)
class Known:
    """What a ledger adds to the report of a scan; nothing where there is none."""

    history: History | None = None
    scores: Scores | None = None
    trend: tuple[ScanTrend, ...] = ()


NOTHING_KNOWN = Known()


def is_parked(row: IssueRow) -> bool:
    """Exempt or dismissed by a person: shown and not counted."""
    return row.kept is not None and row.kept.state in PARKED


def _fingerprint(finding: Finding) -> str:
    return finding.fingerprint or identified(finding).fingerprint
