"""One result as people will read it: narrowed, ordered and counted once for all formats."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from records import Column, Coverage, ScanResult, ScanTrend, Scores, Verdict
from reports import summary
from reports.errors import unknown
from reports.history import NOTHING_KNOWN, History, Known, is_parked
from reports.issues import IssueRow, issues_of
from reports.layout import Layout
from reports.words import VERDICT_ORDER


@dataclass(frozen=True, slots=True)
class View:
    """`result` holds only what belongs to `bureau`, when one is given; the coverage stays that of the whole scan.
    `bureaus` are in the county file's order. `parked` are findings that a person has exempted or dismissed: they are
    not among `issues`. `history` and `scores` are None, and `trend` is empty, where no ledger was given."""

    result: ScanResult
    layout: Layout
    bureau: str
    issues: tuple[IssueRow, ...]
    families: tuple[summary.FamilyCount, ...]
    bureaus: tuple[summary.BureauSummary, ...]
    parked: tuple[IssueRow, ...] = ()
    history: History | None = None
    scores: Scores | None = None
    trend: tuple[ScanTrend, ...] = ()

    @property
    def coverage(self) -> Coverage:
        return self.result.coverage

    @property
    def failed(self) -> tuple[IssueRow, ...]:
        return tuple(issue for issue in self.issues if issue.failed)

    @property
    def to_review(self) -> tuple[IssueRow, ...]:
        return tuple(issue for issue in self.issues if not issue.failed)

    @property
    def vetoes(self) -> tuple[IssueRow, ...]:
        return tuple(issue for issue in self.issues if issue.is_veto)

    @property
    def ranks(self) -> bool:
        """Whether a ranking may be printed: never of an unfinished scan, never of one bureau alone."""
        return self.coverage.complete and not self.bureau and any(row.rank for row in self.bureaus)

    @property
    def ranks_by_count(self) -> bool:
        """Where scores are known they rank; two orders beside each other would contradict."""
        return self.ranks and self.scores is None

    @property
    def scores_shown(self) -> Scores | None:
        """Those that may be printed: of one bureau its own without a rank, of an unfinished scan none in an order."""
        if self.scores is None or not (self.ranks or self.bureau):
            return None
        if not self.bureau:
            return self.scores
        own = tuple(replace(unit, rank=None) for unit in self.scores.bureaus if unit.unit == self.bureau)
        return replace(self.scores, bureaus=own)

    @property
    def unit(self) -> str:
        """Whose report it is: the bureau, or the county."""
        return self.bureau or self.result.plan.county.name

    @property
    def ranking(self) -> tuple[summary.BureauSummary, ...]:
        """The bureaus best first, or in their usual order where nothing may be ranked."""
        return summary.best_first(self.bureaus) if self.ranks_by_count else self.bureaus

    @property
    def columns(self) -> tuple[Column, ...]:
        """What needs work first, then what could not be judged, then the rest."""
        places = {bureau.name: index for index, bureau in enumerate(self.result.plan.county.bureaus)}
        return tuple(
            sorted(
                self.result.columns,
                key=lambda c: (VERDICT_ORDER.index(c.verdict), places.get(c.bureau, len(places)), c.path, c.url),
            )
        )

    @property
    def unjudged(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.verdict is Verdict.UNKNOWN)


def view_of(
    result: ScanResult,
    layout: Layout,
    bureau: str | None,
    known: Known = NOTHING_KNOWN,
) -> View:
    """Raises ReportError for a bureau that the result does not know."""
    name = _resolved(bureau, result) if bureau else ""
    own = _narrowed(result, name) if name else result
    found = issues_of(own)
    if known.history:
        found = tuple(known.history.told(row) for row in found)
    issues = tuple(row for row in found if not is_parked(row))
    rows = summary.bureaus(own, issues)
    shown = tuple(row for row in rows if row.name == name) if name else rows
    parked = tuple(row for row in found if is_parked(row))
    families = summary.families(issues)
    return View(own, layout, name, issues, families, shown, parked, known.history, known.scores, known.trend)


def _resolved(bureau: str, result: ScanResult) -> str:
    names = {name: unit.name for unit in result.plan.county.bureaus for name in unit.names}
    seen: Iterable[str] = (*(c.bureau for c in result.columns), *(f.bureau for f in result.findings))
    names |= {name: name for name in seen if name}
    if bureau not in names:
        raise unknown("单位", bureau, set(names.values()))
    return names[bureau]


def _narrowed(result: ScanResult, bureau: str) -> ScanResult:
    return replace(
        result,
        columns=tuple(column for column in result.columns if column.bureau == bureau),
        findings=tuple(finding for finding in result.findings if finding.bureau == bureau),
        publications=tuple(row for row in result.publications if row.bureau == bureau),
    )
