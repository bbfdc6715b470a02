"""The one result object: every report can be made from it, years later."""

from dataclasses import dataclass
from datetime import date, datetime

from records.card import RuleCard
from records.column import Column
from records.county import County
from records.finding import Finding, Outcome
from records.score import Publication

# A plan of this kind looks at open issues only and discovers nothing.
RECHECK = "recheck"


@dataclass(frozen=True, slots=True)
class Plan:
    """`kind` is county, check, columns or recheck. `as_of` is the inspection day; `settings` every effective value as
    text."""

    kind: str
    as_of: date
    county: County
    scan_id: str
    profile: str = "national"
    min_coverage: float = 0.8
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A page or file that nothing may be concluded about. `reason` is Chinese."""

    url: str
    reason: str
    attachment: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class CoverageCount:
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the scan saw. `planned` addresses inside the scope were found, `fetched` answered with content, `failed`
    gives the rest by kind, `skipped` what a budget or a trap kept out. `complete` is False below the plan's minimum."""

    planned: int = 0
    fetched: int = 0
    pages: int = 0
    attachments: int = 0
    failed: tuple[CoverageCount, ...] = ()
    skipped: tuple[CoverageCount, ...] = ()
    unread: tuple[Unread, ...] = ()
    columns_total: int = 0
    columns_unknown: int = 0
    crashed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    complete: bool = True

    @property
    def share(self) -> float:
        """Fetched share of the planned addresses, 0 when nothing was planned."""
        return self.fetched / self.planned if self.planned else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a rule met each outcome."""

    rule: str
    outside: int = 0
    passed: int = 0
    review: int = 0
    failed: int = 0
    crashed: int = 0


@dataclass(frozen=True, slots=True)
class Versions:
    govlint: str
    fingerprint: str = "v1"
    rules: str = ""


@dataclass(frozen=True, slots=True)
class ScanResult:
    plan: Plan
    versions: Versions
    started_at: datetime
    finished_at: datetime
    coverage: Coverage
    tally: tuple[Tally, ...] = ()
    columns: tuple[Column, ...] = ()
    findings: tuple[Finding, ...] = ()
    rules: tuple[RuleCard, ...] = ()
    publications: tuple[Publication, ...] = ()

    def failed(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.outcome is Outcome.FAIL)

    def to_review(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.outcome is Outcome.REVIEW)
