"""A finding together with everything people want to read beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from records import Clause, Family, Finding, Issue, Outcome, RuleCard, ScanResult, Severity, identified
from reports.evidence import Evidence, evidence_of, is_web, jump_link
from reports.moments import minute, period
from reports.places import place_of
from reports.text import clean, number
from reports.words import NO_BUREAU, OFFICIAL_BASIS, OUTCOMES, TO_CONFIRM, UNOFFICIAL_BASIS

ID_DIGITS = 8


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One row of an issue list, all texts ready to print. `seen` is when the scan ran: when it fetched the very page is
    not part of a finding. `kept` is the issue in the ledger, where one was given."""

    finding: Finding
    id: str
    seen: str
    bureau: str
    outcome: str
    column: str
    place: str
    message: str
    evidence: Evidence
    basis: str
    penalty: str
    advice: str
    link: str
    kept: Issue | None = None

    @property
    def failed(self) -> bool:
        return self.finding.outcome is Outcome.FAIL

    @property
    def is_veto(self) -> bool:
        return self.finding.severity is Severity.VETO

    @property
    def gravity(self) -> str:
        """The severity; a veto is never shown without its reservation."""
        return f"{Severity.VETO}（{TO_CONFIRM}）" if self.is_veto else self.finding.severity.value

    @property
    def proof(self) -> str:
        places = f"（共 {self.finding.count} 处）" if self.finding.count > 1 else ""
        return self.evidence.marked + places


@dataclass(frozen=True, slots=True)
class Cards:
    """What the rules say of themselves, at hand by code and by clause."""

    rules: Mapping[str, RuleCard]
    clauses: Mapping[str, Clause]

    @classmethod
    def of(cls, cards: Iterable[RuleCard]) -> "Cards":
        rules = {card.code: card for card in cards}
        return cls(rules, {clause.id: clause for card in rules.values() for clause in card.basis})


def issues_of(result: ScanResult) -> tuple[IssueRow, ...]:
    """All findings as rows: vetoes first, then by bureau in the county's order, then the gravest first."""
    cards = Cards.of(result.rules)
    seen = period(result.started_at, result.finished_at)
    issues = [_row(finding, cards, seen) for finding in result.findings]
    places = {bureau.name: index for index, bureau in enumerate(result.plan.county.bureaus)}
    return tuple(sorted(issues, key=lambda issue: _order(issue, places)))


def remembered(issue: Issue, cards: Cards) -> IssueRow:
    """The row of an issue of the ledger, under the number that it has there."""
    return replace(_row(issue.finding, cards, minute(issue.last_seen)), id=issue.number, kept=issue)


def _order(issue: IssueRow, places: Mapping[str, int]) -> tuple[bool, int, str, int, str, str, str, int, str]:
    found = issue.finding
    return (
        not issue.is_veto,
        places.get(found.bureau, len(places)),
        # After the bureaus of the county file: the others by name, pages of no bureau at the very end.
        found.bureau or "\uffff",
        found.severity.rank,
        found.rule,
        found.url,
        found.attachment,
        found.start,
        issue.id,
    )


def _row(found: Finding, cards: Cards, seen: str) -> IssueRow:
    evidence, card = evidence_of(found), cards.rules.get(found.rule)
    return IssueRow(
        finding=found,
        id=issue_id(found),
        seen=seen,
        bureau=found.bureau or NO_BUREAU,
        outcome=OUTCOMES[found.outcome],
        column=" > ".join(found.column),
        place=place_of(found),
        message=clean(found.message),
        evidence=evidence,
        basis=basis_text(found.basis, cards.clauses),
        penalty=_penalty(found, card),
        advice=_advice(found, card),
        link=jump_link(found, evidence) if is_web(found.url) else "",
    )


def issue_id(finding: Finding) -> str:
    """Rule code and the first hex digits of the fingerprint: short, and the same in every later scan."""
    digest = (finding.fingerprint or identified(finding).fingerprint).rpartition(":")[2]
    return f"{finding.rule}-{digest[:ID_DIGITS]}"


def basis_text(ids: tuple[str, ...], clauses: Mapping[str, Clause]) -> str:
    """One clause per line; those not verified against the original text are called 参考口径."""
    return "\n".join(clause_text(clauses[id]) if id in clauses else id for id in ids)


def clause_text(clause: Clause) -> str:
    mark = OFFICIAL_BASIS if clause.is_official else UNOFFICIAL_BASIS
    return f"{mark}：{clause.document} {clause.clause}".rstrip()


def _penalty(found: Finding, card: RuleCard | None) -> str:
    if found.severity is Severity.VETO:
        return f"{Severity.VETO}（{TO_CONFIRM}）"
    if not found.deduction:
        return "提示，不扣分" if found.severity is Severity.HINT else "不扣分"
    reference = f"（{UNOFFICIAL_BASIS}）" if card is None or card.confidence.startswith("M") else ""
    return f"扣 {number(found.deduction)} 分{reference}"


def _advice(found: Finding, card: RuleCard | None) -> str:
    advice = card.advice if card else ""
    if found.family is Family.WORDING and found.suggestion:
        return f"建议改为“{clean(found.suggestion)}”。{advice}"
    return clean(found.suggestion) or advice
