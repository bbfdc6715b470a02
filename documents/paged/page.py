"""One page into the draft: tables and paragraphs from top to bottom."""

from collections.abc import Sequence

from documents.drafts import Draft
from documents.grids import Spot
from documents.paged.columntables import column_rows, runs_of
from documents.paged.lines import Line, cells_of, paragraphs, raw_lines, text_of
from documents.paged.pieces import Piece
from documents.paged.ruledtables import ruled_tables
from documents.paged.rulings import Rulings, boxed
from documents.text import tidy, tidy_lines
from records import Where


def add_page(draft: Draft, pieces: Sequence[Piece], rulings: Rulings, where: Where) -> None:
    """No text is lost: what makes no table becomes blocks."""
    boxes, free = boxed(raw_lines(pieces), rulings)
    tables, loose = ruled_tables(boxes, where)
    lines = cells_of(raw_lines([*free, *loose]))
    start = 0
    for table in tables:
        end = next((i for i in range(start, len(lines)) if lines[i][0].middle > table.top), len(lines))
        _add_lines(draft, lines[start:end], where)
        draft.add_grid(_tidied(table.rows), where)
        start = end
    _add_lines(draft, lines[start:], where)


def _add_lines(draft: Draft, lines: list[Line], where: Where) -> None:
    for run in runs_of(lines):
        rows = column_rows(run, where)
        if rows:
            draft.add_grid(_tidied(rows), where)
            continue
        for cells in paragraphs(run):
            draft.add(tidy(text_of(cells)), where, all(cell.visible for cell in cells))


def _tidied(rows: list[list[Spot]]) -> list[list[Spot]]:
    return [
        [Spot(tidy_lines(spot.text), spot.where, spot.visible, spot.columns, spot.rows) for spot in row] for row in rows
    ]
