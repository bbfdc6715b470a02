"""Tables of fixed widths with a head that is repeated on every page."""

from collections.abc import Iterable, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.word.cells import Cell, cell_element, head_cell
from reports.word.elements import element, twips

LINE = "B8C2CC"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(titles: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]]) -> BaseOxmlElement:
    """`widths` in centimetres; a row is never parted between two pages."""
    sizes = [twips(width) for width in widths]
    head = _row([head_cell(title) for title in titles], sizes)
    head[0].append(element("w:tblHeader"))
    borders = element("w:tblBorders", *(element(f"w:{side}", val="single", sz=4, color=LINE) for side in SIDES))
    return element("w:tbl", _form(sizes, borders), grid(sizes), head, *(_row(cells, sizes) for cells in rows))


def _form(sizes: Sequence[int], borders: BaseOxmlElement) -> BaseOxmlElement:
    # The order of these is the schema's.
    return element(
        "w:tblPr",
        element("w:tblW", w=sum(sizes), type="dxa"),
        element("w:jc", val="center"),
        borders,
        element("w:tblLayout", type="fixed"),
        element("w:tblCellMar", element("w:left", w=70, type="dxa"), element("w:right", w=70, type="dxa")),
    )


def grid(sizes: Iterable[int]) -> BaseOxmlElement:
    return element("w:tblGrid", *(element("w:gridCol", w=size) for size in sizes))


def _row(cells: Sequence[Cell], sizes: Sequence[int]) -> BaseOxmlElement:
    made = [cell_element(cell, size) for cell, size in zip(cells, sizes, strict=True)]
    return element("w:tr", element("w:trPr", element("w:cantSplit")), *made)
