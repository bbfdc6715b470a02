"""Findings as rows of the ledger, and rows as the records that other rooms know."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from ledger import models
from ledger.keys import keys_of
from records import (
    Claim,
    Finding,
    Issue,
    IssueEvent,
    IssueState,
    Transition,
    Waiver,
    from_json,
    to_sparse_json,
)

# The first is what a scan's own issue list prints; the longer ones serve where two issues share it.
NUMBER_DIGITS = (8, 12, 16, 24)
NO_CLAIM = Claim()
CLAIM_PARTS = tuple(part.name for part in fields(Claim))


def numbers_of(finding: Finding) -> tuple[str, ...]:
    digest = finding.fingerprint.rpartition(":")[2]
    return tuple(f"{finding.rule}-{digest[:digits]}" for digits in NUMBER_DIGITS)


def to_data(finding: Finding) -> dict[str, Any]:
    """JSON data that every database holds: PostgreSQL refuses NUL, and none takes lone surrogates."""
    data: dict[str, Any] = _storable(to_sparse_json(finding))
    return data


def put(row: models.Issue, finding: Finding, data: Mapping[str, Any]) -> None:
    """Makes `row` tell what `finding` says; `data` is its JSON form."""
    row.fingerprint, row.moved_key, row.title_key, row.site_key = keys_of(finding)
    row.rule, row.family, row.severity = finding.rule, finding.family, finding.severity
    row.bureau = _storable(finding.bureau)
    row.finding = data


def finding_of(row: models.Issue) -> Finding:
    return from_json(Finding, row.finding)


def issue_of(row: models.Issue, history: tuple[Transition, ...] = (), waiver: Waiver | None = None) -> Issue:
    return Issue(
        number=row.number,
        finding=finding_of(row),
        state=IssueState(row.state),
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        examined_at=row.examined_at,
        episode=row.episode,
        confirmed=row.confirmed,
        due=row.due,
        closed_at=row.closed_at,
        closing=row.closing,
        unexamined=row.unexamined,
        claim=_given(claim_of(row)),
        waiver=waiver,
        history=history,
    )


def transition_of(row: models.Transition) -> Transition:
    return Transition(
        at=row.at,
        event=IssueEvent(row.event),
        old=IssueState(row.old) if row.old else None,
        new=IssueState(row.new),
        who=row.who,
        why=row.why,
        scan=row.scan.scan_id if row.scan else "",
        episode=row.episode,
    )


def waiver_of(row: models.Waiver) -> Waiver:
    return Waiver(row.reason, row.who, row.until)


def claim_of(row: models.Issue) -> Claim:
    """What a bureau has said of it so far; an empty claim for nothing."""
    return Claim(**{part: getattr(row, f"claim_{part}") for part in CLAIM_PARTS})


def put_claim(row: models.Issue, claim: Claim) -> None:
    for part in CLAIM_PARTS:
        setattr(row, f"claim_{part}", getattr(claim, part))


def _given(claim: Claim) -> Claim | None:
    return None if claim == NO_CLAIM else claim


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_storable(item) for item in value]
    if isinstance(value, dict):
        return {key: _storable(item) for key, item in value.items()}
    return value
