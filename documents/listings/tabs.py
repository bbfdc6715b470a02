"""Tabs: one row of labels above as many panes, all but one of them hidden until a visitor chooses. Each pane is a list
of its own, named by its label."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from selectolax.lexbor import LexborNode

from documents.listings.anchors import MORE, NOT_TARGETS, STEPS
from documents.listings.groups import Group
from documents.listings.headings import Heading
from documents.listings.outline import Spot, beneath, meeting

LABELS = ("li", "a", "span", "div", "h2", "h3", "h4", "p", "button", "dt", "td")
MAX_LABEL = 16
MAX_PANES = 12
MAX_LEVELS = 4
MAX_HEAD_TEXT = 400
NO_LABEL = re.compile(r"[\W\d_]*|.*\d{4}.*")


def tab_headings(groups: Sequence[Group]) -> dict[int, Heading]:
    """For the index of each group that stands in a labelled pane, its label."""
    found: dict[int, Heading] = {}
    for index, (one, other) in enumerate(pairwise(groups)):
        box = meeting(one.container, other.container)
        for position, group in ((index, one), (index + 1, other)):
            label = None if position in found else _label(box, beneath(box, group.container))
            if label is not None:
                found[position] = label
    for index, group in enumerate(groups):
        # The other panes may be empty.
        label = None if index in found else _label_above(group.container)
        if label is not None:
            found[index] = label
    return found


def is_tab(container: Spot) -> bool:
    """True for a pane that has a label above."""
    return container.parent is not None and _label(container.parent, container) is not None


def _label_above(container: Spot) -> Heading | None:
    panes = [pane for pane in islice(container.up(), MAX_LEVELS) if pane.parent is not None]
    labels = (_label(pane.parent, pane, needs_hiding=True) for pane in panes if pane.parent is not None)
    return next((label for label in labels if label is not None), None)


def _label(box: Spot, pane: Spot, needs_hiding: bool = False) -> Heading | None:
    if pane is box or box.tag == "body":
        return None
    alike = [node for node in box.node.iter() if node.tag == pane.tag]
    if not 2 <= len(alike) <= MAX_PANES + 1:
        return None
    is_hiding = any(_is_hidden(node) for node in alike)
    if needs_hiding and not is_hiding:
        return None
    panes = _panes(alike)
    position = next((at for at, node in enumerate(panes) if node.mem_id == pane.node.mem_id), -1)
    if position < 0:
        return None
    for head in _heads(box, panes[0]):
        headings = [_heading(label) for label in _labels(head, len(panes))]
        # A menu beside two lists looks like the labels of two panes, too, but it leads somewhere and hides nothing.
        if headings and (is_hiding or not any(heading.href for heading in headings)):
            return headings[position]
    return None


def _is_hidden(node: LexborNode) -> bool:
    return "display:none" in (node.attributes.get("style") or "").replace(" ", "").lower()


def _panes(alike: list[LexborNode]) -> list[LexborNode]:
    """Those like the pane, without a row of labels that stands among them."""
    return alike[1:] if len(alike) > 2 and _labels(alike[0], len(alike) - 1) else alike


def _heads(box: Spot, first: LexborNode) -> list[LexborNode]:
    return [node for start in (first, box.node) if (node := _before(start)) is not None]


def _before(node: LexborNode) -> LexborNode | None:
    sibling = node.prev
    while sibling is not None and not sibling.is_element_node:
        sibling = sibling.prev
    return sibling


def _labels(head: LexborNode, number: int) -> list[LexborNode]:
    if head.child is None or not 2 * number <= len(head.text().strip()) <= MAX_HEAD_TEXT:
        return []
    for tag in LABELS:
        nodes = [node for node in head.css(tag) if node.mem_id != head.mem_id and not MORE.fullmatch(_text(node))]
        if len(nodes) == number and len({_text(node) for node in nodes if _names(_text(node))}) == number:
            return nodes
    return []


def _names(text: str) -> bool:
    return 2 <= len(text) <= MAX_LABEL and not NO_LABEL.fullmatch(text) and not STEPS.fullmatch(text)


def _text(node: LexborNode) -> str:
    return "".join(node.text().split())


def _heading(label: LexborNode) -> Heading:
    link = label if label.tag == "a" else label.css_first("a[href]")
    href = (link.attributes.get("href") or "").strip() if link is not None else ""
    return Heading(_text(label), "" if href.lower().startswith(NOT_TARGETS) else href)
