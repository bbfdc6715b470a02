"""The ancestors of a page's links, each visited once.

Climbing from every link to the root would read the same elements hundreds of times; an `Outline` remembers them by
identity, so that finding the row and the list of every link costs little more than one walk.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

MAX_DEPTH = 200


class Spot:
    """An element with its place in the outline: one spot per element, so that spots are compared by identity.

    `depth` counts from the root, which is 0.
    """

    __slots__ = ("_hidden", "_marks", "depth", "node", "parent", "tag")

    def __init__(self, node: LexborNode, parent: "Spot | None") -> None:
        self.node = node
        self.parent = parent
        self.tag = node.tag or ""
        self.depth: int = 0 if parent is None else parent.depth + 1
        self._marks: str | None = None
        self._hidden: bool | None = None

    @property
    def marks(self) -> str:
        """Class and id, lower case, joined by a space."""
        if self._marks is None:
            attributes = self.node.attributes
            self._marks = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip().lower()
        return self._marks

    @property
    def hidden(self) -> bool:
        """True when the element itself asks not to be shown."""
        if self._hidden is None:
            attributes = self.node.attributes
            style = (attributes.get("style") or "").replace(" ", "").lower()
            self._hidden = "display:none" in style or "visibility:hidden" in style or "hidden" in attributes
        return self._hidden

    def above(self) -> "Iterator[Spot]":
        """The ancestors, innermost first."""
        spot = self.parent
        while spot is not None:
            yield spot
            spot = spot.parent

    def up(self) -> "list[Spot]":
        """The element and its ancestors, innermost first."""
        return [self, *self.above()]


class Outline:
    """Spots by identity of their element; lives as long as the tree."""

    def __init__(self) -> None:
        self._spots: dict[int, Spot] = {}

    def spot(self, node: LexborNode) -> Spot | None:
        """The spot of an element, None when it lies deeper than `MAX_DEPTH`."""
        fresh: list[LexborNode] = []
        current: LexborNode | None = node
        known: Spot | None = None
        while current is not None and current.is_element_node:
            known = self._spots.get(current.mem_id)
            if known is not None:
                break
            fresh.append(current)
            if len(fresh) > MAX_DEPTH:
                return None
            current = current.parent
        for element in reversed(fresh):
            known = Spot(element, known)
            self._spots[element.mem_id] = known
        return known if known is not None and known.depth <= MAX_DEPTH else None


def meeting(one: Spot, other: Spot) -> Spot:
    """The innermost element that holds both (one of them, when it holds the other)."""
    first: Spot | None = one
    second: Spot | None = other
    while first is not second and first is not None and second is not None:
        if first.depth >= second.depth:
            first, second = first.parent, second
        else:
            second = second.parent
    return first or second or one


def beneath(container: Spot, spot: Spot) -> Spot:
    """The child of `container` that holds `spot`; `spot` itself when it is the container."""
    below = spot
    while below.parent is not None and below is not container and below.parent is not container:
        below = below.parent
    return below
