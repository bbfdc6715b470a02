"""An empty document: page, styles, page numbers."""

from typing import cast

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from reports.word.elements import element, run
from reports.word.fonts import BODY, HEADING, SUBHEADING, TITLE, set_font

# Centimetres. The frame of text of an official paper is 15.6 wide.
PAGE = (21.0, 29.7)
TOP, BOTTOM, LEFT, RIGHT = 3.0, 2.6, 2.7, 2.7
WIDTH = PAGE[0] - LEFT - RIGHT
LANDSCAPE_WIDTH = PAGE[1] - 2 * 2.2
INK = RGBColor(0x1F, 0x29, 0x33)


def new_document(points: float) -> Document:
    """An A4 document whose running text is `points` high."""
    document = docx.Document()
    _page(document.sections[0])
    normal = _style(document, "Normal", BODY, points)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    normal.paragraph_format.line_spacing = Pt(points * 1.75)
    normal.paragraph_format.space_after = Pt(0)
    _heading(_style(document, "Title", TITLE, 22), 12, 12)
    _heading(_style(document, "Heading 1", HEADING, points + 2), 14, 8)
    _heading(_style(document, "Heading 2", SUBHEADING, points + 1), 10, 6)
    return document


def _page(section: Section) -> None:
    section.page_width, section.page_height = Cm(PAGE[0]), Cm(PAGE[1])
    section.top_margin, section.bottom_margin = Cm(TOP), Cm(BOTTOM)
    section.left_margin, section.right_margin = Cm(LEFT), Cm(RIGHT)
    section.footer_distance = Cm(1.6)


def _style(document: Document, name: str, face: str, points: float) -> ParagraphStyle:
    style = cast(ParagraphStyle, document.styles[name])
    set_font(style, face, points)
    style.font.color.rgb = INK
    return style


def _heading(style: ParagraphStyle, before: float, after: float) -> None:
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.2
    form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), True
    # The template underlines its titles.
    for border in style.element.xpath("w:pPr/w:pBdr"):
        border.getparent().remove(border)


def turn(document: Document) -> None:
    """What follows stands on landscape pages."""
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(PAGE[1]), Cm(PAGE[0])
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.6)
    section.different_first_page_header_footer = False


def number_pages(section: Section) -> None:
    """— 1 — at the foot of each page."""
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for part in ("— ", "begin", " PAGE ", "separate", "1", "end", " —"):
        _field_part(foot, part)


def _field_part(foot: Paragraph, part: str) -> None:
    if part in ("begin", "separate", "end"):
        foot._p.append(element("w:r", element("w:fldChar", fldCharType=part)))
    elif part.strip() == "PAGE":
        code = element("w:instrText")
        code.text = part
        foot._p.append(element("w:r", code))
    else:
        foot._p.append(run(part))
