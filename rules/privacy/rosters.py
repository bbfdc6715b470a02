"""Tables that list people by their full names, and what else their columns tell about them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from records import Cell, Document, Outcome, Severity
from rules.kit import Context, Draft, Rule
from rules.privacy.glances import LISTING
from rules.privacy.names import is_full_name
from rules.privacy.roles import Role
from rules.privacy.sheets import Sheet, layout

LISTED = (Role.NAME, Role.CHILD)
# Names are judged by a sample: a list of ten thousand is no surer than one of two hundred.
SAMPLE = 200
EXAMPLES = 3
EMPTY = re.compile(r"[\s/—\-－*＊无0]*")


@dataclass(frozen=True, slots=True)
class Roster:
    """`names` are the cells with a full name; `rows` the indexes of their rows."""

    sheet: Sheet
    title: str
    names: tuple[Cell, ...]
    rows: tuple[int, ...]

    @property
    def words(self) -> str:
        return f"{self.title} {self.sheet.table.caption}"

    def filled(self, role: Role) -> int:
        """How many cells of the named rows say something in the columns of that role."""
        return sum(1 for text in self.cells(role) if not EMPTY.fullmatch(text))

    def cells(self, role: Role) -> Iterator[str]:
        columns = [index for index, one in enumerate(self.sheet.roles) if one is role]
        yield from (self.sheet.table.rows[row][column].text for column in columns for row in self.rows)


def rosters(document: Document) -> Iterator[Roster]:
    """Tables in which most names of the first rows are full ones. Lists of officials and of posts are none."""
    return (roster for roster in named_tables(document) if not roster.sheet.has(Role.DUTY))


_last: list[tuple[Document, tuple[Roster, ...]]] = []


def named_tables(document: Document) -> tuple[Roster, ...]:
    """Rosters, and lists of officials and of candidates for posts. Remembered as `sheets.layout` is."""
    if not _last or _last[0][0] is not document:
        _last[:] = [(document, tuple(_named_tables(document)))]
    return _last[0][1]


def _named_tables(document: Document) -> Iterator[Roster]:
    title = f"{document.title} {document.attachment}"
    for sheet in layout(document).sheets:
        column = sheet.column(*LISTED) if sheet.has(*LISTED) else sheet.column(Role.GUARDIAN)
        if column is None or not LISTING.search(sheet.headers[column]):
            continue
        cells = [(row, cells[column]) for row, cells in enumerate(sheet.table.rows) if column < len(cells)]
        sample = [is_full_name(cell.text) for _, cell in cells[:SAMPLE]]
        if sum(sample) * 2 >= max(1, sum(1 for _, cell in cells[:SAMPLE] if cell.text.strip())):
            full = [(row, cell) for row, cell in cells if is_full_name(cell.text)]
            yield Roster(sheet, title, tuple(cell for _, cell in full), tuple(row for row, _ in full))


def report_roster(
    rule: Rule[Document],
    document: Document,
    ctx: Context,
    roster: Roster,
    *,
    outcome: Outcome,
    kind: str,
    message: str,
    columns: Iterable[Role],
    severity: Severity | None = None,
) -> Draft:
    """One finding for the table; it quotes headers, never names."""
    make = rule.fail if outcome is Outcome.FAIL else rule.review
    roles = tuple(columns)
    headers = [roster.sheet.headers[roster.sheet.roles.index(role)] for role in roles if role in roster.sheet.roles]
    hidden = "（隐藏在看不到的行、列或工作表中）" if roster.names and not roster.names[0].visible else ""
    return make(
        document,
        message + hidden,
        at=roster.names[0].where,
        quote="、".join(headers),
        type=kind,
        severity=severity,
        count=len(roster.names),
        examples=tuple(cell.where.cell for cell in roster.names[:EXAMPLES] if cell.where.cell),
        defect=ctx.secret(kind, *headers, min(cell.text for cell in roster.names)),
    )
