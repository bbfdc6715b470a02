"""The figures that must not fall. A floor rises by a flag; it is lowered only with a reason, which is kept."""

import json
import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tests.accuracy.scoring import Score

FILE = Path(__file__).parent / "floors.json"
STEP = 1000


@dataclass(frozen=True, slots=True)
class Lowered:
    family: str
    measure: str
    before: float
    after: float
    reason: str


@dataclass(frozen=True, slots=True)
class Floors:
    """`least` maps (family, measure) to the lowest figure allowed; measures are precision and recall."""

    least: dict[tuple[str, str], float]
    lowered: tuple[Lowered, ...] = ()


def load(path: Path) -> Floors:
    if not path.exists():
        return Floors({})
    data = json.loads(path.read_text(encoding="utf-8"))
    least = {(family, name): value for family, figures in data["floors"].items() for name, value in figures.items()}
    return Floors(least, tuple(Lowered(**row) for row in data["lowered"]))


def save(floors: Floors, path: Path) -> None:
    table: dict[str, dict[str, float]] = {}
    for (family, name), value in sorted(floors.least.items()):
        table.setdefault(family, {})[name] = value
    data = {"floors": table, "lowered": [asdict(row) for row in floors.lowered]}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def figures(scores: Iterable[Score]) -> dict[tuple[str, str], float]:
    """Cut, never rounded up, to a thousandth: what is written as a floor has been reached."""
    return {
        (score.family.value, name): math.floor(getattr(score, name) * STEP) / STEP
        for score in scores
        for name in ("precision", "recall")
    }


def fallen(floors: Floors, now: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """The figures under their floor; a family that is no longer measured counts as 0."""
    return {key: now.get(key, 0.0) for key, least in floors.least.items() if now.get(key, 0.0) < least}


def raised(floors: Floors, now: dict[tuple[str, str], float]) -> Floors:
    return replace(floors, least=floors.least | {k: v for k, v in now.items() if v > floors.least.get(k, -1.0)})


def lowered(floors: Floors, now: dict[tuple[str, str], float], reason: str) -> Floors:
    down = fallen(floors, now)
    rows = tuple(Lowered(*key, floors.least[key], value, reason) for key, value in sorted(down.items()))
    return Floors(floors.least | down, floors.lowered + rows)
