"""Which of several lists a page turner belongs to: the one that it stands closest to."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborNode

from documents.listings.groups import Group
from documents.listings.outline import Outline, Spot, meeting
from documents.listings.pager import BOXES, NEXT, OF_TOTAL
from documents.listings.sheet import Sheet
from records import page_calls

MAX_NODES = 60
MAX_TEXT = 400


def paged_groups(groups: Sequence[Group], sheet: Sheet, outline: Outline) -> list[int]:
    """Indexes of the groups around which a page turner stands closest; all of them where it stands apart."""
    turners = [spot for node in _turners(sheet) if (spot := outline.spot(node)) is not None]
    depths = [_depth(group, turners) for group in groups]
    return [index for index, depth in enumerate(depths) if depth == max(depths)]


def _depth(group: Group, turners: Sequence[Spot]) -> int:
    return max((meeting(turner, group.container).depth for turner in turners), default=0)


def _turners(sheet: Sheet) -> Iterator[LexborNode]:
    for node in sheet.tree.css(BOXES)[:MAX_NODES]:
        text = node.text(separator=" ")
        if len(text) <= MAX_TEXT and (OF_TOTAL.search(text) or "页" in text):
            yield node
    yield from (node for node in sheet.tree.css("script")[:MAX_NODES] if next(page_calls(node.text()), None))
    yield from (node for node in sheet.tree.css("a") if len(node.text()) <= 12 and NEXT.fullmatch(node.text()))
