"""Writes a document from top to bottom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from reports.evidence import is_web
from reports.text import clean, shorten
from reports.word.bars import Bar, bars
from reports.word.cells import BLUE, GREY, Cell, Line
from reports.word.elements import element
from reports.word.paper import WIDTH
from reports.word.tables import table

LONGEST_ADDRESS = 160
# Word itself refuses longer targets.
LONGEST_TARGET = 2000
GREY_INK, RED_INK = RGBColor(0x5B, 0x68, 0x75), RGBColor(0xB4, 0x23, 0x18)


@dataclass(frozen=True, slots=True)
class Pen:
    document: Document
    width: float = WIDTH

    def title(self, text: str) -> Paragraph:
        made = self.document.add_paragraph(clean(text), style="Title")
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return made

    def heading(self, text: str, level: int = 1) -> Paragraph:
        return self.document.add_paragraph(clean(text), style=f"Heading {level}")

    def plain(self, text: str) -> Paragraph:
        return self.document.add_paragraph(clean(text))

    def text(self, text: str) -> Paragraph:
        """A paragraph with its first line two characters in."""
        made = self.document.add_paragraph(clean(text))
        size = self.document.styles["Normal"].font.size
        made.paragraph_format.first_line_indent = 2 * size
        made.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        return made

    def caption(self, text: str) -> Paragraph:
        """What a table is, kept on its page."""
        made = self.document.add_paragraph()
        made.add_run(clean(text)).font.size = Pt(12)
        made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(3)
        made.paragraph_format.keep_with_next = True
        return made

    def note(self, text: str) -> Paragraph:
        return self._coloured(text, GREY_INK)

    def alarm(self, text: str) -> Paragraph:
        return self._coloured(text, RED_INK)

    def _coloured(self, text: str, colour: RGBColor) -> Paragraph:
        made = self.document.add_paragraph()
        words = made.add_run(clean(text))
        words.font.size, words.font.color.rgb = Pt(10.5), colour
        made.paragraph_format.line_spacing = Pt(17)
        made.paragraph_format.space_after = Pt(4)
        return made

    def table(self, titles: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]]) -> None:
        """`widths` are shares of the line."""
        unit = self.width / sum(widths)
        self._put(table(titles, [unit * width for width in widths], rows))

    def bars(self, rows: Sequence[Bar]) -> None:
        self._put(bars(rows, self.width))

    def _put(self, made: BaseOxmlElement) -> None:
        """Two tables that touch would become one; the paragraph between them is as small as can be."""
        after = self.document.add_paragraph()
        after.paragraph_format.line_spacing = Pt(8)
        after._p.addprevious(made)

    def end(self) -> None:
        """Hides the paragraph behind a last table: after one that fills its page it would make an empty one."""
        last = self.document.paragraphs[-1]
        if last.text:
            return
        last.paragraph_format.line_spacing = Pt(1)
        last._p.get_or_add_pPr().append(element("w:rPr", element("w:vanish"), element("w:sz", val=2)))

    def address(self, url: str) -> Line:
        """An address to read, and to click when it is one of the web."""
        shown = shorten(clean(url), LONGEST_ADDRESS)
        target = clean(url)
        if not is_web(target) or len(target) > LONGEST_TARGET:
            return Line(shown, GREY, small=True)
        link = self.document.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return Line(shown, BLUE, small=True, link=link)
