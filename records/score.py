"""Scores by a county's scheme (评分口径), and how the ledger's counts moved from scan to scan."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """What one indicator took away: `lost` after its `cap`, `uncapped` before. `is_official` is False where the points
    or the cap were not verified (参考口径)."""

    code: str
    name: str
    issues: int
    lost: float
    uncapped: float
    cap: float
    is_official: bool = True


@dataclass(frozen=True, slots=True)
class VetoMark:
    """A veto (单项否决) that issues point to. Until a person confirms one of them it is only suspected (疑似)."""

    code: str
    name: str
    issues: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class UnitScore:
    """`rank` is None where none may be given. `parked` issues (待核, 备案豁免) cost nothing; `parked_points` is what
    they would cost. `unseen` says in Chinese what could not be examined. `uncounted` issues have no points in the
    scheme. A confirmed veto makes the score 0."""

    unit: str
    score: float
    grade: str
    rank: int | None = None
    indicators: tuple[IndicatorScore, ...] = ()
    vetoes: tuple[VetoMark, ...] = ()
    counted: int = 0
    uncounted: int = 0
    parked: int = 0
    parked_points: float = 0.0
    unseen: str = ""
    note: str = ""

    @property
    def is_vetoed(self) -> bool:
        return any(veto.confirmed for veto in self.vetoes)


@dataclass(frozen=True, slots=True)
class Scores:
    """`county` counts every issue, those without a bureau (门户) too; `bureaus` are best first, or in the county's
    order where an incomplete scan allows no ranking. `notes` are Chinese."""

    scheme: str
    basis: str
    as_of: date
    complete: bool
    county: UnitScore
    bureaus: tuple[UnitScore, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitTrend:
    """One unit at one scan. `standing` were open before that scan and still are."""

    unit: str
    new: int = 0
    standing: int = 0
    closed: int = 0
    relapsed: int = 0
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class ScanTrend:
    """All units at one scan, by today's scheme, so that scans compare. The county's own line stands first."""

    scan: str
    as_of: date
    complete: bool
    units: tuple[UnitTrend, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """How many documents a column published in a month (`month` is its first day), as far as the scan saw them. One
    address counts once."""

    bureau: str
    column: tuple[str, ...]
    month: date
    count: int
