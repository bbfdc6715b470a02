"""The lines drawn on a page, and the cells that they make."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.paged.lines import Line
from documents.paged.pieces import Piece

# Points.
SLACK = 2.0
MIN_LENGTH = 6.0
MAX_EDGES = 6_000
MIN_EDGES_ACROSS = 3


@dataclass(slots=True)
class Rulings:
    """`vertical` are (x, top, bottom), `horizontal` (y, left, right)."""

    vertical: list[tuple[float, float, float]] = field(default_factory=list)
    horizontal: list[tuple[float, float, float]] = field(default_factory=list)

    def add(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A straight stroke; slanted and tiny ones are no rulings."""
        if len(self.vertical) + len(self.horizontal) >= MAX_EDGES:
            return
        wide, high = abs(x1 - x0), abs(y1 - y0)
        if max(wide, high) < MIN_LENGTH:
            return
        if wide < SLACK:
            self.vertical.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
        elif high < SLACK:
            self.horizontal.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))


@dataclass(frozen=True, slots=True)
class Box:
    """A cell by the numbers of the page's rulings around it."""

    left: int
    right: int
    top: int
    bottom: int


@dataclass(slots=True)
class Boxes:
    """Cells with their pieces, line by line, and the places of the rulings that they are numbered by."""

    xs: list[float]
    ys: list[float]
    cells: dict[Box, list[Line]] = field(default_factory=dict)


def boxed(lines: Sequence[Line], rulings: Rulings) -> tuple[Boxes, Line]:
    """What stands in cells, and what does not."""
    boxes = Boxes(_places(rulings.vertical), _places(rulings.horizontal))
    finder = _Finder(boxes, rulings)
    free: Line = []
    for line in lines:
        met: dict[Box, Line] = {}
        across = finder.across(sum(piece.middle for piece in line) / len(line))
        for piece in line:
            box = finder.box(piece, across)
            if box is None:
                free.append(piece)
            else:
                met.setdefault(box, []).append(piece)
        for box, pieces in met.items():
            boxes.cells.setdefault(box, []).append(pieces)
    return boxes, free


class _Finder:
    def __init__(self, boxes: Boxes, rulings: Rulings) -> None:
        self._xs, self._ys = boxes.xs, boxes.ys
        self._vertical = [(_number(x, boxes.xs), top, bottom) for x, top, bottom in rulings.vertical]
        self._horizontal = [(_number(y, boxes.ys), left, right) for y, left, right in rulings.horizontal]
        self._down: dict[tuple[int, int], list[int]] = {}

    def across(self, y: float) -> list[int]:
        """The vertical rulings at a height; [] when they make no more than a frame."""
        found = sorted({x for x, top, bottom in self._vertical if top - SLACK <= y <= bottom + SLACK})
        return found if len(found) >= MIN_EDGES_ACROSS else []

    def box(self, piece: Piece, across: list[int]) -> Box | None:
        at = bisect_right(across, piece.centre, key=lambda number: self._xs[number])
        if not 0 < at < len(across):
            return None
        left, right = across[at - 1], across[at]
        down = self._column(left, right)
        under = bisect_right(down, piece.middle, key=lambda number: self._ys[number])
        return Box(left, right, down[under - 1], down[under]) if 0 < under < len(down) else None

    def _column(self, left: int, right: int) -> list[int]:
        """The horizontal rulings that cross a column's middle."""
        if (left, right) not in self._down:
            x = (self._xs[left] + self._xs[right]) / 2
            found = {y for y, start, end in self._horizontal if start - SLACK <= x <= end + SLACK}
            self._down[left, right] = sorted(found)
        return self._down[left, right]


def _places(edges: Sequence[tuple[float, float, float]]) -> list[float]:
    """Both sides of a stroke and its repeats in the next cell are one place."""
    places: list[float] = []
    for place in sorted(edge[0] for edge in edges):
        if not places or place - places[-1] > SLACK:
            places.append(place)
    return places


def _number(place: float, places: list[float]) -> int:
    return bisect_right(places, place) - 1
