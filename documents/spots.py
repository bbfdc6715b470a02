"""Cells with spans, and the rectangle that they fill."""

from collections.abc import Sequence
from dataclasses import dataclass

from records import Where

# A hostile table can claim millions of cells in a few bytes of spans.
MAX_COLUMNS = 500
MAX_ROW_SPAN = 2000
MAX_CELLS = 400_000


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A cell as written, once, with the columns and rows it covers. `heading` marks a cell that says it is one."""

    text: str
    where: Where
    visible: bool = True
    columns: int = 1
    rows: int = 1
    heading: bool = False


Row = list[Spot | None]


def expand(rows: Sequence[Sequence[Spot]]) -> list[Row]:
    """A rectangle in which a spot stands in every place that it covers."""
    grid: list[Row] = []
    waiting: dict[int, tuple[Spot, int]] = {}
    cells = 0
    for row in rows:
        placed = _place(row, waiting)
        cells += len(placed)
        if cells > MAX_CELLS:
            break
        grid.append(placed)
    width = max(map(len, grid), default=0)
    if width * len(grid) > MAX_CELLS:
        width = max(1, MAX_CELLS // len(grid))
    return [(row + [None] * (width - len(row)))[:width] for row in grid]


def _place(row: Sequence[Spot], waiting: dict[int, tuple[Spot, int]]) -> Row:
    """One row, with the spots that reach down into it from above; `waiting` is column → spot and rows still due."""
    placed: Row = []
    spots = iter(row)
    last = max(waiting, default=-1)
    while len(placed) < MAX_COLUMNS:
        column = len(placed)
        if column in waiting:
            spot, due = waiting.pop(column)
            if due > 1:
                waiting[column] = (spot, due - 1)
            placed.append(spot)
            continue
        following = next(spots, None)
        if following is None and column > last:
            break
        width = following.columns if following else 1
        placed.extend([following] * max(1, min(width, MAX_COLUMNS - column)))
        if following and following.rows > 1:
            due = min(following.rows, MAX_ROW_SPAN) - 1
            waiting.update((c, (following, due)) for c in range(column, len(placed)))
    return placed


def filled(row: Row) -> list[Spot]:
    """The spots of a row that have text, each once."""
    return [spot for spot in origins(row, set()) if spot.text]


def origins(row: Row, seen: set[int]) -> list[Spot]:
    """The spots of a row, each once; `seen` collects their identities."""
    fresh = []
    for spot in row:
        if spot is not None and id(spot) not in seen:
            seen.add(id(spot))
            fresh.append(spot)
    return fresh
