"""Tables without rulings: cells of several lines that stand in columns, under a header."""

from collections.abc import Iterator, Sequence

from documents.grids import Spot, shape
from documents.paged.lines import Line
from documents.paged.pieces import Piece
from records import Where

MIN_ROWS = 3
# Newspaper columns have cells, too; data are short.
MAX_MEAN_CHARS = 24
MAX_ROWS = 3_000


def runs_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Neighbouring lines that all have cells, or all have none."""
    run: list[Line] = []
    for line in lines:
        if run and (len(line) > 1) != (len(run[0]) > 1):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def column_rows(lines: Sequence[Line], where: Where) -> list[list[Spot]] | None:
    """The rows of a table, None where the lines make no convincing one."""
    if not MIN_ROWS <= len(lines) <= MAX_ROWS or min(len(line) for line in lines) < 2 or _mean(lines) > MAX_MEAN_CHARS:
        return None
    columns = _columns(lines)
    if len(columns) < 2:
        return None
    rows = [_row(line, columns, where) for line in lines]
    if any(row is None for row in rows):
        return None
    full = [row for row in rows if row]
    shaped = shape(full, where)
    return full if shaped and sum(1 for text in shaped.table.header if text) >= 2 else None


def _mean(lines: Sequence[Line]) -> float:
    cells = [cell for line in lines for cell in line]
    return sum(len(cell.text) for cell in cells) / len(cells)


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Stretches from left to right that hold text in some line; what overlaps is one column."""
    columns: list[tuple[float, float]] = []
    for cell in sorted((cell for line in lines for cell in line), key=lambda cell: cell.left):
        if columns and cell.left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], cell.right))
        else:
            columns.append((cell.left, cell.right))
    return columns


def _row(line: Line, columns: list[tuple[float, float]], where: Where) -> list[Spot] | None:
    """None when two cells of the line stand in one column."""
    placed: dict[int, Piece] = {}
    for cell in line:
        at = next(i for i, (left, right) in enumerate(columns) if left <= cell.centre <= right)
        if at in placed:
            return None
        placed[at] = cell
    empty = Spot("", where)
    return [
        Spot(placed[i].text, where, placed[i].visible) if i in placed else Spot(empty.text, where)
        for i in range(len(columns))
    ]
