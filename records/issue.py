"""A problem with a life: what the ledger (台账) remembers of a finding from the day it is found until 销号."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from records.finding import Finding, Outcome


class IssueState(StrEnum):
    PENDING = "待核"
    OPEN = "待整改"
    CLAIMED = "待复核"
    CLOSED = "已销号"
    EXEMPT = "备案豁免"
    DISMISSED = "不予认定"

    @property
    def is_open(self) -> bool:
        """Somebody still has to do something about it."""
        return self in (IssueState.PENDING, IssueState.OPEN, IssueState.CLAIMED)

    @property
    def counts(self) -> bool:
        """Points are deducted for it. Parked items are shown and not counted."""
        return self in (IssueState.OPEN, IssueState.CLAIMED)


OPEN_STATES = tuple(state for state in IssueState if state.is_open)
COUNTING_STATES = tuple(state for state in IssueState if state.counts)


class IssueEvent(StrEnum):
    """What may happen to an issue. The first eight come from scans, the others from people."""

    FOUND = "发现"
    SUSPECTED = "疑似"
    SEEN = "仍存在"
    FIXED = "复查已整改"
    GONE = "页面已下线"
    RELAPSED = "反弹"
    RESURFACED = "再次疑似"
    EXPIRED = "豁免到期"
    CONFIRMED = "认定"
    DISMISSED = "不予认定"
    EXEMPTED = "备案豁免"
    CLAIMED = "申报整改"
    REOPENED = "恢复核查"


@dataclass(frozen=True, slots=True)
class Claim:
    """What a bureau says of its fix. It never closes an issue. `finished` is the day it gives, `phone` that of its
    office, `helper` who works with it (协同单位)."""

    what: str = ""
    link: str = ""
    person: str = ""
    finished: date | None = None
    phone: str = ""
    helper: str = ""


@dataclass(frozen=True, slots=True)
class Waiver:
    """An exemption of one issue (备案豁免), in force up to and including the day `until`."""

    reason: str
    who: str
    until: date


@dataclass(frozen=True, slots=True)
class Transition:
    """One line of an issue's history; `scan` is the id of the scan that caused it, "" for a person's act."""

    at: datetime
    event: IssueEvent
    old: IssueState | None
    new: IssueState
    who: str
    why: str
    scan: str = ""
    episode: int = 1


@dataclass(frozen=True, slots=True)
class Issue:
    """`number` (问题编号) stays when the page moves; `finding` is what the last scan that saw the problem said.

    `episode` counts its lives: a relapse (反弹) opens the next. `due` is the last day to mend it, None while nobody has
    to. `examined_at` is when its subject was last looked at; `unexamined` says in Chinese why the last scan could not
    (未检到), "" when it could. `closing` says in Chinese on what proof it was closed.
    """

    number: str
    finding: Finding
    state: IssueState
    first_seen: datetime
    last_seen: datetime
    examined_at: datetime
    episode: int = 1
    confirmed: bool = False
    due: date | None = None
    closed_at: datetime | None = None
    closing: str = ""
    unexamined: str = ""
    claim: Claim | None = None
    waiver: Waiver | None = None
    history: tuple[Transition, ...] = ()

    def days_over(self, today: date) -> int:
        """Calendar days past the deadline; 0 when it is not over or nobody has to act."""
        if self.due is None or not self.state.counts:
            return 0
        return max(0, (today - self.due).days)

    @property
    def may_be_sent(self) -> bool:
        """True when it may stand in a letter: a person would agree, or has agreed."""
        return self.state.counts and (self.confirmed or self.finding.outcome is Outcome.FAIL)


class Sight(StrEnum):
    """Whether a scan looked at the subject of an issue that it did not report."""

    EXAMINED = "已检查"
    GONE = "已下线"
    UNSEEN = "未检到"
    EXEMPT = "备案豁免"


@dataclass(frozen=True, slots=True)
class Examination:
    """`why` is Chinese: the proof for GONE, the obstacle for UNSEEN, the reason for EXEMPT (in force until `until`).
    `moved` says that the address answered from another one, where the problem may be known under a new name."""

    sight: Sight
    why: str = ""
    until: date | None = None
    moved: bool = False
