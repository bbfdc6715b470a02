"""From the cells of a sheet to its table. A large sheet without merged ranges is made straight into records: spots
for half a million cells would take as long, and as much room, as all the rest."""

from dataclasses import dataclass

from documents.addresses import cell_name, column_name
from documents.drafts import Draft
from documents.grids import Shaped, head_of
from documents.office.sheets.cells import MAX_CELLS
from documents.office.sheets.layout import rows_of, shows_at
from documents.office.sheets.sheet import Sheet
from documents.spots import MAX_COLUMNS, expand
from records import Cell, Table, Where

# What the search for a header looks at, and some more.
LOOKED_AT = 40


def add_cells(draft: Draft, sheet: Sheet, name: str, visible: bool, large: int = 5_000) -> None:
    """`visible` is whether the sheet itself shows; from `large` cells on it counts as a large one."""
    if not sheet.cells:
        return
    where = Where("cell", sheet=name, cell=cell_name(min(sheet.cells.rows), sheet.cells.columns()[0]))
    if len(sheet.cells) >= large and _is_plain(sheet):
        draft.add_shaped(_shaped(sheet, name, visible, where))
    else:
        draft.add_grid(rows_of(sheet, name, visible), where)


def _is_plain(sheet: Sheet) -> bool:
    """Nothing reaches over several places, and nothing lies outside the bounds of a table."""
    height, width = len(sheet.cells.rows), len(sheet.cells.columns())
    return not sheet.merges and height > LOOKED_AT and 2 <= width <= MAX_COLUMNS and height * width <= MAX_CELLS


def _shaped(sheet: Sheet, name: str, visible: bool, where: Where) -> Shaped:
    columns = sheet.cells.columns()
    top = [line + [None] * (len(columns) - len(line)) for line in expand(rows_of(sheet, name, visible, LOOKED_AT))]
    head = head_of(top)
    rows = sorted(sheet.cells.rows)[head.start + head.depth :]
    line = _Line(sheet, name, visible, where, tuple((column, column_name(column)) for column in columns))
    body = tuple(tuple(line.cells(row)) for row in rows)
    return Shaped(Table(head.header, body, where, " ".join(spot.text for spot in head.lead)), head.lead)


@dataclass(frozen=True, slots=True)
class _Line:
    sheet: Sheet
    name: str
    visible: bool
    where: Where
    columns: tuple[tuple[int, str], ...]

    def cells(self, row: int) -> list[Cell]:
        """A gap stands at the first column of its row, what lies behind the last cell at the table's own place."""
        texts, name = self.sheet.cells.rows[row], self.name
        if len(texts) == len(self.columns) and self._all_show(row):
            return [Cell(texts[column], Where("cell", sheet=name, cell=f"{at}{row}")) for column, at in self.columns]
        last = max(texts)
        return [self._cell(row, column, at, texts.get(column), last) for column, at in self.columns]

    def _all_show(self, row: int) -> bool:
        sheet = self.sheet
        return self.visible and not (sheet.hidden_columns or sheet.cells.veiled) and row not in sheet.hidden_rows

    def _cell(self, row: int, column: int, at: str, text: str | None, last: int) -> Cell:
        if text is not None:
            shows = self.visible and shows_at(self.sheet, row, column)
            return Cell(text, Where("cell", sheet=self.name, cell=f"{at}{row}"), shows)
        if column > last:
            return Cell("", self.where)
        return Cell("", Where("cell", sheet=self.name, cell=f"{self.columns[0][1]}{row}"))
