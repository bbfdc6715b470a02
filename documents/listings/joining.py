"""Lists that the page cuts into parts: groups of five rows, or what a script pages through."""

import re
from collections.abc import Iterable

from documents.listings.groups import Group
from documents.listings.outline import Spot
from documents.listings.tabs import is_tab

UNSEEN = frozenset({"script", "style", "-comment"})
DIGITS = re.compile(r"\d+")


def joined_parts(groups: Iterable[Group]) -> list[Group]:
    """The groups in page order, parts of one list as one group."""
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
        and not _has_heading(after)
        and not _is_other_tab(before, after)
    )


def _is_other_tab(before: Group, after: Group) -> bool:
    """Hidden parts continue a list that scripts page through, unless they lead to other folders or have labels of
    their own: those are tabs."""
    return after.container.hidden and (folders(before).isdisjoint(folders(after)) or is_tab(after.container))


def folders(group: Group) -> set[str]:
    """Where the rows lead to, without serial numbers."""
    return {DIGITS.sub("", row.link.href.rpartition("/")[0]) for row in group.rows}


def _source(spot: Spot) -> tuple[str, str]:
    # Blocks fed from different data sources are different lists, however alike they look. Parts may be numbered.
    attributes = spot.node.attributes
    return DIGITS.sub("", attributes.get("class") or ""), attributes.get("data") or ""


def _has_heading(group: Group) -> bool:
    """True when a text stands in the list before its first row: a list of its own begins there."""
    node = group.rows[0].spot.node.prev
    for _ in range(4):
        if node is None:
            return False
        if node.tag not in UNSEEN and node.text().strip():
            return True
        node = node.prev
    return False


def _nothing_between(one: Spot, other: Spot) -> bool:
    node = one.node.next
    for _ in range(8):
        if node is None or node.mem_id == other.node.mem_id:
            return node is not None
        if node.tag not in UNSEEN and node.text().strip():
            return False
        node = node.next
    return False
