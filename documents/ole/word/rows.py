"""Rows of Word tables: the cells' edges and merges, from the definition at the row's end."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.office.word.rows import RawCell

CELL_BYTES = 20
MERGED, MERGED_DOWN, STARTS_DOWN = 0x02, 0x20, 0x40
# Edges that people mean to be one differ by less than half a millimetre.
TOLERANCE = 25
MAX_CELLS = 63


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[RawCell, ...]
    edges: tuple[int, ...] = ()


def row_of(cells: list[RawCell], definition: bytes) -> Row:
    """Cells that a merge swallowed are dropped where they are empty."""
    count = definition[0] if definition else 0
    end = 1 + 2 * (count + 1)
    if not 0 < count <= MAX_CELLS or count != len(cells) or end > len(definition):
        return Row(tuple(cells))
    edges = struct.unpack_from(f"<{count + 1}h", definition, 1)
    kept: list[RawCell] = []
    starts: list[int] = []
    for index, cell in enumerate(cells):
        at = end + index * CELL_BYTES
        flags = definition[at] if at < len(definition) else 0
        if flags & MERGED and kept and not cell.text:
            continue
        kept.append(replace(cell, continues=bool(flags & MERGED_DOWN) and not flags & STARTS_DOWN))
        starts.append(edges[index])
    return Row(tuple(kept), (*starts, edges[-1]))


def aligned(rows: Sequence[Row]) -> list[list[RawCell]]:
    """With the number of columns that each cell covers."""
    if not all(row.edges for row in rows):
        return [list(row.cells) for row in rows]
    edges = _distinct(sorted({edge for row in rows for edge in row.edges}))
    return [_spread(row, edges) for row in rows]


def _distinct(edges: list[int]) -> list[int]:
    kept: list[int] = []
    for edge in edges:
        if not kept or edge - kept[-1] > TOLERANCE:
            kept.append(edge)
    return kept


def _spread(row: Row, edges: list[int]) -> list[RawCell]:
    columns = [min(range(len(edges)), key=lambda index: abs(edges[index] - edge)) for edge in row.edges]
    return [replace(cell, columns=max(1, columns[index + 1] - columns[index])) for index, cell in enumerate(row.cells)]
