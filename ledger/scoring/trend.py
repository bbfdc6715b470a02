"""How counts and scores moved from scan to scan, told by the append-only history: no scan needs to be kept twice, and
old scans are scored by today's scheme, so that they compare."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from ledger.models import County, Scan, Transition
from ledger.scoring.scheme import Scheme
from ledger.scoring.scores import score
from ledger.scoring.standing import Roster, bare_field, whole_scans
from ledger.scoring.sums import Item
from records import IssueEvent, IssueState, ScanTrend, Scores, Severity, UnitTrend

NEW = frozenset({IssueEvent.FOUND, IssueEvent.SUSPECTED})
RELAPSED = frozenset({IssueEvent.RELAPSED, IssueEvent.RESURFACED})
CLOSED = frozenset({IssueEvent.FIXED, IssueEvent.GONE})
FIELDS = ("issue_id", "at", "event", "new", "issue__bureau", "issue__rule", "issue__severity")
Line = tuple[int, datetime, IssueEvent, Item]


@dataclass(slots=True)
class _Walk:
    """Where the history stands. The counts are by bureau since the last scan, `begun` the issues whose life began
    since then."""

    items: dict[int, Item] = field(default_factory=dict)
    new: Counter[str] = field(default_factory=Counter)
    relapsed: Counter[str] = field(default_factory=Counter)
    closed: Counter[str] = field(default_factory=Counter)
    begun: set[int] = field(default_factory=set)

    def follow(self, line: Line) -> None:
        id, _, event, item = line
        old = self.items.get(id)
        confirmed = event is IssueEvent.CONFIRMED or (
            old is not None and old.confirmed and event is not IssueEvent.REOPENED
        )
        self.items[id] = Item(item.rule, item.severity, item.bureau, item.state, confirmed)
        self.new[item.bureau] += event in NEW
        self.relapsed[item.bureau] += event in RELAPSED
        self.closed[item.bureau] += event in CLOSED
        if event in NEW or event in RELAPSED:
            self.begun.add(id)

    def standing(self) -> Counter[str]:
        return Counter(item.bureau for id, item in self.items.items() if item.state.is_open and id not in self.begun)

    def rest(self) -> None:
        for counts in (self.new, self.relapsed, self.closed):
            counts.clear()
        self.begun.clear()


def trend(alias: str, county: County, scheme: Scheme, roster: Roster, last: int) -> tuple[ScanTrend, ...]:
    """The `last` whole scans, oldest first. What re-checks and people did counts for the scan that follows."""
    walk = _Walk()
    lines = _lines(alias, county)
    line = next(lines, None)
    told: list[ScanTrend] = []
    scans = whole_scans(alias, county)
    for place, scan in enumerate(scans):
        while line is not None and line[1] <= scan.finished_at:
            walk.follow(line)
            line = next(lines, None)
        if place >= len(scans) - last:
            told.append(_told(scan, walk, scheme, roster))
        walk.rest()
    return tuple(told)


def _lines(alias: str, county: County) -> Iterator[Line]:
    rows = Transition.objects.using(alias).filter(issue__county=county).order_by("at", "id").values_list(*FIELDS)
    for id, at, event, new, bureau, rule, severity in rows.iterator(chunk_size=5000):
        yield id, at, IssueEvent(event), Item(rule, Severity(severity), bureau, IssueState(new))


def _told(scan: Scan, walk: _Walk, scheme: Scheme, roster: Roster) -> ScanTrend:
    scores = score(walk.items.values(), scheme, bare_field(roster, scan.as_of, scan.complete))
    return ScanTrend(scan.scan_id, scan.as_of, scan.complete, tuple(_units(walk, scores, roster)))


def _units(walk: _Walk, scores: Scores, roster: Roster) -> Iterator[UnitTrend]:
    standing = walk.standing()
    yield UnitTrend(
        roster.county,
        new=walk.new.total(),
        standing=standing.total(),
        closed=walk.closed.total(),
        relapsed=walk.relapsed.total(),
        score=scores.county.score,
    )
    points = {unit.unit: unit.score for unit in scores.bureaus}
    for name in roster.bureaus:
        yield UnitTrend(name, walk.new[name], standing[name], walk.closed[name], walk.relapsed[name], points[name])
