"""findings.sarif: SARIF 2.1.0 for code hosts and editors."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from records import Family, RuleCard, ScanResult, Severity
from reports.issues import IssueRow, clause_text
from reports.jsontext import json_text
from reports.layout import DEFAULT
from reports.sarifplaces import location_of
from reports.statements import coverage_line
from reports.text import clean
from reports.view import View, view_of
from reports.words import TO_CONFIRM, VERDICTS

FILE_NAME = "findings.sarif"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: dict[Severity, str] = {
    Severity.VETO: "error",
    Severity.GRAVE: "error",
    Severity.MAJOR: "warning",
    Severity.MINOR: "warning",
    Severity.HINT: "note",
}


def write(view: View, path: Path) -> None:
    path.write_text(_text(view) + "\n", encoding="utf-8", newline="\n")


def sarif_text(result: ScanResult) -> str:
    """One SARIF 2.1.0 log of `result`, free of lone surrogates, so that it can be printed anywhere."""
    return _text(view_of(result, DEFAULT, None))


def _text(view: View) -> str:
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(view)]})


def _run(view: View) -> dict[str, Any]:
    result = view.result
    index = {card.code: place for place, card in enumerate(result.rules)}
    return {
        "tool": {
            "driver": {
                "name": "govlint",
                "version": result.versions.govlint,
                "language": "zh-CN",
                "rules": [_rule(card) for card in result.rules],
            }
        },
        "invocations": [_invocation(view)],
        "columnKind": "unicodeCodePoints",
        "results": [_result(issue, index) for issue in view.issues],
        "properties": {
            "county": result.plan.county.name,
            "asOf": result.plan.as_of.isoformat(),
            "coverage": {"planned": view.coverage.planned, "fetched": view.coverage.fetched},
            "complete": view.coverage.complete,
        },
    }


def _invocation(view: View) -> dict[str, Any]:
    """An unfinished scan is no success, whatever it found."""
    unjudged = (f"{'/'.join(c.path)}：{VERDICTS[c.verdict]}，{c.reason}" for c in view.unjudged)
    unread = (f"{item.attachment or item.url}：{item.reason}" for item in view.coverage.unread)
    notes = [("warning", text) for text in (*unread, *unjudged)] + [("note", text) for text in view.coverage.notes]
    failures = [("error", text) for text in view.coverage.crashed]
    if not view.coverage.complete:
        failures.insert(0, ("error", coverage_line(view)))
    return {
        "executionSuccessful": view.coverage.complete,
        "startTimeUtc": _utc(view.result.started_at),
        "endTimeUtc": _utc(view.result.finished_at),
        "toolExecutionNotifications": [
            {"level": level, "message": _message(text)} for level, text in (*failures, *notes)
        ],
    }


def _utc(moment: datetime) -> str:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return f"{aware.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _rule(card: RuleCard) -> dict[str, Any]:
    basis = "\n".join(clause_text(clause) for clause in card.basis)
    return {
        "id": card.code,
        "name": card.name,
        "shortDescription": {"text": card.name},
        "fullDescription": {"text": "\n".join(part for part in (card.why, basis) if part) or card.name},
        "help": {"text": card.advice or card.name},
        "defaultConfiguration": {"level": LEVELS[card.severity]},
        "properties": {"tags": [card.family.value, card.severity.value], "deduction": card.deduction},
    }


def _result(issue: IssueRow, index: dict[str, int]) -> dict[str, Any]:
    found = issue.finding
    body: dict[str, Any] = {
        "ruleId": found.rule,
        # The standard wants level none for everything that is not a plain failure.
        "kind": "fail" if issue.failed else "review",
        "level": LEVELS[found.severity] if issue.failed else "none",
        "message": _message(_told(issue)),
        "locations": [location_of(found)],
        "properties": _properties(issue),
    }
    if found.rule in index:
        body["ruleIndex"] = index[found.rule]
    if found.fingerprint:
        version, _, digest = found.fingerprint.partition(":")
        body["partialFingerprints"] = {f"govlint/{version}": digest}
    return body


def _told(issue: IssueRow) -> str:
    text = issue.message or issue.finding.name
    return f"{text}（单项否决情形，{TO_CONFIRM}）" if issue.is_veto else text


def _message(text: str) -> dict[str, str]:
    # [words](target) is a link in SARIF: text from a page must not make one.
    return {"text": clean(text).replace("[", "\\[").replace("]", "\\]") if "](" in text else clean(text)}


def _properties(issue: IssueRow) -> dict[str, Any]:
    found = issue.finding
    return {
        "id": issue.id,
        "bureau": issue.bureau,
        "family": Family(found.family).value,
        "severity": found.severity.value,
        "quote": found.quote,
        "place": issue.place,
        "advice": issue.advice,
        "basis": list(found.basis),
        "count": found.count,
    }
