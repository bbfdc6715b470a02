"""No sequence of events reaches a state that contradicts itself."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger import boot  # noqa: F401
from ledger.errors import LedgerError
from ledger.lifecycle import TABLE, follow
from ledger.models import Issue
from ledger.steps import Occasion, Written, step
from records import IssueEvent, IssueState, Severity

SEQUENCES = 10_000
START = date(2026, 1, 5)
FINDING = frozenset({IssueEvent.FOUND, IssueEvent.SUSPECTED})
PEOPLE = frozenset(
    {IssueEvent.CONFIRMED, IssueEvent.DISMISSED, IssueEvent.EXEMPTED, IssueEvent.CLAIMED, IssueEvent.REOPENED}
)


@dataclass
class Life:
    """One issue and everything written about it."""

    issue: Issue = field(default_factory=lambda: Issue(state="", severity=Severity.MINOR))
    written: Written = field(default_factory=Written)

    def meet(self, event: IssueEvent, day: int) -> bool:
        """False when the table refuses the step, which must then leave no trace."""
        today = START + timedelta(days=day)
        at = datetime(today.year, today.month, today.day, tzinfo=UTC)
        before = (self.issue.state, self.issue.due, self.issue.episode, len(self.written.transitions))
        try:
            step(self.issue, event, "理由", Occasion(at, today, "某人"), self.written)
        except LedgerError:
            assert before == (self.issue.state, self.issue.due, self.issue.episode, len(self.written.transitions))
            return False
        return True


def assert_consistent(life: Life) -> None:
    issue, state = life.issue, IssueState(life.issue.state)
    lines = life.written.transitions
    assert (issue.due is not None) == state.counts
    assert (issue.closed_at is not None) == (state is IssueState.CLOSED) == bool(issue.closing)
    assert lines[-1].new == state
    assert [line.old for line in lines[1:]] == [line.new for line in lines[:-1]]
    assert len(life.written.opened) == issue.episode
    assert len(life.written.closed) in (issue.episode, issue.episode - 1)
    assert (len(life.written.closed) == issue.episode) == (state is IssueState.CLOSED)
    assert not any(line.new == IssueState.CLOSED and line.event in PEOPLE for line in lines)


@settings(max_examples=SEQUENCES)
@given(
    st.sampled_from(sorted(FINDING)),
    st.lists(st.tuples(st.sampled_from(sorted(set(IssueEvent) - FINDING)), st.integers(0, 9)), max_size=25),
)
def test_ten_thousand_lives_stay_consistent(first: IssueEvent, events: list[tuple[IssueEvent, int]]) -> None:
    life, day = Life(), 0
    assert life.meet(first, day)
    assert_consistent(life)
    for event, days in events:
        day += days
        life.meet(event, day)
        assert_consistent(life)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(sorted(set(IssueEvent) - PEOPLE - FINDING)), max_size=20))
def test_no_scan_takes_back_a_persons_no(events: list[IssueEvent]) -> None:
    life = Life()
    life.meet(IssueEvent.FOUND, 0)
    life.meet(IssueEvent.DISMISSED, 0)
    for event in events:
        life.meet(event, 1)
        assert life.issue.state == IssueState.DISMISSED


def test_every_state_can_be_reached_and_left() -> None:
    reached = set(TABLE.values())
    left = {old for (old, _), new in TABLE.items() if old is not None and new is not old}
    assert reached == left == set(IssueState)


@pytest.mark.parametrize("state", list(IssueState))
def test_nothing_is_found_twice(state: IssueState) -> None:
    with pytest.raises(LedgerError, match="不能"):
        follow(state, IssueEvent.FOUND)
