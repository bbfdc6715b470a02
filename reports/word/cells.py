"""What stands in a cell of a table, and how it looks."""

from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from reports.word.elements import element, run
from reports.word.fonts import BODY, HEADING, LATIN

HALF_POINTS = 21
SMALL = 18
GREY, BLUE, RED = "5B6875", "1A5FB4", "B42318"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a cell. `link` is a relationship id of the document."""

    text: str
    colour: str = ""
    strong: bool = False
    small: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    lines: tuple[Line, ...]
    align: str = "left"
    fill: str = ""


def text_cell(text: str, align: str = "left") -> Cell:
    return Cell((Line(text),), align)


def small_cell(text: str, align: str = "left") -> Cell:
    return Cell((Line(text, small=True),), align)


def head_cell(text: str) -> Cell:
    return Cell((Line(text, strong=True),), "center", "E9EDF4")


def cell_element(cell: Cell, width: int, span: int = 1) -> BaseOxmlElement:
    """`width` in twips."""
    form = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
    if span > 1:
        form.append(element("w:gridSpan", val=span))
    if cell.fill:
        form.append(element("w:shd", val="clear", color="auto", fill=cell.fill))
    form.append(element("w:vAlign", val="center"))
    return element("w:tc", form, *(_paragraph(line, cell.align) for line in cell.lines))


def _paragraph(line: Line, align: str) -> BaseOxmlElement:
    form = element(
        "w:pPr",
        element("w:spacing", before=24, after=24, line=230 if line.small else 260, lineRule="atLeast"),
        element("w:jc", val=align),
    )
    words = run(line.text, *_look(line))
    if not line.link:
        return element("w:p", form, words)
    link = element("w:hyperlink", words)
    link.set(qn("r:id"), line.link)
    return element("w:p", form, link)


def _look(line: Line) -> list[BaseOxmlElement]:
    face = HEADING if line.strong else BODY
    size = SMALL if line.small else HALF_POINTS
    look = [element("w:rFonts", ascii=LATIN, hAnsi=LATIN, cs=LATIN, eastAsia=face)]
    if line.colour:
        look.append(element("w:color", val=line.colour))
    return [*look, element("w:sz", val=size), element("w:szCs", val=size)]
