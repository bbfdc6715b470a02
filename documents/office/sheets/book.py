"""What the workbook says about its sheets: names, which are hidden, how numbers look."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.office.parts import Relation, relations
from documents.office.sheets.numbers import GENERAL, Format, format_of
from documents.office.sheets.strings import shared_strings
from documents.office.xml import Element, child, descendants, local, tree, value
from documents.packages import Package
from documents.text import tidy

MAX_SHEETS = 500
MAX_FORMATS = 70_000


@dataclass(frozen=True, slots=True)
class SheetPart:
    name: str
    part: str
    visible: bool


@dataclass(frozen=True, slots=True)
class Book:
    sheets: tuple[SheetPart, ...]
    strings: Sequence[str]
    formats: Sequence[Format]
    from_1904: bool

    def format_at(self, style: str) -> Format:
        number = int(style) if style.isdecimal() and len(style) < 7 else 0
        return self.formats[number] if number < len(self.formats) else GENERAL


def read_book(package: Package, part: str) -> Book | None:
    """None when there is no workbook in the package."""
    root = tree(package, part)
    if root is None:
        return None
    links = relations(package, part)
    return Book(
        sheets=tuple(_sheets(package, root, links)),
        strings=shared_strings(package, _first(links, "sharedStrings")),
        formats=_formats(tree(package, _first(links, "styles"))),
        from_1904=value(child(root, "workbookPr"), "date1904") in ("1", "true"),
    )


def _sheets(package: Package, root: Element, links: dict[str, Relation]) -> list[SheetPart]:
    holder = child(root, "sheets")
    named = [one for one in holder if local(one) == "sheet"] if holder is not None else []
    if len(named) > MAX_SHEETS:
        package.cut = True
    found = []
    for one in named[:MAX_SHEETS]:
        relation = links.get(_relation_id(one))
        if relation is not None:
            visible = value(one, "state") in (None, "visible")
            found.append(SheetPart(tidy(value(one, "name") or ""), relation.target, visible))
    return found


def _relation_id(sheet: Element) -> str:
    # sheetId and r:id end alike; only the second has a namespace.
    return next((str(text) for key, text in sheet.attrib.items() if str(key).endswith("}id")), "")


def _formats(root: Element | None) -> list[Format]:
    if root is None:
        return []
    codes = {value(one, "numFmtId"): value(one, "formatCode") or "" for one in descendants(root, "numFmt")}
    found = []
    styles = child(root, "cellXfs")
    for one in styles if styles is not None else ():
        number = value(one, "numFmtId") or "0"
        found.append(format_of(int(number) if number.isdecimal() and len(number) < 7 else 0, codes.get(number)))
        if len(found) >= MAX_FORMATS:
            break
    return found


def _first(links: dict[str, Relation], kind: str) -> str:
    return next((relation.target for relation in links.values() if relation.type == kind), "")
