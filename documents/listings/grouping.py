"""From links to lists: which element is a link's row, and which rows stand in one list.

A row is the list item or table row around a link; elsewhere it is the largest element that holds this link and no
neighbouring one, which is just beneath the element where the two links meet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.listings.anchors import Anchor
from documents.listings.outline import Spot, beneath, meeting
from documents.listings.units import row_units

MIN_TITLE = 8
BODIES = frozenset({"tbody", "thead", "tfoot"})
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Row:
    """A row element and its main link, which may be the element itself."""

    spot: Spot
    link: Anchor


@dataclass(slots=True)
class Group:
    """Rows under one container, in page order. `containers` has several when a list is cut into parts."""

    containers: list[Spot]
    rows: list[Row] = field(default_factory=list)

    @property
    def container(self) -> Spot:
        return self.containers[0]


@dataclass(frozen=True, slots=True)
class Item:
    """Neighbouring links that belong to one row: a picture, a title and a summary with the same target."""

    unit: Spot | None
    links: tuple[Anchor, ...]

    @property
    def main(self) -> Anchor:
        return max(self.links, key=lambda link: len(link.label)) if len(self.links) > 1 else self.links[0]

    @property
    def first(self) -> Spot:
        return self.unit or self.links[0].spot

    @property
    def last(self) -> Spot:
        return self.unit or self.links[-1].spot


def group_rows(anchors: tuple[Anchor, ...]) -> list[Group]:
    """Lists of the page in page order, parts of one list joined."""
    items = list(_items(anchors))
    groups: dict[int, Group] = {}
    for index, item in enumerate(items):
        container, row = _place(items, index)
        key = container.node.mem_id
        groups.setdefault(key, Group([container])).rows.append(Row(row, item.main))
    return _joined(list(groups.values()))


def _items(anchors: tuple[Anchor, ...]) -> Iterator[Item]:
    held: list[Anchor] = []
    held_unit: Spot | None = None
    for anchor, unit in zip(anchors, row_units([anchor.spot for anchor in anchors]), strict=True):
        same = unit is held_unit if unit is not None else held_unit is None and _same_target(held, anchor)
        if held and not same:
            yield from _split(Item(held_unit, tuple(held)))
            held = []
        held.append(anchor)
        held_unit = unit
    if held:
        yield from _split(Item(held_unit, tuple(held)))


def _split(item: Item) -> Iterator[Item]:
    """A table row with a document in each of several cells is several rows."""
    titled = [link for link in item.links if len(link.label) >= MIN_TITLE]
    if item.unit is None or item.unit.tag != "tr" or len({link.href for link in titled}) < 2:
        yield item
        return
    cells = {beneath(item.unit, link.spot).node.mem_id for link in titled}
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


def _joined(groups: list[Group]) -> list[Group]:
    """Some systems cut a list into groups of five rows, each an element of its own."""
    joined: list[Group] = []
    for group in groups:
        if joined and _continues(joined[-1], group):
            joined[-1].containers.append(group.container)
            joined[-1].rows.extend(group.rows)
        else:
            joined.append(group)
    return joined


def _continues(before: Group, after: Group) -> bool:
    one, other = before.containers[-1], after.container
    return (
        one.parent is other.parent
        and one.tag == other.tag
        and one.tag != "body"
        and _source(one) == _source(other)
        and _nothing_between(one, other)
        and not _is_other_tab(before, after)
    )


def _is_other_tab(before: Group, after: Group) -> bool:
    """Hidden parts continue a list that scripts page through, unless they lead to other folders: those are tabs."""
    return after.container.hidden and _folders(before).isdisjoint(_folders(after))


def _folders(group: Group) -> set[str]:
    return {DIGITS.sub("", row.link.href.rpartition("/")[0]) for row in group.rows}


def _source(spot: Spot) -> tuple[str, str]:
    # Blocks fed from different data sources are different lists, however alike they look.
    attributes = spot.node.attributes
    return attributes.get("class") or "", attributes.get("data") or ""


def _nothing_between(one: Spot, other: Spot) -> bool:
    node = one.node.next
    for _ in range(8):
        if node is None or node.mem_id == other.node.mem_id:
            return node is not None
        if node.tag not in ("script", "style", "-comment") and node.text().strip():
            return False
        node = node.next
    return False
