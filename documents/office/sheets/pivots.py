"""The data behind pivot tables: a copy of the source rows stays in the file even when their sheet is deleted."""

import re
from collections.abc import Iterator

from documents.drafts import Draft
from documents.grids import Spot
from documents.office.parts import relations
from documents.office.xml import Element, child, descendants, local, tree, value
from documents.packages import Package
from documents.text import tidy
from records import Where

CACHE = re.compile(r"xl/pivotcache/pivotcachedefinition\d*\.xml")
WHERE = Where("cell", name="数据透视表缓存")
MAX_FIELDS, MAX_ROWS = 500, 100_000


def add_pivots(draft: Draft, package: Package) -> None:
    """A hidden table for every cache that holds text."""
    for name in sorted(filter(CACHE.fullmatch, package.names)):
        root = tree(package, name)
        holder = child(root, "cacheFields")
        fields = list(holder)[:MAX_FIELDS] if holder is not None else []
        items = [[_shown(one) for one in _items(field)] for field in fields]
        rows = list(_records(package, name, items)) or list(_listed(items))
        if rows:
            heads = [tidy(value(field, "name") or "") for field in fields]
            draft.add_grid([_row(row) for row in (heads, *rows)], WHERE)


def _items(field: Element) -> Iterator[Element]:
    shared = child(field, "sharedItems")
    yield from shared if shared is not None else ()


def _shown(item: Element) -> str:
    return tidy(value(item, "v") or "")


def _records(package: Package, name: str, items: list[list[str]]) -> Iterator[list[str]]:
    """Rows whose values stand there themselves or as a number (`x`) in the list of their field."""
    parts = (one.target for one in relations(package, name).values() if one.type == "pivotCacheRecords")
    root = tree(package, next(parts, ""))
    for count, record in enumerate(descendants(root, "r") if root is not None else ()):
        if count >= MAX_ROWS:
            package.cut = True
            return
        cells = list(record)[: len(items)]
        yield [_resolved(cell, known) for cell, known in zip(cells, items, strict=False)]


def _resolved(cell: Element, known: list[str]) -> str:
    text = value(cell, "v") or ""
    if local(cell) != "x":
        return tidy(text)
    number = int(text) if text.isdecimal() and len(text) < 8 else len(known)
    return known[number] if number < len(known) else ""


def _listed(items: list[list[str]]) -> Iterator[list[str]]:
    """Without records, what each field may hold."""
    longest = max(map(len, items), default=0)
    for row in range(min(longest, MAX_ROWS)):
        yield [known[row] if row < len(known) else "" for known in items]


def _row(texts: list[str]) -> list[Spot]:
    return [Spot(text, WHERE, visible=False) for text in texts]
