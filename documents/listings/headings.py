"""The heading above a list and its 更多 link."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from documents.listings.anchors import MORE, Anchor
from documents.listings.dateforms import ONLY_A_DATE
from documents.listings.groups import Group
from documents.listings.outline import Spot, meeting

MAX_LEVELS = 5
MAX_SIBLINGS = 4
MAX_NAME = 16
MAX_TEXT = 200
# White space included; a longer table is a list itself.
MAX_TABLE = 60
NO_HEADING = frozenset({"script", "style", "form", "ul", "p"})
# A breadcrumb, or the head of a table.
NO_NAME = re.compile(r"位置|首页|[>»›→]|(?:标题|名称|序号|文号|索引号).*(?:日期|时间)")
# Two lists in one box may share its 更多 link; more of them share nothing but the page.
MAX_SHARING = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """`name` is "" when no heading was found; `href` as written, "" when there is no link."""

    name: str = ""
    href: str = ""


def heading_of(group: Group, others: tuple[Group, ...]) -> Heading:
    """The nearest short text before the first row that lies outside all other lists."""
    taken = {spot.node.mem_id for other in others for spot in other.container.up()}
    spot: Spot | None = group.rows[0].spot
    for _ in range(MAX_LEVELS):
        if spot is None or spot.tag == "body":
            break
        found = _before(spot.node, taken)
        if found is not None:
            return found
        spot = spot.parent
        if spot is not None and spot.node.mem_id in taken:
            break
    return Heading()


def _before(node: LexborNode, taken: set[int]) -> Heading | None:
    sibling = node.prev
    for _ in range(MAX_SIBLINGS):
        while sibling is not None and not sibling.is_element_node:
            sibling = sibling.prev
        if sibling is None or sibling.mem_id in taken:
            return None
        heading = _as_heading(sibling)
        if heading is not None:
            return heading
        sibling = sibling.prev
    return None


def _as_heading(node: LexborNode) -> Heading | None:
    if node.tag in NO_HEADING or len(node.text()) > (MAX_TABLE if node.tag == "table" else MAX_TEXT):
        return None
    links = node.css("a")
    more = [link for link in links if MORE.fullmatch(link.text().strip() or "更多")]
    name = _name(node, more)
    if not 2 <= len(name) <= MAX_NAME or len(links) - len(more) > 1:
        return None
    if ONLY_A_DATE.fullmatch(name) or NO_NAME.search(name):
        return None
    # A heading that is itself a link leads to its column.
    target = next(iter(more or links), None)
    return Heading(name, (target.attributes.get("href") or "").strip() if target is not None else "")


def _name(node: LexborNode, more: list[LexborNode]) -> str:
    text = "".join(node.text().split())
    for link in more:
        text = text.replace("".join(link.text().split()), "")
    return text.strip("|>》»·:：-[]【】")


def more_links(groups: tuple[Group, ...], more: tuple[Anchor, ...]) -> dict[int, str]:
    """For the index of a group, the href of the 更多 link standing closest around it."""
    found: dict[int, str] = {}
    for anchor in more:
        depths = [meeting(anchor.spot, group.container).depth for group in groups]
        deepest = max(depths, default=0)
        nearest = [index for index, depth in enumerate(depths) if depth == deepest]
        if len(nearest) <= MAX_SHARING and deepest > 1:
            for index in nearest:
                found.setdefault(index, anchor.href)
    return found
