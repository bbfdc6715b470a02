"""What the issues of one unit add up to under a scheme."""

from collections import Counter
from dataclasses import dataclass, field

from ledger.scoring.scheme import Indicator, Price, Scheme, is_official
from records import IndicatorScore, Issue, IssueState, Severity, VetoMark

FULL = 100.0
PARKED = frozenset({IssueState.PENDING, IssueState.EXEMPT})


@dataclass(frozen=True, slots=True)
class Item:
    """What a score must know of an issue."""

    rule: str
    severity: Severity
    bureau: str
    state: IssueState
    confirmed: bool = False

    @classmethod
    def of(cls, issue: Issue) -> "Item":
        found = issue.finding
        return cls(found.rule, found.severity, found.bureau, issue.state, issue.confirmed)


@dataclass(slots=True)
class _Loss:
    issues: int = 0
    points: float = 0.0
    official: bool = True


@dataclass(slots=True)
class Sums:
    """`uncounted` issues meet no price and no veto of the scheme."""

    scheme: Scheme
    has_service: bool
    counted: int = 0
    uncounted: int = 0
    parked: int = 0
    parked_points: float = 0.0
    _losses: dict[str, _Loss] = field(default_factory=dict)
    _vetoes: Counter[str] = field(default_factory=Counter)
    _confirmed: set[str] = field(default_factory=set)

    def add(self, item: Item) -> None:
        priced = self._price(item)
        if item.state in PARKED:
            self.parked += 1
            self.parked_points += priced[1].points if priced else 0.0
        elif item.state.counts:
            vetoing = self._veto(item)
            if priced:
                self._lose(*priced)
            self.counted += bool(priced or vetoing)
            self.uncounted += not (priced or vetoing)

    def _price(self, item: Item) -> tuple[Indicator, Price] | None:
        """The first one that fits, so that nothing is deducted twice."""
        for indicator in self.scheme.indicators:
            price = indicator.price(item.rule, item.severity)
            if price is not None and (self.has_service or not indicator.service):
                return indicator, price
        return None

    def _veto(self, item: Item) -> bool:
        codes = [veto.code for veto in self.scheme.vetoes if veto.fits(item.rule, item.severity)]
        self._vetoes.update(codes)
        if item.confirmed:
            self._confirmed.update(codes)
        return bool(codes)

    def _lose(self, indicator: Indicator, price: Price) -> None:
        loss = self._losses.setdefault(indicator.code, _Loss(official=is_official(indicator.confidence)))
        loss.issues += 1
        loss.points += price.points
        loss.official = loss.official and is_official(price.confidence)

    @property
    def score(self) -> float:
        """0 to 100 with two decimals."""
        if self._confirmed:
            return 0.0
        spared = 0.0 if self.has_service else self.scheme.service_points
        most = FULL - spared
        lost = sum(row.lost for row in self.indicators)
        return round(max(0.0, most - lost) * FULL / most, 2)

    @property
    def indicators(self) -> tuple[IndicatorScore, ...]:
        """Those that took something away, in the scheme's order."""
        return tuple(
            _told(indicator, loss)
            for indicator in self.scheme.indicators
            if (loss := self._losses.get(indicator.code)) is not None
        )

    @property
    def vetoes(self) -> tuple[VetoMark, ...]:
        return tuple(
            VetoMark(veto.code, veto.name, self._vetoes[veto.code], veto.code in self._confirmed)
            for veto in self.scheme.vetoes
            if self._vetoes[veto.code]
        )


def _told(indicator: Indicator, loss: _Loss) -> IndicatorScore:
    points = round(loss.points, 2)
    lost = min(points, indicator.cap)
    return IndicatorScore(indicator.code, indicator.name, loss.issues, lost, points, indicator.cap, loss.official)
