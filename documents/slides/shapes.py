"""Text of shapes and tables on a slide, in the order in which they stand there."""

from documents.drafts import Draft
from documents.grids import Spot
from documents.office.xml import Element, child, descendants, local, value
from documents.text import tidy, tidy_lines
from records import Where

MAX_DEPTH = 60
MAX_SPAN = 500


def add_shapes(draft: Draft, container: Element, where: Where, visible: bool, depth: int = 0) -> None:
    """`a:p` become blocks, `a:tbl` tables; groups and frames are walked through."""
    for element in container:
        name = local(element)
        shows = visible and not _is_hidden(element)
        if name == "tbl":
            draft.add_grid([_row(row, where, shows) for row in element if local(row) == "tr"], where)
        elif name == "txBody" or name == "txbxContent":
            for paragraph in descendants(element, "p"):
                draft.add(tidy(text_of(paragraph)), where, shows)
        elif name in ("cNvPr", "docPr"):
            draft.add(
                tidy(value(element, "descr") or ""), Where("page", page=where.page, name="替代文字"), visible=False
            )
        elif name != "Fallback" and depth < MAX_DEPTH:
            add_shapes(draft, element, where, shows, depth + 1)


def text_of(paragraph: Element) -> str:
    """Runs, fields and breaks; runs split numbers, so nothing stands between them."""
    words = []
    for element in paragraph.iter():
        name = local(element)
        if name == "t":
            words.append(element.text or "")
        elif name in ("br", "tab"):
            words.append(" ")
    return "".join(words)


def _is_hidden(element: Element) -> bool:
    """Shapes that the selection pane has switched off."""
    own = next((one for one in element if local(one).startswith("nv")), None)
    return value(child(own, "cNvPr"), "hidden") in ("1", "true")


def _row(row: Element, where: Where, visible: bool) -> list[Spot]:
    spots = []
    for cell in row:
        covered = value(cell, "hMerge") in ("1", "true") or value(cell, "vMerge") in ("1", "true")
        if local(cell) == "tc" and not covered:
            text = "\n".join(text_of(paragraph) for paragraph in descendants(cell, "p"))
            spots.append(Spot(tidy_lines(text), where, visible, _span(cell, "gridSpan"), _span(cell, "rowSpan")))
    return spots


def _span(cell: Element, name: str) -> int:
    text = value(cell, name) or ""
    return max(1, min(int(text), MAX_SPAN)) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
