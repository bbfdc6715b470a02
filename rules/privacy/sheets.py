"""A document laid out for searching: its running text as one strip, every table column as another.

Made once per document: a dozen rules ask about the same one in turn.
"""

from dataclasses import dataclass

from records import Cell, Document, Table
from rules.kit import Strip, blocks, strip_of
from rules.privacy.names import is_full_name
from rules.privacy.roles import Role, may_head_names, roles_of

# Where the reader saw no header, the first rows may hold one.
HEADING_ROWS, HEADING_LENGTH = 3, 14
NAMES_SEEN, NAMES_FROM = 20, 2
# Boxes with one digit each; a row of marks must not be taken for a number.
BOXES_FROM = 15


@dataclass(frozen=True, slots=True)
class Sheet:
    """`headers` has one text per column, read from the first rows where the table has none."""

    table: Table
    headers: tuple[str, ...]
    roles: tuple[Role | None, ...]
    columns: tuple[Strip, ...]
    boxes: Strip

    def column(self, *wanted: Role) -> int | None:
        return next((index for index, role in enumerate(self.roles) if role in wanted), None)

    def has(self, *wanted: Role) -> bool:
        return self.column(*wanted) is not None

    def row_text(self, row: int) -> str:
        return " ".join(cell.text for cell in self.table.rows[row])


@dataclass(frozen=True, slots=True)
class Layout:
    running: Strip
    sheets: tuple[Sheet, ...]


_last: list[tuple[Document, Layout]] = []


def layout(document: Document) -> Layout:
    """Remembered by identity, because comparing two documents means comparing all their cells."""
    if not _last or _last[0][0] is not document:
        _last[:] = [(document, Layout(strip_of(tuple(blocks(document))), tuple(map(_sheet, document.tables))))]
    return _last[0][1]


def _sheet(table: Table) -> Sheet:
    width = len(table.header)
    headers = tuple(_header(table, index) for index in range(width))
    columns = tuple(strip_of([row[index] for row in table.rows if index < len(row)]) for index in range(width))
    return Sheet(table, headers, _roles(table, headers), columns, strip_of(_boxes(table)))


def _roles(table: Table, headers: tuple[str, ...]) -> tuple[Role | None, ...]:
    """Lists call people by a hundred words: without a header that does, a column of nothing but names is one."""
    roles = roles_of(headers)
    if Role.NAME in roles or Role.CHILD in roles:
        return roles
    for index, (role, header) in enumerate(zip(roles, headers, strict=True)):
        if role is None and may_head_names(header) and _holds_names(table, index):
            return (*roles[:index], Role.NAME, *roles[index + 1 :])
    return roles


def _holds_names(table: Table, index: int) -> bool:
    """Names of places are short, too, but do not all begin with a family name and end unlike a place."""
    cells = [row[index].text.strip() for row in table.rows[:NAMES_SEEN] if index < len(row)]
    filled = [text for text in cells if text]
    # The same word in every row is a result, not a name: 符合, 安全.
    many = len(set(filled)) >= NAMES_FROM and len(set(filled)) * 2 > len(filled)
    return many and all(is_full_name(text) for text in filled)


def _header(table: Table, index: int) -> str:
    """A column whose header is empty or only names its group is also called by what stands in its first rows."""
    header = table.header[index]
    if header and not all(other == header for other in table.header):
        return header
    first = [row[index].text for row in table.rows[:HEADING_ROWS] if index < len(row)]
    return " ".join((header, *(text for text in first if _may_head(text)))).strip()


def _may_head(text: str) -> bool:
    return 0 < len(text) <= HEADING_LENGTH and not any(char.isdigit() for char in text)


def _boxes(table: Table) -> list[Cell]:
    """Rows of cells with one character each, read as one cell at the place of the first."""
    found: list[Cell] = []
    if len(table.header) < BOXES_FROM:
        return found
    for row in (tuple(Cell(text, table.where) for text in table.header), *table.rows):
        run: list[Cell] = []
        for cell in (*row, Cell("", table.where)):
            if len(cell.text) == 1 and (cell.text.isdigit() or cell.text in "XxＸ"):
                run.append(cell)
            else:
                found += _joined(run)
                run = []
    return found


def _joined(run: list[Cell]) -> list[Cell]:
    if len(run) < BOXES_FROM:
        return []
    return [Cell("".join(cell.text for cell in run), run[0].where, all(cell.visible for cell in run))]
