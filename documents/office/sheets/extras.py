"""What hangs on a sheet: comments, text boxes, charts, print headers, links."""

import re
from collections.abc import Iterator

from documents.addresses import cell_at, cell_name
from documents.drafts import Draft
from documents.office.parts import Relation, relations
from documents.office.sheets.book import SheetPart
from documents.office.sheets.sheet import Sheet
from documents.office.xml import Element, child, descendants, local, tree
from documents.packages import Package
from documents.text import tidy, tidy_lines
from records import Link, Where, canonical, is_attachment

# Codes in print headers: position, font, size, page number and the like.
CODE = re.compile(r'&"[^"]*"|&K[0-9A-Fa-f+-]{6}|&\d{1,3}|&[A-Za-z]')
DEFAULT_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
MAX_BOXES = 20_000


def add_extras(draft: Draft, package: Package, one: SheetPart, sheet: Sheet, url: str) -> None:
    if not DEFAULT_NAME.fullmatch(one.name):
        draft.add(one.name, Where("cell", sheet=one.name, name="工作表名"), one.visible)
    for text in map(printed, sheet.furniture):
        draft.add(text, Where("cell", sheet=one.name, name="页眉页脚"), one.visible)
    links = relations(package, one.part)
    for relation in links.values():
        if relation.type == "comments":
            _add_comments(draft, tree(package, relation.target), one)
        elif relation.type == "drawing":
            _add_drawing(draft, package, relation.target, one)
    _add_links(draft, sheet, links, one, url)


def printed(text: str) -> str:
    """The words of a print header; programs put "Page &P" there unasked."""
    words = tidy(CODE.sub(" ", text))
    return "" if words.lower() in ("page", "of", "page of") else words


def _add_comments(draft: Draft, root: Element | None, one: SheetPart) -> None:
    for comment in descendants(root, "comment") if root is not None else ():
        where = Where("cell", sheet=one.name, cell=comment.get("ref") or None, name="批注")
        draft.add(tidy_lines(_text(comment)), where, one.visible)


def _add_drawing(draft: Draft, package: Package, part: str, one: SheetPart) -> None:
    root = tree(package, part)
    if root is None:
        return
    for anchor in list(root)[:MAX_BOXES]:
        where = Where("cell", sheet=one.name, cell=_corner(anchor), name="文本框")
        for text in _paragraphs(anchor):
            draft.add(text, where, one.visible)
    for relation in relations(package, part).values():
        chart = tree(package, relation.target) if relation.type == "chart" else None
        for text in _paragraphs(chart) if chart is not None else ():
            draft.add(text, Where("cell", sheet=one.name, name="图表"), one.visible)


def _paragraphs(element: Element) -> Iterator[str]:
    return (tidy(_text(paragraph)) for paragraph in descendants(element, "p"))


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter() if local(one) == "t")


def _corner(anchor: Element) -> str | None:
    start = child(anchor, "from")
    row, column = child(start, "row"), child(start, "col")
    texts = [(one.text or "") if one is not None else "" for one in (row, column)]
    if not all(text.isdecimal() and len(text) < 8 for text in texts):
        return None
    return cell_name(int(texts[0]) + 1, int(texts[1]) + 1)


def _add_links(draft: Draft, sheet: Sheet, links: dict[str, Relation], one: SheetPart, url: str) -> None:
    for ref, identity in sheet.links:
        relation = links.get(identity)
        target = canonical(relation.target, url) if relation is not None and relation.external else None
        if target is not None:
            text = _text_at(sheet, ref)
            draft.links.append(Link(target, text, one.visible, is_attachment(target)))


def _text_at(sheet: Sheet, ref: str) -> str:
    at = cell_at(ref.partition(":")[0])
    return sheet.cells.text_at(at) if at else ""
