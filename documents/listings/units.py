"""Which list item or table row a link belongs to."""

from collections import Counter
from collections.abc import Iterable, Sequence

from documents.listings.outline import Spot

UNITS = frozenset({"li", "tr"})
LISTS = frozenset({"ul", "ol", "table"})
UNIT_REACH = 8
# An item with more links than this is a layout cell or a menu, not a row.
MAX_LINKS_IN_ROW = 4
# Text of a table row that is one row of a list, white space included.
MAX_ROW_TEXT = 600


def row_units(spots: Sequence[Spot]) -> list[Spot | None]:
    """For each link the item or row around it, None where there is none that could be a row.

    A row may hold lists of its own (tags, a hidden table with the details of the document): then the outer one counts,
    provided that it stands among others of its size.
    """
    chains = [_chain(spot) for spot in spots]
    links = Counter(unit.node.mem_id for chain in chains for unit in chain)
    peers = _peers(chains, links)
    return [_chosen(spot, chain, links, peers) for spot, chain in zip(spots, chains, strict=True)]


def _chain(spot: Spot) -> list[Spot]:
    """Items and rows around a link, innermost first."""
    return [above for above in spot.up()[1 : UNIT_REACH + 1] if above.tag in UNITS]


def _peers(chains: Iterable[Sequence[Spot]], links: Counter[int]) -> Counter[int]:
    """How many units the parent of a unit holds; 0 where one of them is no row."""
    units = {unit.node.mem_id: unit for chain in chains for unit in chain}
    peers: Counter[int] = Counter(_parent(unit) for unit in units.values())
    for name, unit in units.items():
        if links[name] > MAX_LINKS_IN_ROW:
            peers[_parent(unit)] = 0
    return peers


def _chosen(spot: Spot, chain: Sequence[Spot], links: Counter[int], peers: Counter[int]) -> Spot | None:
    for unit in reversed(chain[1:]):
        if links[unit.node.mem_id] <= MAX_LINKS_IN_ROW and peers[_parent(unit)] > 1:
            return unit
    nearest = chain[0] if chain and not _is_cut_off(spot, chain[0]) else None
    if nearest is None or links[nearest.node.mem_id] > MAX_LINKS_IN_ROW:
        return None
    return _around(nearest, chain, links, peers)


def _around(nearest: Spot, chain: Sequence[Spot], links: Counter[int], peers: Counter[int]) -> Spot:
    """The outermost row that holds nothing but this one, where layout puts a row into a table of its own."""
    if nearest.tag != "tr" or peers[_parent(nearest)] != 1:
        return nearest
    same = [unit for unit in chain if unit.tag == "tr" and links[unit.node.mem_id] == links[nearest.node.mem_id]]
    short = [unit for unit in same if len(unit.node.text()) <= MAX_ROW_TEXT]
    return short[-1] if short else nearest


def _is_cut_off(spot: Spot, unit: Spot) -> bool:
    """True where a list of its own lies between a link and the unit."""
    return any(above.tag in LISTS for above in spot.up()[1 : spot.depth - unit.depth])


def _parent(unit: Spot) -> int:
    return unit.parent.node.mem_id if unit.parent is not None else 0
