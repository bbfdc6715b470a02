"""What the styles of a Word file decide about its text: hidden, or a heading."""

import re
from dataclasses import dataclass

from documents.office.xml import Element, child, descendants, is_on, tree, value
from documents.packages import Package

HEADING = re.compile(r"(?:heading|标题)\s*1?|title", re.IGNORECASE)
MAX_ANCESTRY = 20


@dataclass(frozen=True, slots=True)
class Styles:
    """Ids of styles."""

    hidden: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()

    def hides(self, properties: Element | None, name: str) -> bool:
        return value(child(properties, name)) in self.hidden

    def heads(self, paragraph: Element) -> bool:
        properties = child(paragraph, "pPr")
        if value(child(properties, "outlineLvl")) == "0":
            return True
        return value(child(properties, "pStyle")) in self.headings


def styles_of(package: Package, part: str) -> Styles:
    root = tree(package, part) if part else None
    if root is None:
        return Styles()
    every = {value(style, "styleId") or "": style for style in descendants(root, "style")}
    names = {key: value(child(style, "name")) or "" for key, style in every.items()}
    return Styles(
        hidden=frozenset(key for key in every if _is_hidden(key, every)),
        headings=frozenset(key for key, name in names.items() if HEADING.fullmatch(name)),
    )


def _is_hidden(key: str, every: dict[str, Element]) -> bool:
    for _ in range(MAX_ANCESTRY):
        style = every.get(key)
        own = child(child(style, "rPr"), "vanish")
        if own is not None:
            return is_on(own)
        if style is None:
            return False
        key = value(child(style, "basedOn")) or ""
    return False
