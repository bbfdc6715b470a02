"""From links to lists: which element is a link's row, and which rows stand in one list.

A row is the list item or table row around a link; elsewhere it is the largest element that holds this link and no
neighbouring one, which is just beneath the element where the two links meet.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from documents.listings.anchors import Anchor
from documents.listings.groups import Group, Row
from documents.listings.joining import joined_parts
from documents.listings.mainlink import title_link
from documents.listings.outline import Spot, beneath, meeting
from documents.listings.units import row_units

MIN_TITLE = 8
SEVERAL = 3
BODIES = frozenset({"tbody", "thead", "tfoot"})
A_DAY = re.compile(r"(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}")
MAX_BOX = 2_000
PATH = re.compile(r"\s*(?:您|你)?(?:现在|当前|目前)?(?:的|所在)*(?:位置|栏目)\s*(?:是|在)?\s*[:：>»]")
MAX_PATH = 60


class Item(NamedTuple):
    """Neighbouring links that belong to one row: a picture, a title and a summary with the same target."""

    unit: Spot | None
    links: tuple[Anchor, ...]

    @property
    def main(self) -> Anchor:
        return self.links[0] if len(self.links) == 1 else title_link(self.links)

    @property
    def first(self) -> Spot:
        return self.unit or self.links[0].spot

    @property
    def last(self) -> Spot:
        return self.unit or self.links[-1].spot


def group_rows(anchors: tuple[Anchor, ...]) -> list[Group]:
    """Lists of the page in page order, parts of one list joined."""
    items = [part for item in _without_categories(list(_items(anchors))) for part in _split(item)]
    groups: dict[Spot, list[Row]] = {}
    for index, item in enumerate(items):
        container, row = _place(items, index)
        groups.setdefault(container, []).append(Row(row, item.main))
    return joined_parts(_alike(Group([container], rows)) for container, rows in groups.items())


def _alike(group: Group) -> Group:
    """Boxes of a page's layout with nothing in common are no rows of one list: only one that shows a date may be. The
    path above a list is no row either."""
    if len(group.rows) > 1 and PATH.match(group.rows[0].spot.node.text()[:MAX_PATH]):
        group = Group(group.containers, group.rows[1:])
    if len(group.rows) < 2 or group.container.tag != "body":
        return group
    if len({(row.spot.tag, row.spot.marks) for row in group.rows}) < len(group.rows):
        return group
    dated = [row for row in group.rows if A_DAY.search(row.spot.node.text()[:MAX_BOX])]
    return Group(group.containers, dated) if len(dated) == 1 else group


def _items(anchors: tuple[Anchor, ...]) -> Iterator[Item]:
    held: list[Anchor] = []
    held_unit: Spot | None = None
    for anchor, unit in zip(anchors, row_units([anchor.spot for anchor in anchors]), strict=True):
        same = unit is held_unit if unit is not None else held_unit is None and _same_target(held, anchor)
        if held and not same:
            yield Item(held_unit, tuple(held))
            held = []
        held.append(anchor)
        held_unit = unit
    if held:
        yield Item(held_unit, tuple(held))


def _without_categories(items: Sequence[Item]) -> Iterator[Item]:
    """Links that stand in several rows name a unit or a category and no document; a row's only link is kept."""
    uses = Counter(href for item in items if len(item.links) > 1 for href in {link.href for link in item.links})
    for item in items:
        if len(item.links) == 1:
            yield item
            continue
        own = tuple(link for link in item.links if uses[link.href] < SEVERAL)
        yield Item(item.unit, own) if 0 < len(own) < len(item.links) else item


def _split(item: Item) -> Iterator[Item]:
    """A table row with a document in each of several cells is several rows."""
    if item.unit is None or item.unit.tag != "tr":
        yield item
        return
    titled = [link for link in item.links if len(link.label) >= MIN_TITLE]
    if len({link.href for link in titled}) < 2:
        yield item
        return
    cells = {beneath(item.unit, link.spot) for link in titled}
    if len(cells) < len(titled):
        yield item
        return
    yield from (Item(None, (link,)) for link in titled)


def _same_target(held: list[Anchor], anchor: Anchor) -> bool:
    return bool(held) and held[-1].href == anchor.href


def _place(items: list[Item], index: int) -> tuple[Spot, Spot]:
    """Container and row element of an item."""
    item = items[index]
    if item.unit is not None and item.unit.parent is not None:
        return _list_of(item.unit.parent), item.unit
    around = [meeting(items[index - 1].last, item.first)] if index else []
    if index + 1 < len(items):
        around.append(meeting(item.last, items[index + 1].first))
    container = max(around, key=lambda spot: spot.depth, default=item.first.parent or item.first)
    return container, beneath(container, item.first)


def _list_of(parent: Spot) -> Spot:
    return parent.parent if parent.tag in BODIES and parent.parent is not None else parent
