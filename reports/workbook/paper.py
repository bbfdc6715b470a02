"""How sheets go to paper."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from reports.layout import Layout
from reports.text import clean, shorten

A3, A4 = 8, 9
# Characters that fit across an A3 page at full size, where the font is a wide one.
A3_WIDTH = 145
SMALLEST, LARGEST = 40, 100
LONGEST_HEADER = 80


def prepare(sheet: Worksheet, title: str) -> None:
    """Landscape A4, all columns on one page, the report's title on every page: an unfinished scan says so there too."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.set_header(f"&C{shorten(clean(title), LONGEST_HEADER).replace('&', '&&')}")
    sheet.set_footer("&L&A&R第 &P 页，共 &N 页")
    sheet.hide_gridlines(2)


def single_page(sheet: Worksheet) -> None:
    sheet.fit_to_pages(1, 1)


def spread(sheet: Worksheet, layout: Layout, repeated: int) -> None:
    """An issue sheet has too many columns for one page: two A3 pages side by side, the second of which repeats the
    first columns."""
    widths = [column.width for column in layout.columns]
    turn = _turn(widths, repeated)
    sheet.set_paper(A3)
    sheet.repeat_columns(0, repeated - 1)
    sheet.set_print_scale(_scale(_wider_page(widths, repeated, turn)))
    if turn < len(widths):
        sheet.set_v_pagebreaks([turn])


def _turn(widths: Sequence[float], repeated: int) -> int:
    """The first column of the second page: where both pages are about equally wide, or none when one page will do."""
    if sum(widths) <= A3_WIDTH or len(widths) <= repeated + 1:
        return len(widths)
    return min(range(repeated + 1, len(widths)), key=lambda turn: _wider_page(widths, repeated, turn))


def _wider_page(widths: Sequence[float], repeated: int, turn: int) -> float:
    second = sum(widths[:repeated]) + sum(widths[turn:]) if turn < len(widths) else 0
    return max(sum(widths[:turn]), second)


def _scale(width: float) -> int:
    return min(max(int(LARGEST * A3_WIDTH / max(width, 1)), SMALLEST), LARGEST)
