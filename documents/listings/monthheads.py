"""Rows that show the day of the month only, under a heading that names the month: 28日 below 2026年5月."""

import re
from datetime import date

from selectolax.lexbor import LexborNode

from documents.listings.outline import Spot
from documents.listings.pieces import RowText, pieces_of
from documents.listings.splitdates import Around

DAY = re.compile(r"[\[(（【]?\s*(?P<day>\d{1,2})\s*[日号]\s*[\])）】]?")
MONTH = re.compile(r"(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*(?:月(?:份)?)?")
# Such a heading closes the row before it, whatever the row itself shows.
PERIOD = re.compile(r"(?:19|20)\d{2}\s*年(?:度)?|(?:(?:19|20)\d{2}\s*[-/.年])?\s*\d{1,2}\s*月(?:份)?")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
MAX_HEADING = 20
MAX_STEPS = 60
MAX_LEVELS = 3


def shows_day_only(row: Spot, text: RowText) -> bool:
    """True for a row that names a day and leaves its month to what stands above."""
    if not any(piece[-1:] in "日号]）)】" and DAY.fullmatch(piece) for piece in text.outside):
        return False
    own = set(pieces_of(row.node)) - set(text.linked)
    return not any("月" in piece for piece in own)


def day_under_month(row: Spot, text: RowText, around: Around) -> date | None:
    """The row's day in the month above it, None where no heading names one together with its year."""
    shown = next(match for piece in text.outside if (match := DAY.fullmatch(piece)))
    month = _above(row)
    return around.parse(f"{month}-{shown['day']}") if month else None


def _above(row: Spot) -> str:
    spot: Spot | None = row
    for _ in range(MAX_LEVELS):
        if spot is None or spot.tag == "body":
            return ""
        node = spot.node.prev
        for _ in range(MAX_STEPS):
            if node is None:
                break
            text = _short_text(node)
            if MONTH.fullmatch(text):
                return "-".join(re.findall(r"\d+", text))
            node = node.prev
        spot = spot.parent
    return ""


def is_period(node: LexborNode) -> bool:
    return node.tag in HEADINGS and PERIOD.fullmatch(_short_text(node)) is not None


def _short_text(node: LexborNode) -> str:
    """The text of an element that has little; a heading of rows has no link."""
    if not node.is_element_node or node.tag in ("script", "style"):
        return ""
    text = node.text()
    return text.strip() if len(text) <= 4 * MAX_HEADING and len(text.strip()) <= MAX_HEADING else ""
