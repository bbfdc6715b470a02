"""From rows of cells, with their spans, to a data table with its header: one way for HTML, Word and sheets."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.headers import find_header, heading
from documents.spots import MAX_COLUMNS, Row, Spot, expand, origins
from records import Cell, Table, Where

__all__ = ["MAX_COLUMNS", "Shaped", "Spot", "shape"]


@dataclass(frozen=True, slots=True)
class Shaped:
    """`lead` are the rows above the header (a title, a unit of account), which are text rather than data; `beyond`
    are the spots with text that lie outside the bounds of a table."""

    table: Table
    lead: tuple[Spot, ...] = ()
    beyond: tuple[Spot, ...] = ()


def shape(rows: Sequence[Sequence[Spot]], where: Where, caption: str = "") -> Shaped | None:
    """None when this is no data table: fewer than two columns or two rows.

    A cell that covers several places keeps its text in the first one; the others are empty cells with the same
    place, so that a number is met once. In the header the text stands in every column it covers.
    """
    grid = expand(rows)
    if len(grid) < 2 or len(grid[0]) < 2:
        return None
    head = head_of(grid)
    first = head.start + head.depth
    seen = {id(spot) for row in grid[:first] for spot in row if spot}
    body = tuple(_body(row, where, seen) for row in grid[first:])
    if not body:
        return None
    caption = caption or " ".join(spot.text for spot in head.lead)
    beyond = tuple(spot for row in rows for spot in row if spot.text and id(spot) not in seen)
    return Shaped(Table(head.header, body, where, caption), head.lead, beyond)


@dataclass(frozen=True, slots=True)
class Head:
    """Where the header starts, how many rows it has, its texts, and the spots above it."""

    start: int
    depth: int
    header: tuple[str, ...]
    lead: tuple[Spot, ...]


def head_of(grid: list[Row]) -> Head:
    start, depth = find_header(grid)
    header = tuple(heading(grid[start : start + depth], column) for column in range(len(grid[0])))
    met: set[int] = set()
    return Head(start, depth, header, tuple(spot for row in grid[:start] for spot in origins(row, met) if spot.text))


def _body(row: Row, where: Where, seen: set[int]) -> tuple[Cell, ...]:
    cells = []
    for spot in row:
        if spot is None:
            cells.append(Cell("", where))
        elif id(spot) in seen:
            cells.append(Cell("", spot.where, spot.visible))
        else:
            seen.add(id(spot))
            cells.append(Cell(spot.text, spot.where, spot.visible))
    return tuple(cells)
