"""From the cells of a Word table, where each row says which cells go on from above, to spots with spans."""

from dataclasses import dataclass

from documents.grids import MAX_COLUMNS, Spot
from records import Where


@dataclass(frozen=True, slots=True)
class RawCell:
    """`continues` marks a cell that belongs to the one above it."""

    text: str
    where: Where
    visible: bool = True
    columns: int = 1
    continues: bool = False


def spots_of(rows: list[list[RawCell]]) -> list[list[Spot]]:
    """A continuing cell is swallowed by the one it continues; text in it, which Word does not show, is kept as a
    spot of its own at the end of the row."""
    heights = _heights(rows)
    spots = []
    for number, row in enumerate(rows):
        line, rest = [], []
        for column, cell in _placed(row):
            if cell.continues and (number, column) not in heights:
                if cell.text:
                    rest.append(Spot(cell.text, cell.where, visible=False))
                continue
            height = heights.get((number, column), 1)
            line.append(Spot(cell.text, cell.where, cell.visible, min(cell.columns, MAX_COLUMNS), height))
        spots.append(line + rest)
    return spots


def _heights(rows: list[list[RawCell]]) -> dict[tuple[int, int], int]:
    """(row, column) of each cell that stands for itself → rows it covers."""
    heights: dict[tuple[int, int], int] = {}
    above: dict[int, int] = {}
    for number, row in enumerate(rows):
        current: dict[int, int] = {}
        for column, cell in _placed(row):
            start = above.get(column) if cell.continues else None
            current[column] = number if start is None else start
            key = (current[column], column)
            heights[key] = heights.get(key, 0) + 1
        above = current
    return heights


def _placed(row: list[RawCell]) -> list[tuple[int, RawCell]]:
    placed = []
    column = 0
    for cell in row:
        placed.append((column, cell))
        column += cell.columns
    return placed
