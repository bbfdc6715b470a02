"""How much was published in each month of the last year, as far as a scan saw it."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from records import Publication
from reports.words import NO_BUREAU

MONTHS_SHOWN = 12
NO_COLUMN = "（未归入栏目）"
Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """`counts` are those of the months up to the inspection day, the newest last. `place` is a bureau, or a bureau and
    the path of its column."""

    place: Place
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


def last_months(as_of: date) -> tuple[date, ...]:
    """First days, oldest first."""
    newest = as_of.year * 12 + as_of.month - 1
    return tuple(date(n // 12, n % 12 + 1, 1) for n in range(newest - MONTHS_SHOWN + 1, newest + 1))


def by_column(rows: Iterable[Publication], as_of: date) -> tuple[Year, ...]:
    return _years(rows, as_of, lambda row: (row.bureau or NO_BUREAU, " > ".join(row.column) or NO_COLUMN))


def by_bureau(rows: Iterable[Publication], as_of: date, bureaus: Sequence[str]) -> tuple[Year, ...]:
    """In the order of `bureaus`, which stand there even when they published nothing; then the others by name."""
    years = {year.place[0]: year for year in _years(rows, as_of, lambda row: (row.bureau or NO_BUREAU,))}
    others = sorted(years.keys() - {*bureaus, NO_BUREAU})
    names = [*(name for name in bureaus if name != NO_BUREAU), *others, *((NO_BUREAU,) if NO_BUREAU in years else ())]
    nothing = (0,) * MONTHS_SHOWN
    return tuple(years.get(name, Year((name,), nothing)) for name in dict.fromkeys(names))


def _years(rows: Iterable[Publication], as_of: date, place_of: Callable[[Publication], Place]) -> tuple[Year, ...]:
    shown = last_months(as_of)
    counts: dict[Place, Counter[date]] = {}
    for row in rows:
        counts.setdefault(place_of(row), Counter())[row.month] += row.count
    return tuple(Year(place, tuple(months[month] for month in shown)) for place, months in counts.items())
