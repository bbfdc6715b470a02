"""Where text stands in a document."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from records import Block, Cell, Document, Region, Table, Where


def blocks(document: Document) -> Iterator[Block]:
    """All running text: the blocks, the title where no block repeats it, the attachment's name."""
    yield from document.blocks
    if document.title and not any(block.text == document.title for block in document.blocks):
        yield Block(document.title, Where("meta", name="标题"), Region.TITLE)
    if document.attachment:
        yield Block(document.attachment, Where("meta", name="附件名"), Region.META)


def table_columns(table: Table) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Header text and body cells of each column of a data table."""
    for index, header in enumerate(table.header):
        yield header, tuple(row[index] for row in table.rows if index < len(row))


def texts(document: Document) -> Iterator[Block | Cell]:
    """Blocks, then every cell of the data tables, headers (at the table's place) first."""
    yield from blocks(document)
    for table in document.tables:
        yield from (Cell(header, table.where) for header in table.header if header)
        for row in table.rows:
            yield from row


@dataclass(frozen=True, slots=True)
class Strip:
    """Places one under the other as one text, so that one search serves thousands of cells."""

    text: str
    places: tuple[Block | Cell, ...]
    starts: Sequence[int]

    def find(self, offset: int) -> tuple[int, int]:
        """The index of the place at `offset`, and where that place starts."""
        index = bisect_right(self.starts, offset) - 1
        return index, self.starts[index]


def strip_of(places: Sequence[Block | Cell]) -> Strip:
    starts = accumulate((len(place.text) + 1 for place in places), initial=0)
    # As machine numbers: a tuple of half a million takes four times as much.
    return Strip("\n".join(place.text for place in places), tuple(places), array("q", starts)[: len(places)])
