"""Which cell of a table row holds the publish date: information catalogues show the day of signing beside it."""

from selectolax.lexbor import LexborNode

from documents.listings.groups import Group
from documents.listings.pieces import RowText, pieces_of
from documents.listings.rowdates import NOT_PUBLISHED, PUBLISHED

DATE_WORDS = ("日期", "时间")
MAX_HEAD_ROWS = 3


def publish_cell(group: Group) -> int | None:
    """Index of the cell under a heading such as 发布日期; -1 when every date heading names another date (成文日期);
    None when the table has no date heading."""
    headings = _headings(group)
    dates = [index for index, text in enumerate(headings) if any(word in text for word in DATE_WORDS)]
    if not dates:
        return None
    published = [i for i in dates if PUBLISHED.search(headings[i]) and not NOT_PUBLISHED.search(headings[i])]
    plain = [i for i in dates if not NOT_PUBLISHED.search(headings[i])]
    return next(iter(published or plain), -1)


def cell_text(text: RowText, row: LexborNode, cell: int) -> RowText:
    """The row's text cut down to one cell."""
    cells = _cells(row)
    return RowText(pieces_of(cells[cell]), ()) if 0 <= cell < len(cells) else RowText((), text.linked)


def _headings(group: Group) -> list[str]:
    if group.rows[0].spot.tag != "tr":
        return []
    linked = {row.spot.node.mem_id for row in group.rows}
    for row in group.container.node.css("tr")[:MAX_HEAD_ROWS]:
        if row.mem_id in linked:
            break
        texts = ["".join(cell.text().split()) for cell in _cells(row)]
        if len(texts) > 1 and all(len(text) <= 12 for text in texts):
            return texts
    return []


def _cells(row: LexborNode) -> list[LexborNode]:
    return [child for child in row.iter() if child.tag in ("td", "th")]
