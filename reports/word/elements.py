"""WordprocessingML elements. Whole tables are made from them: python-docx builds cells one by one, far too slowly for
lists of thousands of rows."""

from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from reports.text import clean


def element(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """`element("w:shd", val="clear", fill="E9EDF4")`: all attributes are in the w namespace."""
    made = cast(BaseOxmlElement, OxmlElement(tag))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def run(text: str, *properties: BaseOxmlElement) -> BaseOxmlElement:
    """`text` with its line ends as breaks."""
    made = element("w:r")
    if properties:
        made.append(element("w:rPr", *properties))
    for place, line in enumerate(clean(text).split("\n")):
        if place:
            made.append(element("w:br"))
        words = element("w:t")
        words.text = line
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.append(words)
    return made


def twips(centimetres: float) -> int:
    """Twentieths of a point, the unit of tables."""
    return round(centimetres * 567)
