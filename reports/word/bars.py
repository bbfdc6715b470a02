"""Stacked bars drawn with shaded cells: they need no picture, no font and no chart engine wherever they are opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.xmlchemy import BaseOxmlElement

from reports.word.cells import Cell, cell_element, text_cell
from reports.word.elements import element, twips
from reports.word.tables import grid

STEPS = 60
LABEL, COUNT = 4.8, 1.2


@dataclass(frozen=True, slots=True)
class Bar:
    """`parts` are (count, colour) from left to right."""

    name: str
    parts: tuple[tuple[int, str], ...]

    @property
    def total(self) -> int:
        return sum(count for count, _ in self.parts)


def bars(rows: Sequence[Bar], width: float) -> BaseOxmlElement:
    """A table `width` centimetres wide; the longest bar fills it."""
    step = twips((width - LABEL - COUNT) / STEPS)
    sizes = [twips(LABEL), *[step] * STEPS, twips(COUNT)]
    most = max((row.total for row in rows), default=0) or 1
    form = element(
        "w:tblPr",
        element("w:tblW", w=sum(sizes), type="dxa"),
        element("w:jc", val="center"),
        element("w:tblLayout", type="fixed"),
        element("w:tblCellMar", element("w:left", w=40, type="dxa"), element("w:right", w=40, type="dxa")),
    )
    return element("w:tbl", form, grid(sizes), *(_row(row, most, step) for row in rows))


def _row(bar: Bar, most: int, step: int) -> BaseOxmlElement:
    form = element("w:trPr", element("w:cantSplit"), element("w:trHeight", val=twips(0.62), hRule="atLeast"))
    cells = [cell_element(text_cell(bar.name, "right"), twips(LABEL))]
    used = 0
    for span, colour in _spans(bar, most):
        cells.append(_block(span, colour, step))
        used += span
    if used < STEPS:
        cells.append(_block(STEPS - used, "", step))
    return element("w:tr", form, *cells, cell_element(text_cell(str(bar.total)), twips(COUNT)))


def _spans(bar: Bar, most: int) -> list[tuple[int, str]]:
    """Steps for each part; whatever is there is seen, be it one of a thousand."""
    wanted = [(max(1, round(STEPS * count / most)), colour) for count, colour in bar.parts if count]
    spare = STEPS - sum(span for span, _ in wanted)
    if spare >= 0:
        return wanted
    widest = max(range(len(wanted)), key=lambda place: wanted[place][0])
    return [(span + spare if place == widest else span, colour) for place, (span, colour) in enumerate(wanted)]


def _block(span: int, colour: str, step: int) -> BaseOxmlElement:
    block = cell_element(Cell(text_cell("").lines, fill=colour), span * step, span)
    # White lines above and below part the bars.
    edges = (element(f"w:{side}", val="single", sz=24, color="FFFFFF") for side in ("top", "bottom"))
    form = block[0]
    form.insert(2 if span > 1 else 1, element("w:tcBorders", *edges))
    return block
