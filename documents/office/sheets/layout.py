"""From scattered cells with merged ranges to rows of spots. Blank rows and columns fall out, places stay true."""

from bisect import bisect_left, bisect_right

from documents.addresses import cell_name
from documents.grids import MAX_COLUMNS, Spot
from documents.office.sheets.sheet import Range, Sheet
from records import Where

MAX_COVERED = 2_000_000


def rows_of(sheet: Sheet, name: str, visible: bool, most: int | None = None) -> list[list[Spot]]:
    """`visible` is whether the sheet itself shows. With `most`, only so many rows."""
    rows, columns = sorted(sheet.cells.rows), sheet.cells.columns()
    spans, covered = _merged(sheet.merges, rows, columns)
    found = []
    for row in rows[:most]:
        spots: dict[int, Spot] = {}
        for column, text in sheet.cells.rows[row].items():
            where = Where("cell", sheet=name, cell=cell_name(row, column))
            swallowed = (row, column) in covered
            wide, high = spans.get((row, column), (1, 1))
            shows = visible and shows_at(sheet, row, column) and not swallowed
            spots[column] = Spot(text, where, shows, wide, high)
        found.append(_line(row, spots, columns, covered, name))
    return found


def shows_at(sheet: Sheet, row: int, column: int) -> bool:
    hidden = column in sheet.hidden_columns or row in sheet.hidden_rows
    return not hidden and (row, column) not in sheet.cells.veiled


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
