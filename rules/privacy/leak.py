"""What was found of a person and what stands around it: the parts of a finding, still unmasked."""

from dataclasses import dataclass

from records import Block, Cell, Outcome
from rules.kit import Number, Spot, excerpt, scrub
from rules.kit.spots import covered
from rules.privacy.roles import Role
from rules.privacy.sheets import Sheet

HEADER_LENGTH = 20
ROW_SEARCHED = 400
EXAMPLES = 3
# Where a reader looks that shows nothing to the eye.
HIDDEN_PLACES = {"cell": "隐藏的行、列、工作表或批注", "xpath": "网页源代码", "meta": "网页元数据或文档属性"}

Found = Number | Spot


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`label` is a table column's header, or the short text in front (a cell to the left, the block before).
    `before` and `after` are the characters next to the find, `text` its whole block or cell. `headers` are the
    whole table's, `row` the cells beside it; `sheet` is None outside tables; `visible` tells of the place itself."""

    label: str = ""
    before: str = ""
    after: str = ""
    text: str = ""
    headers: str = ""
    title: str = ""
    sheet: Sheet | None = None
    role: Role | None = None
    at_row: int | None = None
    visible: bool = True

    @property
    def row(self) -> str:
        if self.sheet is None or self.at_row is None:
            return ""
        return self.sheet.row_text(self.at_row)[:ROW_SEARCHED]

    @property
    def in_table(self) -> bool:
        return self.sheet is not None


@dataclass(frozen=True, slots=True)
class Hit:
    found: Found
    outcome: Outcome
    at: Block | Cell

    @property
    def veiled(self) -> str:
        """The whole text of the place, masked."""
        text = covered(self.at.text, iter((self.found,))) if isinstance(self.found, Spot) else self.at.text
        return scrub(text)

    @property
    def quote(self) -> str:
        return self.veiled[self.found.start : self.found.end]


@dataclass(frozen=True, slots=True)
class Leak:
    """Hits that make one finding. `header` is None outside tables. A certain hit makes the whole leak certain."""

    hits: tuple[Hit, ...]
    header: str | None = None

    @property
    def outcome(self) -> Outcome:
        return self.first.outcome

    @property
    def first(self) -> Hit:
        """The first certain hit, else the first."""
        return next((hit for hit in self.hits if hit.outcome is Outcome.FAIL), self.hits[0])

    @property
    def quote(self) -> str:
        return self.first.quote

    @property
    def identity(self) -> tuple[str, str]:
        """Header and smallest value: stays the same when rows are added, moved or shown elsewhere."""
        return (self.header or "", min(hit.found.value for hit in self.hits))

    @property
    def place(self) -> str:
        """The column as a message names it; "" outside tables."""
        if self.header is None:
            return ""
        name = self.header if len(self.header) <= HEADER_LENGTH else f"{self.header[:HEADER_LENGTH]}…"
        return f"表格“{name}”列" if name else "表格中无表头的一列"

    @property
    def hidden(self) -> str:
        """What a message adds when a reader of the page does not see the values."""
        unseen = [hit for hit in self.hits if not hit.at.visible]
        if not unseen:
            return ""
        place = HIDDEN_PLACES.get(unseen[0].at.where.kind, "文档的隐藏内容")
        return f"（{'' if len(unseen) == len(self.hits) else f'其中{len(unseen)}条'}隐藏在{place}中）"

    @property
    def examples(self) -> tuple[str, ...]:
        if self.header is None:
            return ()
        return tuple(_example(hit) for hit in self.hits[:EXAMPLES])

    @property
    def context(self) -> str:
        return excerpt(self.first.veiled, self.first.found.start, self.first.found.end)


def _example(hit: Hit) -> str:
    where = hit.at.where
    return f"{where.cell} {hit.quote}" if where.cell else hit.quote
