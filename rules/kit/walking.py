"""Where text stands in a document."""

from collections.abc import Iterator

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
