"""Cells between rulings to the rows of a table, with spans."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.grids import Spot
from documents.paged.lines import Line
from documents.paged.pieces import Piece, digit_boxes, joined
from documents.paged.rulings import Box, Boxes
from records import Where

MAX_COLUMNS = 60
# Share of the places that hold text; spans take several.
MIN_FILLED = 0.1
# A line that fills so much of its cell runs on in the next one.
FULL_LINE = 0.7


@dataclass(frozen=True, slots=True)
class RuledTable:
    """`top` is the place of the table's upper edge."""

    top: float
    rows: list[list[Spot]]


def ruled_tables(boxes: Boxes, where: Where) -> tuple[list[RuledTable], list[Piece]]:
    """Tables from top to bottom, and the pieces in boxes that make none: ornaments have many lines and few words."""
    tables: list[RuledTable] = []
    loose: list[Piece] = []
    for group in _groups(boxes):
        columns = sorted({number for box in group for number in (box.left, box.right)})
        rows = sorted({number for box in group for number in (box.top, box.bottom)})
        if len(columns) > MAX_COLUMNS or len(group) < MIN_FILLED * (len(columns) - 1) * (len(rows) - 1):
            loose += [piece for box in group for line in boxes.cells[box] for piece in line]
        else:
            tables.append(_table(group, boxes, where, columns, rows))
    return tables, loose


def _groups(boxes: Boxes) -> Iterator[list[Box]]:
    """Cells that touch no others from above start a table of their own."""
    group: list[Box] = []
    lowest = -1
    for box in sorted(boxes.cells, key=lambda box: (box.top, box.left)):
        if group and box.top > lowest:
            yield group
            group = []
        group.append(box)
        lowest = max(lowest, box.bottom)
    if group:
        yield group


def _table(group: list[Box], boxes: Boxes, where: Where, columns: list[int], rows: list[int]) -> RuledTable:
    starts = {(rows.index(box.top), columns.index(box.left)): box for box in group}
    covered: set[tuple[int, int]] = set()
    lines: list[list[Spot]] = []
    for row in range(len(rows) - 1):
        line: list[Spot] = []
        for column in range(len(columns) - 1):
            box = starts.get((row, column))
            if (row, column) in covered:
                continue
            spot = _spot(box, boxes, where, columns, rows) if box else Spot("", where)
            covered |= {(row + r, column + c) for r in range(spot.rows) for c in range(spot.columns)}
            line.append(spot)
        lines.append(_numbers_joined(line))
    return RuledTable(boxes.ys[rows[0]], lines)


def _spot(box: Box, boxes: Boxes, where: Where, columns: list[int], rows: list[int]) -> Spot:
    lines = boxes.cells[box]
    return Spot(
        _text(lines, boxes.xs[box.right] - boxes.xs[box.left]),
        where,
        all(piece.visible for line in lines for piece in line),
        columns.index(box.right) - columns.index(box.left),
        rows.index(box.bottom) - rows.index(box.top),
    )


def _text(lines: list[Line], width: float) -> str:
    text = ""
    # Written from top to bottom, a letter on each line.
    upright = all(len(line) == 1 and len(line[0].text) == 1 for line in lines)
    for number, line in enumerate(lines):
        cells = joined(line)
        text += " ".join(cell.text for cell in cells)
        if number + 1 < len(lines) and cells[-1].right - cells[0].left < FULL_LINE * width and not upright:
            text += "\n"
    return text


def _numbers_joined(line: list[Spot]) -> list[Spot]:
    """A form with a box for each digit holds one number."""
    for start, end in reversed(digit_boxes([spot.text for spot in line])):
        run = line[start:end]
        columns = sum(spot.columns for spot in run)
        whole = Spot("".join(spot.text for spot in run), run[0].where, all(spot.visible for spot in run), columns)
        line[start:end] = [whole]
    return line
