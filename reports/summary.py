"""Counts for the first page: by family, and by bureau with a place in the ranking."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from records import Column, Family, ScanResult, Severity, Verdict
from reports.issues import IssueRow
from reports.words import NO_BUREAU, NOTHING_SEEN


@dataclass(frozen=True, slots=True)
class FamilyCount:
    family: Family
    failed: int
    review: int

    @property
    def total(self) -> int:
        return self.failed + self.review


@dataclass(frozen=True, slots=True)
class BureauSummary:
    """One bureau's figures. `severities` counts its failed issues in the order of `Severity`; `deduction` is their sum
    in points. `rank` is 1 for the best, None where nothing may be ranked; `remark` then says why."""

    name: str
    severities: tuple[int, ...]
    review: int
    deduction: float
    columns: int
    stale: int
    blank: int
    unknown: int
    rank: int | None = None
    remark: str = ""

    @property
    def failed(self) -> int:
        return sum(self.severities)

    @property
    def vetoes(self) -> int:
        return self.severities[Severity.VETO.rank]

    @property
    def burden(self) -> tuple[int, float, int]:
        return (self.vetoes, self.deduction, self.failed)


def families(issues: Iterable[IssueRow]) -> tuple[FamilyCount, ...]:
    counts = Counter((issue.finding.family, issue.failed) for issue in issues)
    return tuple(FamilyCount(family, counts[family, True], counts[family, False]) for family in Family)


def bureaus(result: ScanResult, issues: Sequence[IssueRow]) -> tuple[BureauSummary, ...]:
    """In the county file's order, then what that file does not name; with ranks when the scan is complete."""
    columns_of: dict[str, list[Column]] = {bureau.name: [] for bureau in result.plan.county.bureaus}
    issues_of: dict[str, list[IssueRow]] = {}
    for column in result.columns:
        columns_of.setdefault(column.bureau or NO_BUREAU, []).append(column)
    for issue in issues:
        issues_of.setdefault(issue.bureau, []).append(issue)
    names = sorted({**columns_of, **issues_of}, key=lambda name: name == NO_BUREAU)
    rows = [_bureau(name, columns_of.get(name, []), issues_of.get(name, [])) for name in names]
    return _ranked(rows) if result.coverage.complete else tuple(rows)


def _bureau(name: str, columns: Sequence[Column], issues: Sequence[IssueRow]) -> BureauSummary:
    failed = [issue.finding for issue in issues if issue.failed]
    severities = Counter(finding.severity for finding in failed)
    verdicts = Counter(column.verdict for column in columns)
    return BureauSummary(
        name=name,
        severities=tuple(severities[severity] for severity in Severity),
        review=len(issues) - len(failed),
        deduction=round(sum(finding.deduction for finding in failed), 2),
        columns=len(columns),
        stale=verdicts[Verdict.STALE],
        blank=verdicts[Verdict.BLANK] + verdicts[Verdict.PLACEHOLDER],
        unknown=verdicts[Verdict.UNKNOWN],
        remark="" if columns or issues else NOTHING_SEEN,
    )


def _ranked(rows: Sequence[BureauSummary]) -> tuple[BureauSummary, ...]:
    """Equal burdens share a rank. What belongs to no bureau, or was never seen, has none."""
    burdens = sorted(row.burden for row in rows if _may_rank(row))
    first = {burden: place for place, burden in reversed(list(enumerate(burdens, start=1)))}
    return tuple(replace(row, rank=first[row.burden]) if _may_rank(row) else row for row in rows)


def best_first(rows: Iterable[BureauSummary]) -> tuple[BureauSummary, ...]:
    """By rank; those without one stand last."""
    return tuple(sorted(rows, key=lambda row: (row.rank is None, row.rank or 0)))


def _may_rank(row: BureauSummary) -> bool:
    return not row.remark and row.name != NO_BUREAU
