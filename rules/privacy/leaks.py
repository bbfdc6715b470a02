"""Numbers of people in a document, with what stands around them, grouped as they are reported.

A column of a table makes one finding, however many rows leak; elsewhere each block makes one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from records import Block, Cell, Document, Outcome, Table
from rules.kit import Number, blocks, excerpt, numbers, scrub, table_columns

LABEL_LENGTH = 14
HEADER_LENGTH = 20
# Every number is judged by its headers: a hostile table must not make them long.
LABEL_SEARCHED, HEADERS_SEARCHED = 200, 1000
BEFORE, AFTER = 80, 8
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`label` is a table column's header, or the short text in front (a cell to the left, the block before).
    `before` and `after` are the characters next to the number, `text` its whole block or cell. `headers` are the
    whole table's; `in_table` tells whether there is one."""

    label: str = ""
    before: str = ""
    after: str = ""
    text: str = ""
    headers: str = ""
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    number: Number
    outcome: Outcome
    at: Block | Cell


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
        number = self.first.number
        return scrub(self.first.at.text)[number.start : number.end]

    @property
    def identity(self) -> tuple[str, str]:
        """Header and smallest value: stays the same when rows are added, moved or shown elsewhere."""
        return (self.header or "", min(hit.number.digits for hit in self.hits))

    @property
    def place(self) -> str:
        """The column as a message names it; "" outside tables."""
        if self.header is None:
            return ""
        name = self.header if len(self.header) <= HEADER_LENGTH else f"{self.header[:HEADER_LENGTH]}…"
        return f"表格“{name}”列" if name else "表格中无表头的一列"

    @property
    def examples(self) -> tuple[str, ...]:
        if self.header is None:
            return ()
        return tuple(_example(hit) for hit in self.hits[:EXAMPLES])

    @property
    def context(self) -> str:
        return excerpt(self.first.at.text, self.first.number.start, self.first.number.end)


Judge = Callable[[Number, Surroundings], Outcome | None]


def leaks(document: Document, judge: Judge) -> Iterator[Leak]:
    """What `judge` calls a leak. A block that only repeats numbers already reported (a hidden copy, a meta
    description) is left out."""
    seen: set[str] = set()
    for leak in (*_in_tables(document, judge), *_in_blocks(document, judge)):
        digits = {hit.number.digits for hit in leak.hits}
        if leak.header is not None or not digits <= seen:
            yield leak
        seen |= digits


def _in_blocks(document: Document, judge: Judge) -> Iterator[Leak]:
    previous = ""
    for block in blocks(document):
        hits = tuple(_hits(block, Surroundings(label=_short(previous)), judge))
        if hits:
            yield Leak(hits)
        previous = block.text


def _in_tables(document: Document, judge: Judge) -> Iterator[Leak]:
    for table in document.tables:
        headers = " ".join((table.caption, *table.header))[:HEADERS_SEARCHED]
        for index, (header, cells) in enumerate(table_columns(table)):
            hits = tuple(_in_column(table, index, header, headers, cells, judge))
            if hits:
                yield Leak(hits, scrub(header))


def _in_column(
    table: Table, index: int, header: str, headers: str, cells: tuple[Cell, ...], judge: Judge
) -> Iterator[Hit]:
    around = Surroundings(headers=headers, in_table=True)
    # Where the reader took the first row of data for the header, the header leaks, too.
    yield from _hits(Cell(header, table.where), around, judge)
    for row, cell in enumerate(cells):
        # Most cells hold no number: their surroundings need not be known.
        if numbers(cell.text):
            left = table.rows[row][index - 1].text if index else ""
            label = f"{header[:LABEL_SEARCHED]} {_short(left)}".strip()
            yield from _hits(cell, replace(around, label=label), judge)


def _hits(at: Block | Cell, around: Surroundings, judge: Judge) -> Iterator[Hit]:
    for number in numbers(at.text):
        before = at.text[max(0, number.start - BEFORE) : number.start]
        after = at.text[number.end : number.end + AFTER]
        outcome = judge(number, replace(around, before=before, after=after, text=at.text))
        if outcome is not None:
            yield Hit(number, outcome, at)


def _short(text: str) -> str:
    """A text that can only be a label, "" otherwise."""
    return text if len(text) <= LABEL_LENGTH and not any(char.isdigit() for char in text) else ""


def _example(hit: Hit) -> str:
    where = hit.at.where
    value = scrub(hit.at.text)[hit.number.start : hit.number.end]
    return f"{where.cell} {value}" if where.cell else value
