"""The one transition table: which event leads from which state to which. What it does not hold cannot happen."""

from collections.abc import Mapping
from types import MappingProxyType

from ledger.errors import LedgerError
from records import IssueEvent, IssueState

_S, _E = IssueState, IssueEvent

TABLE: Mapping[tuple[IssueState | None, IssueEvent], IssueState] = MappingProxyType(
    {
        (None, _E.FOUND): _S.OPEN,
        (None, _E.SUSPECTED): _S.PENDING,
        (_S.PENDING, _E.SEEN): _S.PENDING,
        (_S.PENDING, _E.FIXED): _S.CLOSED,
        (_S.PENDING, _E.GONE): _S.CLOSED,
        (_S.PENDING, _E.CONFIRMED): _S.OPEN,
        (_S.PENDING, _E.DISMISSED): _S.DISMISSED,
        (_S.PENDING, _E.EXEMPTED): _S.EXEMPT,
        (_S.OPEN, _E.SEEN): _S.OPEN,
        (_S.OPEN, _E.FIXED): _S.CLOSED,
        (_S.OPEN, _E.GONE): _S.CLOSED,
        (_S.OPEN, _E.CLAIMED): _S.CLAIMED,
        (_S.OPEN, _E.DISMISSED): _S.DISMISSED,
        (_S.OPEN, _E.EXEMPTED): _S.EXEMPT,
        # Claimed and still there: the re-check failed (复核不通过), the old deadline stands.
        (_S.CLAIMED, _E.SEEN): _S.OPEN,
        (_S.CLAIMED, _E.FIXED): _S.CLOSED,
        (_S.CLAIMED, _E.GONE): _S.CLOSED,
        (_S.CLAIMED, _E.CLAIMED): _S.CLAIMED,
        (_S.CLAIMED, _E.DISMISSED): _S.DISMISSED,
        (_S.CLAIMED, _E.EXEMPTED): _S.EXEMPT,
        (_S.CLOSED, _E.RELAPSED): _S.OPEN,
        (_S.CLOSED, _E.RESURFACED): _S.PENDING,
        (_S.EXEMPT, _E.SEEN): _S.EXEMPT,
        (_S.EXEMPT, _E.FIXED): _S.CLOSED,
        (_S.EXEMPT, _E.GONE): _S.CLOSED,
        (_S.EXEMPT, _E.EXPIRED): _S.OPEN,
        (_S.EXEMPT, _E.EXEMPTED): _S.EXEMPT,
        (_S.EXEMPT, _E.DISMISSED): _S.DISMISSED,
        (_S.EXEMPT, _E.REOPENED): _S.PENDING,
        # A person's "no" outlives every scan; only a person takes it back.
        (_S.DISMISSED, _E.SEEN): _S.DISMISSED,
        (_S.DISMISSED, _E.FIXED): _S.DISMISSED,
        (_S.DISMISSED, _E.GONE): _S.DISMISSED,
        (_S.DISMISSED, _E.REOPENED): _S.PENDING,
    }
)

# Acts of people are recorded even where the state stays.
TOLD_ALWAYS = frozenset({IssueEvent.CLAIMED, IssueEvent.EXEMPTED})


def follow(old: IssueState | None, event: IssueEvent) -> IssueState:
    """The state after `event`. Raises LedgerError where the table has no such step."""
    new = TABLE.get((old, event))
    if new is None:
        parked = old is not None and (old, _E.REOPENED) in TABLE
        hint = "如需改变，请先用 govlint ledger reopen 恢复为待核" if parked else "请先核对该问题的当前状态"
        raise LedgerError(f"状态为“{old or '未登记'}”的问题不能“{event}”，{hint}。")
    return new
