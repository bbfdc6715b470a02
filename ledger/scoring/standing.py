"""What the last whole scan saw of each unit."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ledger.intake.scan import PART
from ledger.models import ColumnRecord, County, Issue, Publication, Scan
from ledger.scoring.scores import Field, Unit
from records import OPEN_STATES, RECHECK, Verdict
from records import Publication as Published

NO_COLUMNS = "未发现栏目"
NO_SCAN = "尚无扫描记录"


@dataclass(frozen=True, slots=True)
class Roster:
    """Whose scores are asked for; `without_service` names the bodies without outward service."""

    county: str
    bureaus: tuple[str, ...]
    without_service: frozenset[str] = frozenset()


def whole_scans(alias: str, county: County) -> Sequence[Scan]:
    """Oldest first. A re-check, or a scan of some bureaus, says nothing of what else there is."""
    return list(Scan.objects.using(alias).filter(county=county).exclude(kind__in=(RECHECK, PART)))


def field_of(alias: str, county: County, roster: Roster, today: date) -> Field:
    """Before the first scan nothing was seen, and `today` stands for its day."""
    scans = whole_scans(alias, county)
    if not scans:
        return bare_field(roster, today, complete=False, unseen=NO_SCAN)
    rows = ColumnRecord.objects.using(alias).filter(scan=scans[-1]).values_list("bureau", "verdict")
    columns = Counter(bureau for bureau, _ in rows)
    unknown = Counter(bureau for bureau, verdict in rows if verdict == Verdict.UNKNOWN)
    open_ones = Issue.objects.using(alias).filter(county=county, state__in=OPEN_STATES)
    missed = Counter(open_ones.exclude(unexamined="").values_list("bureau", flat=True))
    bureaus = (
        Unit(
            name,
            name not in roster.without_service,
            _unseen(columns[name], unknown[name], missed[name]),
            columns[name] == unknown[name],
        )
        for name in roster.bureaus
    )
    whole = _unseen(columns.total(), unknown.total(), missed.total())
    portal = Unit(roster.county, roster.county not in roster.without_service, whole)
    return Field(portal, tuple(bureaus), scans[-1].as_of, scans[-1].complete)


def bare_field(roster: Roster, as_of: date, complete: bool, unseen: str = "") -> Field:
    """One that knows nothing of columns."""
    bureaus = (Unit(name, name not in roster.without_service, unseen, bool(unseen)) for name in roster.bureaus)
    return Field(
        Unit(roster.county, roster.county not in roster.without_service, unseen), tuple(bureaus), as_of, complete
    )


def publications(alias: str, county: County) -> tuple[Published, ...]:
    """Of the last whole scan, by bureau, column and month."""
    scans = whole_scans(alias, county)
    rows = Publication.objects.using(alias).filter(scan=scans[-1]) if scans else ()
    return tuple(Published(row.bureau, tuple(row.column), row.month, row.count) for row in rows)


def _unseen(columns: int, unknown: int, missed: int) -> str:
    told = [] if columns else [NO_COLUMNS]
    if unknown:
        told.append(f"{columns} 个栏目中 {unknown} 个未能判定")
    if missed:
        told.append(f"{missed} 个问题本次未检到")
    return "；".join(told)
