"""From issues to scores: a pure calculation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ledger.scoring.scheme import Scheme
from ledger.scoring.sums import Item, Sums
from records import Scores, UnitScore

BONUS = "全县（门户）得分已可进入加分环节，加分由人工评定。"
UNRANKED = "本次扫描未完成，得分仅供参考，不作排名。"


@dataclass(frozen=True, slots=True)
class Unit:
    """A bureau, or the county as a whole. `unseen` says in Chinese what could not be examined; `is_dark` that nothing
    of it was, so that its score means nothing."""

    name: str
    has_service: bool = True
    unseen: str = ""
    is_dark: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """Who is scored, on the findings of which day, and whether that scan saw enough."""

    county: Unit
    bureaus: tuple[Unit, ...]
    as_of: date
    complete: bool


def score(items: Iterable[Item], scheme: Scheme, field: Field) -> Scores:
    """Issues of a bureau count for it and for the county; those without a bureau for the county alone."""
    whole = Sums(scheme, field.county.has_service)
    parts = {unit.name: Sums(scheme, unit.has_service) for unit in field.bureaus}
    for item in items:
        whole.add(item)
        if part := parts.get(item.bureau):
            part.add(item)
    bureaus = [_unit(unit, parts[unit.name], scheme) for unit in field.bureaus]
    dark = {unit.name for unit in field.bureaus if unit.is_dark}
    county = _unit(field.county, whole, scheme)
    return Scores(
        scheme=scheme.name,
        basis=scheme.basis,
        as_of=field.as_of,
        complete=field.complete,
        county=county,
        bureaus=_ranked(bureaus, dark) if field.complete else tuple(bureaus),
        notes=_notes(county, scheme, field.complete),
    )


def _unit(unit: Unit, sums: Sums, scheme: Scheme) -> UnitScore:
    points = sums.score
    return UnitScore(
        unit=unit.name,
        score=points,
        grade=scheme.grade(points).name,
        indicators=sums.indicators,
        vetoes=sums.vetoes,
        counted=sums.counted,
        uncounted=sums.uncounted,
        parked=sums.parked,
        parked_points=round(sums.parked_points, 2),
        unseen=unit.unseen,
        note=_note(unit, scheme),
    )


def _note(unit: Unit, scheme: Scheme) -> str:
    if unit.has_service or not scheme.service_points:
        return ""
    return f"无对外服务职能，按 {100 - scheme.service_points:g} 分折算为百分制"


def _notes(county: UnitScore, scheme: Scheme, complete: bool) -> tuple[str, ...]:
    """加分 is for the portal only, and people give it."""
    opens = scheme.bonus_above is not None and county.score > scheme.bonus_above
    return ((BONUS,) if opens else ()) + (() if complete else (UNRANKED,))


def _ranked(bureaus: Sequence[UnitScore], dark: set[str]) -> tuple[UnitScore, ...]:
    """Equal scores share a rank, and the next one is skipped; what was not seen stands last without any."""
    seen = sorted((unit for unit in bureaus if unit.unit not in dark), key=lambda unit: -unit.score)
    points = [unit.score for unit in seen]
    ranked = [replace(unit, rank=points.index(unit.score) + 1) for unit in seen]
    return (*ranked, *(unit for unit in bureaus if unit.unit in dark))
