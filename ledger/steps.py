"""One event happening to one issue: its state, deadline, episode and the line of history, always together."""

from dataclasses import dataclass, field
from datetime import date, datetime

from ledger.deadlines import DEFAULT_DEADLINES, Deadlines
from ledger.lifecycle import TOLD_ALWAYS, follow
from ledger.models import Episode, Issue, Scan, Transition
from ledger.rows import NO_CLAIM, put_claim
from records import IssueEvent, IssueState, Severity

SCANNER = "扫描"
NEW_LIFE = frozenset({IssueEvent.RELAPSED, IssueEvent.RESURFACED})
OPENS_AT_ONCE = frozenset({IssueState.OPEN, IssueState.CLAIMED})


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who does something, when, and by which deadlines. `today` is the inspection day in Chinese time."""

    at: datetime
    today: date
    who: str
    deadlines: Deadlines = DEFAULT_DEADLINES
    scan: Scan | None = None


@dataclass(slots=True)
class Written:
    """What a batch of steps leaves to be stored, beside the issues themselves."""

    transitions: list[Transition] = field(default_factory=list)
    opened: list[Episode] = field(default_factory=list)
    closed: list[Episode] = field(default_factory=list)


def step(issue: Issue, event: IssueEvent, why: str, occasion: Occasion, written: Written) -> None:
    """Moves `issue` along the transition table; the caller stores it. Raises LedgerError for an impossible step."""
    old = IssueState(issue.state) if issue.state else None
    new = follow(old, event)
    if old is new and event not in TOLD_ALWAYS:
        return
    if event in NEW_LIFE:
        _begin_again(issue)
    issue.state, due = new, issue.due
    _set_due(issue, old, new, occasion)
    if old is None or event in NEW_LIFE:
        written.opened.append(_episode(issue, occasion, issue.due))
    if new is IssueState.CLOSED:
        issue.closed_at, issue.closing = occasion.at, f"{event}：{why}" if why else str(event)
        written.closed.append(_episode(issue, occasion, due))
    written.transitions.append(_line(issue, event, old, why, occasion))


def _begin_again(issue: Issue) -> None:
    issue.episode += 1
    issue.closed_at, issue.closing = None, ""
    put_claim(issue, NO_CLAIM)


def _set_due(issue: Issue, old: IssueState | None, new: IssueState, occasion: Occasion) -> None:
    if new not in OPENS_AT_ONCE:
        issue.due = None
    elif old not in OPENS_AT_ONCE:
        issue.due = occasion.deadlines.due(Severity(issue.severity), occasion.today)


def _episode(issue: Issue, occasion: Occasion, due: date | None) -> Episode:
    # `opened_at` stands only where the row is new; closing keeps that of the opening.
    return Episode(
        issue=issue,
        number=issue.episode,
        opened_at=occasion.at,
        due=due,
        closed_at=issue.closed_at,
        closing=issue.closing,
    )


def _line(issue: Issue, event: IssueEvent, old: IssueState | None, why: str, occasion: Occasion) -> Transition:
    return Transition(
        issue=issue,
        episode=issue.episode,
        at=occasion.at,
        event=event,
        old=old,
        new=issue.state,
        who=occasion.who,
        why=why,
        scan=occasion.scan,
    )
