"""Which list item or table row a link belongs to."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from documents.listings.outline import Spot

UNITS = frozenset({"li", "tr"})
LISTS = frozenset({"ul", "ol", "table"})
UNIT_REACH = 8
# An item with more links than this is a layout cell or a menu, not a row.
MAX_LINKS_IN_ROW = 4
# Text of a table row that is one row of a list, white space included.
MAX_ROW_TEXT = 600
MIN_ROW_TEXT = 8
A_DAY = re.compile(r"\d[-/.年]\d{1,2}[-/.月]\d|\d{1,2}[-/.月]\d{1,2}日?\s*[\])）】]?\s*$")


def row_units(spots: Sequence[Spot]) -> list[Spot | None]:
    """For each link the item or row around it, None where there is none that could be a row.

    A row may hold lists of its own (tags, a hidden table with the details of the document): then the outer one counts,
    provided that it stands among others of its size.
    """
    chains = [_chain(spot) for spot in spots]
    links = Counter(unit for chain in chains for unit in chain)
    peers = _peers(links)
    for cell in _cells(chains, links):
        peers[cell.parent] = 0
    return [_chosen(spot, chain, links, peers) for spot, chain in zip(spots, chains, strict=True)]


def _chain(spot: Spot) -> list[Spot]:
    """Items and rows around a link, innermost first."""
    return [above for above in islice(spot.above(), UNIT_REACH) if above.tag in UNITS]


def _peers(links: Counter[Spot]) -> Counter[Spot | None]:
    """How many units the parent of a unit holds; 0 where one of them is no row."""
    peers = Counter(unit.parent for unit in links)
    for unit, count in links.items():
        if count > MAX_LINKS_IN_ROW:
            peers[unit.parent] = 0
    return peers


def _cells(chains: Sequence[Sequence[Spot]], links: Counter[Spot]) -> list[Spot]:
    """Units that hold nothing but several rows: cells of the page's layout, however few rows stand in them."""
    inner: dict[Spot, set[Spot]] = {}
    for chain in chains:
        for unit, outer in pairwise(chain):
            if links[outer] <= MAX_LINKS_IN_ROW:
                inner.setdefault(outer, set()).add(unit)
    several = ((outer, units) for outer, units in inner.items() if len(units) > 1)
    return [
        outer for outer, units in several if links[outer] == sum(links[u] for u in units) and all(map(_is_row, units))
    ]


def _is_row(unit: Spot) -> bool:
    text = unit.node.text().strip()
    return A_DAY.search(text) is not None or (unit.tag == "li" and len(text) >= MIN_ROW_TEXT)


def _chosen(spot: Spot, chain: Sequence[Spot], links: Counter[Spot], peers: Counter[Spot | None]) -> Spot | None:
    for unit in reversed(chain[1:]):
        if links[unit] <= MAX_LINKS_IN_ROW and peers[unit.parent] > 1:
            return unit
    nearest = chain[0] if chain and not _is_cut_off(spot, chain[0]) else None
    if nearest is None or links[nearest] > MAX_LINKS_IN_ROW:
        return None
    return _around(nearest, chain, links, peers)


def _around(nearest: Spot, chain: Sequence[Spot], links: Counter[Spot], peers: Counter[Spot | None]) -> Spot:
    """The outermost row that holds nothing but this one, where layout puts a row into a table of its own."""
    if nearest.tag != "tr" or peers[nearest.parent] != 1:
        return nearest
    same = [unit for unit in chain if unit.tag == "tr" and links[unit] == links[nearest]]
    short = [unit for unit in same if len(unit.node.text()) <= MAX_ROW_TEXT]
    return short[-1] if short else nearest


def _is_cut_off(spot: Spot, unit: Spot) -> bool:
    """True where a list of its own lies between a link and the unit."""
    return any(above.tag in LISTS for above in takewhile(lambda above: above is not unit, spot.above()))
