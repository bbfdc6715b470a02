"""A quick no: most pages hold telephone numbers, dates and filing codes, and nothing that names a person.

The outline of a page answers all of this as the page itself does, and sooner.

Bytes are translated and split at the speed of C; a regular expression over 23 KB of Chinese text takes three times as
long, and every page of a site has to pass here.
"""

import re
from functools import lru_cache

from rules.kit.digits import SHORTEST
from rules.kit.remembering import PAGES

WIDE_DIGITS = "０１２３４５６７８９"
# The first UTF-8 bytes of all gaps and zero-width characters; full-width punctuation begins with them, too.
GAP_LEADS = (0xC2, 0xE2, 0xE3, 0xEF)
CONTINUATIONS = bytes(range(0x80, 0xC0))
GAPS = bytes((*b" -", *GAP_LEADS))
GAP = b"-"
# 11 to 13: a mobile number with 0 or 86; 15: with 0086, or an old ID; 17: an ID before its X; 20: a disability card.
LENGTHS = frozenset((11, 12, 13, 15, 17, 18, 20))
# Cells with one digit each, as a skim shows them.
BOXES = re.compile(r"\n[0-9０-９](?:\s{1,3}[0-9０-９]){12}")
PERSONAL = re.compile(rb"1[3-9]\d{9}|[1-9]\d{5}(?:19|20)?\d\d[01]\d[0-3]\d{4}")


def _table() -> bytes:
    table = bytearray(b" " * 256)
    for byte in b"0123456789":
        table[byte] = byte
    for byte in GAPS:
        table[byte] = GAP[0]
    return bytes(table)


TABLE = _table()


@lru_cache(maxsize=PAGES)
def may_name_a_person(text: str) -> bool:
    """Never False when `numbers(text)` holds a mobile number or a plausible identity number."""
    if _has_wide_digits(text):
        return True
    if not any(map(PERSONAL.search, _long_pieces(text))):
        return False
    pieces = text.encode("utf-8", "replace").translate(TABLE, CONTINUATIONS).split()
    return any(_may_hold(piece.strip(GAP)) for piece in pieces if len(piece) >= SHORTEST)


@lru_cache(maxsize=PAGES)
def may_hold_a_number(text: str) -> bool:
    """Never False when `numbers(text)` holds anything."""
    return bool(_long_pieces(text)) or _has_wide_digits(text)


def _has_wide_digits(text: str) -> bool:
    return any(digit in text for digit in WIDE_DIGITS)


@lru_cache(maxsize=PAGES)
def _long_pieces(text: str) -> list[bytes]:
    """Without any gap the digits make few pieces, and on most pages none of them is long enough."""
    joined = text.encode("utf-8", "replace").translate(TABLE, CONTINUATIONS + GAPS).split()
    return [piece for piece in joined if len(piece) >= SHORTEST]


def _may_hold(piece: bytes) -> bool:
    if GAP not in piece and len(piece) not in LENGTHS:
        return False
    return PERSONAL.search(piece.replace(GAP, b"")) is not None


def may_hold_boxes(text: str) -> bool:
    """Never False when a row of a table spells a number in cells of one digit each, as a skim shows them."""
    return BOXES.search(text) is not None
