"""What the ledger knows of an issue, as cells of 整改台账. Dates are days in Beijing."""

from datetime import date

from records import Claim, Issue, IssueState, Outcome
from reports.moments import beijing
from reports.words import NO, PASSED, REJECTED, REVIEWER, WAITS, YES

Value = str | int | float | date | None
NOTHING = Claim()


def state(issue: Issue) -> str:
    return issue.state.value


def due(issue: Issue) -> date | None:
    return issue.due


def first_seen(issue: Issue) -> date:
    return beijing(issue.first_seen).date()


def last_looked(issue: Issue) -> date:
    return beijing(issue.examined_at).date()


def what(issue: Issue) -> str:
    return (issue.claim or NOTHING).what


def link(issue: Issue) -> str:
    return (issue.claim or NOTHING).link


def person(issue: Issue) -> str:
    return (issue.claim or NOTHING).person


def phone(issue: Issue) -> str:
    return (issue.claim or NOTHING).phone


def helper(issue: Issue) -> str:
    return (issue.claim or NOTHING).helper


def finished(issue: Issue) -> date | None:
    return (issue.claim or NOTHING).finished


def verdict(issue: Issue) -> str:
    """通过 once a scan has closed it, 不通过 where one has found the problem still there after the bureau's claim."""
    if issue.state is IssueState.CLOSED:
        return PASSED
    return REJECTED if issue.state is IssueState.OPEN and issue.claim else ""


def reviewer(issue: Issue) -> str:
    return REVIEWER if verdict(issue) else ""


def reviewed(issue: Issue) -> date | None:
    return closed(issue) or (beijing(issue.examined_at).date() if verdict(issue) else None)


def is_closed(issue: Issue) -> str:
    return YES if issue.state is IssueState.CLOSED else NO


def closed(issue: Issue) -> date | None:
    return beijing(issue.closed_at).date() if issue.closed_at else None


def relapses(issue: Issue) -> int:
    return issue.episode - 1


def remark(issue: Issue) -> str:
    """Why it stands as it does: the proof of closing, the exemption, what kept the last scan from looking."""
    parts = (
        WAITS if issue.state is IssueState.PENDING else "",
        issue.closing,
        f"豁免至 {issue.waiver.until}：{issue.waiver.reason}" if issue.waiver else "",
        f"最近一次检查未检到：{issue.unexamined}" if issue.unexamined else "",
    )
    return "\n".join(part for part in parts if part)


def is_asked(issue: Issue) -> bool:
    """Whether the bureau is to answer now: only then are its cells open."""
    return issue.state.counts


def is_told(issue: Issue) -> bool:
    """Whether a bureau sees it in its own ledger: never what no person has confirmed and no rule is sure of."""
    if issue.state in (IssueState.PENDING, IssueState.DISMISSED):
        return False
    return issue.confirmed or issue.finding.outcome is Outcome.FAIL


def standing(issue: Issue) -> tuple[str, ...]:
    """Its state, and what belongs to it: 待整改, 2026-05-12 首次发现, 时限 2026-06-30, 反弹 1 次."""
    parts = (
        issue.state.value,
        f"{first_seen(issue)} 首次发现",
        f"时限 {issue.due}" if issue.due and issue.state.counts else "",
        f"反弹 {relapses(issue)} 次" if relapses(issue) else "",
        f"豁免至 {issue.waiver.until}：{issue.waiver.reason}" if issue.waiver else "",
    )
    return tuple(part for part in parts if part)
