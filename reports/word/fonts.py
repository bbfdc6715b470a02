"""The typefaces of official papers (GB/T 9704). A document names them; where one is not installed, its stand-in is."""

from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle

TITLE, BODY, HEADING, SUBHEADING, LATIN = "方正小标宋简体", "仿宋", "黑体", "楷体", "Times New Roman"
STAND_INS = {TITLE: "宋体", BODY: "仿宋_GB2312", HEADING: "SimHei", SUBHEADING: "楷体_GB2312"}


def set_font(style: ParagraphStyle, face: str, points: float) -> None:
    # Chinese characters follow eastAsia, and a theme font would win over both.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name, value in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", face)):
        fonts.set(qn(f"w:{name}"), value)
    style.font.size = round(points * 12700)
    style.font.bold = style.font.italic = False


def font_table() -> bytes:
    """The entries of the stand-ins for word/fontTable.xml."""
    entries = (f'<w:font w:name="{face}"><w:altName w:val="{other}"/></w:font>' for face, other in STAND_INS.items())
    return "".join(entries).encode()
