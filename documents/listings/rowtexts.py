"""The texts of the rows of a list, with what stands between rows that are no items by themselves."""

from collections.abc import Callable, Iterator
from datetime import date

from selectolax.lexbor import LexborNode

from documents.listings.groups import Group, Row
from documents.listings.monthheads import is_period
from documents.listings.outline import Spot
from documents.listings.pieces import RowText, pieces_of
from documents.listings.rowdates import read_row_day
from documents.listings.splitdates import Around

REACH = 4
MAX_BETWEEN = 200
ITEMS = frozenset({"li", "tr"})
NOT_BESIDE = frozenset({"ul", "ol", "table", "script"})
Beside = Callable[[Spot, frozenset[int]], tuple[str, ...]]
Step = Callable[[LexborNode], LexborNode | None]


def row_texts(group: Group, today: date) -> Iterator[RowText]:
    """One for each row, in order."""
    taken = frozenset(row.spot.node.mem_id for row in group.rows)
    beside = _ahead if _dates_stand_ahead(group, taken, today) else _behind
    return (_row_text(row, taken, beside) for row in group.rows)


def _row_text(row: Row, taken: frozenset[int], beside: Beside) -> RowText:
    own = pieces_of(row.spot.node)
    if row.spot.tag not in ITEMS:
        own += beside(row.spot, taken)
    hint = row.link.title if row.spot is row.link.spot else f"{row.link.title} {_title(row.spot)}"
    return RowText(own, pieces_of(row.link.spot.node), hint)


def _title(spot: Spot) -> str:
    return spot.node.attributes.get("title") or ""


def _dates_stand_ahead(group: Group, taken: frozenset[int], today: date) -> bool:
    """A date between two rows may belong to either; what stands before the first and behind the last tells to which."""
    first, last = group.rows[0].spot, group.rows[-1].spot
    if first.tag in ITEMS or not all(_tells_day(_ahead(row.spot, taken), today) for row in group.rows[:2]):
        return False
    return not _tells_day(pieces_of(first.node), today) and not _tells_day(_behind(last, taken), today)


def _tells_day(pieces: tuple[str, ...], today: date) -> bool:
    return bool(pieces) and read_row_day(RowText(pieces, ()), Around(today)) is not None


def _behind(spot: Spot, taken: frozenset[int]) -> tuple[str, ...]:
    """Dates often stand beside the link instead of in a common element: `<dt>` then `<dd>`, `<a>` then `<span>`."""
    return _along(spot.node, taken, lambda node: node.next)


def _ahead(spot: Spot, taken: frozenset[int]) -> tuple[str, ...]:
    return _along(spot.node, taken, lambda node: node.prev)[::-1]


def _along(start: LexborNode, taken: frozenset[int], step: Step) -> tuple[str, ...]:
    """What stands beside a row up to the next one."""
    found: tuple[str, ...] = ()
    node = step(start)
    for _ in range(REACH):
        if node is None or node.mem_id in taken or node.tag in NOT_BESIDE or _links(node) or is_period(node):
            break
        text = " ".join(node.text().split())
        if len(text) > MAX_BETWEEN:
            break
        found += pieces_of(node) if node.is_element_node else (text,) if text else ()
        node = step(node)
    return found


def _links(node: LexborNode) -> bool:
    """True for what holds a link: another row, or the next cell of the page's layout."""
    return node.is_element_node and (node.tag == "a" or node.css_first("a[href]") is not None)
