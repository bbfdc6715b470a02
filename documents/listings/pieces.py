"""The text of a row, one piece per text node, and what of it belongs to the link."""

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from documents.listings.grouping import Row
from documents.listings.outline import Spot

SEPARATOR = "\x1f"
MAX_PIECES = 80
MAX_CHARS = 6_000
TAIL_REACH = 4
NOT_TAIL = frozenset({"ul", "ol", "table", "script"})


@dataclass(frozen=True, slots=True)
class RowText:
    """`pieces` in page order; `linked` those inside the main link."""

    pieces: tuple[str, ...]
    linked: tuple[str, ...]

    @property
    def outside(self) -> tuple[str, ...]:
        inside = set(self.linked)
        return tuple(piece for piece in self.pieces if piece not in inside)


def pieces_of(node: LexborNode) -> tuple[str, ...]:
    """Text nodes without outer white space, empty ones left out; bounded in number and length."""
    text = node.text(separator=SEPARATOR)[:MAX_CHARS]
    found = (" ".join(piece.split()) for piece in text.split(SEPARATOR))
    return tuple(piece for piece in found if piece)[:MAX_PIECES]


def row_text(row: Row, neighbours: frozenset[int]) -> RowText:
    """Text of the row; of a row that is no item by itself, also what follows it up to the next row.

    `neighbours` are the identities of all row elements of the list.
    """
    own = pieces_of(row.spot.node)
    if row.spot.tag not in ("li", "tr"):
        own += _tail(row.spot, neighbours)
    return RowText(own, pieces_of(row.link.spot.node))


def _tail(spot: Spot, neighbours: frozenset[int]) -> tuple[str, ...]:
    """Dates often stand beside the link instead of in a common element: `<dt>` then `<dd>`, `<a>` then `<span>`."""
    found: tuple[str, ...] = ()
    node = spot.node.next
    for _ in range(TAIL_REACH):
        if node is None or node.mem_id in neighbours or node.tag in NOT_TAIL or _links(node):
            break
        text = " ".join(node.text().split())
        if len(text) > 200:
            break
        found += pieces_of(node) if node.is_element_node else (text,) if text else ()
        node = node.next
    return found


def _links(node: LexborNode) -> bool:
    """True for what holds a link: another row, or the next cell of the page's layout."""
    return node.is_element_node and (node.tag == "a" or node.css_first("a[href]") is not None)
