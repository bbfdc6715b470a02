"""From scattered cells with merged ranges to rows of spots. Blank rows and columns fall out, places stay true."""

from bisect import bisect_left, bisect_right

from documents.addresses import cell_name
from documents.grids import MAX_COLUMNS, Spot
from documents.office.sheets.sheet import Range, Sheet
from records import Where

MAX_COVERED = 2_000_000


def rows_of(sheet: Sheet, name: str, visible: bool) -> list[list[Spot]]:
    """`visible` is whether the sheet itself shows."""
    rows = sorted({row for row, _ in sheet.cells})
    columns = sorted({column for _, column in sheet.cells})
    spans, covered = _merged(sheet.merges, rows, columns)
    by_row: dict[int, dict[int, Spot]] = {row: {} for row in rows}
    for (row, column), (text, shows) in sheet.cells.items():
        where = Where("cell", sheet=name, cell=cell_name(row, column))
        shows = visible and shows and column not in sheet.hidden_columns and row not in sheet.hidden_rows
        wide, high = spans.get((row, column), (1, 1))
        swallowed = (row, column) in covered
        by_row[row][column] = Spot(text, where, shows and not swallowed, wide, high)
    return [_line(row, by_row[row], columns, covered, name) for row in rows]


def _line(row: int, spots: dict[int, Spot], columns: list[int], covered: set[tuple[int, int]], name: str) -> list[Spot]:
    """Up to the last filled cell. What a merged range hides is kept at the end, behind the columns."""
    blank = Spot("", Where("cell", sheet=name, cell=cell_name(row, columns[0])))
    line: list[Spot] = []
    rest: list[Spot] = []
    for column in columns[: bisect_right(columns, max(spots))]:
        spot = spots.get(column)
        if (row, column) not in covered:
            line.append(spot or blank)
        elif spot is not None:
            rest.append(spot)
    return line + rest


def _merged(
    merges: list[Range], rows: list[int], columns: list[int]
) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """(row, column) of a range's first cell → its width and height in rows and columns that are kept, and the places
    that ranges cover without their first ones."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    room = MAX_COVERED
    for top, left, bottom, right in merges:
        high = rows[bisect_left(rows, top) : bisect_right(rows, bottom)]
        wide = columns[bisect_left(columns, left) : bisect_right(columns, right)][:MAX_COLUMNS]
        room -= len(high) * len(wide)
        if room < 0:
            break
        # Where the first cell is blank and fell out, there is nothing to spread.
        if not high or not wide or high[0] != top or wide[0] != left:
            continue
        places = {(row, column) for row in high for column in wide}
        if not places & covered:
            spans[top, left] = (len(wide), len(high))
            covered |= places - {(top, left)}
    return spans, covered
