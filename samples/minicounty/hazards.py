"""Addresses behind which something is wrong, and what a scan must make of each."""

from dataclasses import dataclass
from enum import StrEnum

from records import FailureKind, Outcome


class Behaviour(StrEnum):
    GONE = "gone"
    UNSTEADY = "unsteady"
    FORBIDDEN = "forbidden"
    VANISHED = "vanished"
    LOOP = "loop"
    CLOSED = "closed"
    HUGE = "huge"
    SLOW = "slow"
    CALENDAR = "calendar"
    FILTER = "filter"
    MAZE = "maze"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a fetch must end, None for content; `report` is what a link to it must be reported as, if at all."""

    failure: FailureKind | None = None
    report: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Hazard:
    """`path` is root-relative, with its query."""

    path: str
    behaviour: Behaviour

    @property
    def ending(self) -> Ending:
        return ENDINGS.get(self.behaviour, Ending())

    @property
    def endless(self) -> bool:
        """True where each page leads to another one that was never seen before."""
        return self.behaviour in ENDLESS


ENDINGS = {
    Behaviour.GONE: Ending(FailureKind.HTTP_4XX, Outcome.FAIL),
    Behaviour.VANISHED: Ending(FailureKind.SOFT_404, Outcome.FAIL),
    # A loop is not asked again, and one try alone proves nothing.
    Behaviour.LOOP: Ending(FailureKind.LOOP, Outcome.REVIEW),
    # Behind these three there may well be something for a visitor.
    Behaviour.FORBIDDEN: Ending(FailureKind.BLOCKED),
    Behaviour.CLOSED: Ending(FailureKind.ROBOTS),
    Behaviour.HUGE: Ending(FailureKind.TOO_LARGE),
}
ENDLESS = frozenset({Behaviour.CALENDAR, Behaviour.FILTER, Behaviour.MAZE})

GONE_PAGE = Hazard("/fgj/tzgg/202401/t20240117_3990017.html", Behaviour.GONE)
GONE_FILE = Hazard("/fgj/tzgg/202605/P020260518000404.xls", Behaviour.GONE)
GONE_TOPIC = Hazard("/ztzl/2021hg/", Behaviour.GONE)
# What a tree of columns gives for a node without a page.
NULL_NODE = Hazard("/xxgk/null.shtml", Behaviour.GONE)
UNSTEADY = Hazard("/swj/info/1990/2901.htm", Behaviour.UNSTEADY)
FORBIDDEN = Hazard("/zjj/c104590/c7290001/content.shtml", Behaviour.FORBIDDEN)
VANISHED = Hazard("/wjj/c104690/c7290002/content.shtml", Behaviour.VANISHED)
LOOP = Hazard("/zrzyj/c104790/c7290003/content.shtml", Behaviour.LOOP)
LOOP_BACK = "/zrzyj/c104790/c7290004/content.shtml"
CLOSED = Hazard("/neibu/oa.html", Behaviour.CLOSED)
HUGE = Hazard("/mzj/attach/0/260601c0ffee000000.zip", Behaviour.HUGE)
SLOW = Hazard("/jtj/tzgg/202506/t20250602_3990033.html", Behaviour.SLOW)
CALENDAR = Hazard("/rili?month=2026-07", Behaviour.CALENDAR)
FILTER = Hazard("/yxcx?lx=1", Behaviour.FILTER)
MAZE = Hazard("/zrzyj/ditu/quanjing.html", Behaviour.MAZE)
# Relative to the page itself, so that every step goes one folder deeper.
MAZE_STEP = "ditu/quanjing.html"

HAZARDS = (
    *(GONE_PAGE, GONE_FILE, GONE_TOPIC, NULL_NODE, UNSTEADY, FORBIDDEN, VANISHED, LOOP),
    *(CLOSED, HUGE, SLOW, CALENDAR, FILTER, MAZE),
)
ROBOTS = b"User-agent: *\nDisallow: /neibu/\n"
