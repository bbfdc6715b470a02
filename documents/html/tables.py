"""Which tables hold data, and which only arrange the page."""

from documents.grids import Shaped, Spot, shape
from documents.html.runs import CellSeen, TableSeen
from records import Region, Where

# Data cells are short; a cell with more text than this is a column of a page layout or an article in a frame.
MAX_CELL = 1_500
MIN_FILLED = 3


def shaped(table: TableSeen) -> Shaped | None:
    """None for a table that arranges the page: its text stands in blocks."""
    if table.is_layout or table.region in (Region.NAVIGATION, Region.FOOTER):
        return None
    rows = [[_spot(cell) for cell in row] for row in table.rows if row]
    filled = [spot for row in rows for spot in row if spot.text]
    if len(filled) < MIN_FILLED or any(len(spot.text) > MAX_CELL for spot in filled):
        return None
    return shape(rows, Where("xpath", xpath=table.path), table.caption)


def _spot(cell: CellSeen) -> Spot:
    where = Where("xpath", xpath=cell.path)
    return Spot("\n".join(cell.lines), where, cell.visible, cell.columns, cell.rows, cell.heading)
