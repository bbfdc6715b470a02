"""The letters of a page with their places, turned so that most of them stand upright."""

import ctypes
import math
from collections import Counter
from dataclasses import dataclass, field
from unicodedata import normalize

import pypdfium2
from pypdfium2 import raw

from documents.paged.pieces import Piece

MAX_PAGE_GLYPHS = 60_000
TURN = math.pi / 2
# Watermarks run across; sideways tables do not.
UPRIGHT_WITHIN = 0.15
OBLIQUE = 4
NO_LETTERS = frozenset({0x02, 0xFFFE, 0xFFFF})
# Points.
MIN_SIZE = 1.0
MAX_SIZE = 400.0
ABOVE = 0.85
DIGIT_WIDTH = 0.5
MIN_WIDTH = 0.1


@dataclass(frozen=True, slots=True)
class Glyph:
    """`box` is left, bottom, right, top in points of the page, `base` a point on the base line and `size` the type's
    height; `turn` the quarter turns, OBLIQUE for other angles; `owner` the address of the text object it belongs to."""

    text: str
    box: tuple[float, float, float, float]
    base: tuple[float, float]
    size: float
    turn: int
    owner: int


@dataclass(slots=True)
class Glyphs:
    """`unmapped` counts letters whose font does not say what they are."""

    found: list[Glyph] = field(default_factory=list)
    unmapped: int = 0
    cut: bool = False

    @property
    def main_turn(self) -> int:
        counts = Counter(glyph.turn for glyph in self.found if glyph.turn != OBLIQUE)
        return counts.most_common(1)[0][0] if counts else 0


def glyphs_of(text_page: pypdfium2.PdfTextPage) -> Glyphs:
    glyphs = Glyphs()
    count = text_page.count_chars()
    glyphs.cut = count > MAX_PAGE_GLYPHS
    probe = _Probe(text_page.raw)
    for index in range(min(count, MAX_PAGE_GLYPHS)):
        char = _char(raw.FPDFText_GetUnicode(text_page.raw, index))
        if char and raw.FPDFText_HasUnicodeMapError(text_page.raw, index) == 1:
            glyphs.unmapped += 1
        glyph = probe.glyph(index, char) if char else None
        if glyph:
            glyphs.found.append(glyph)
    return glyphs


def _char(code: int) -> str:
    """ "" for what is no letter. Some programs write radicals in place of the letters that look the same."""
    if not 0 < code < 0x110000 or code in NO_LETTERS:
        return ""
    char = normalize("NFKC", chr(code)) if 0x2E80 <= code < 0x2FE0 else chr(code)
    return "" if char.isspace() else char


class _Probe:
    """Asks PDFium with one set of buffers, and what a text object's letters share only once: a page has thousands."""

    def __init__(self, text_page: raw.FPDF_TEXTPAGE) -> None:
        self._page = text_page
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._owner, self._size, self._turn = 0, 0.0, 0

    def glyph(self, index: int, char: str) -> Glyph | None:
        if not raw.FPDFText_GetLooseCharBox(self._page, index, self._box):
            return None
        raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        owner = ctypes.cast(raw.FPDFText_GetTextObject(self._page, index), ctypes.c_void_p).value or 0
        if owner != self._owner or not owner:
            self._look_at_owner(owner, index)
        box = self._box
        base = (self._x.value, self._y.value)
        return Glyph(char, (box.left, box.bottom, box.right, box.top), base, self._size, self._turn, owner)

    def _look_at_owner(self, owner: int, index: int) -> None:
        self._owner = owner
        raw.FPDFText_GetMatrix(self._page, index, self._matrix)
        height = math.hypot(self._matrix.c, self._matrix.d)
        self._size = raw.FPDFText_GetFontSize(self._page, index) * height
        self._turn = _turn(self._page, index)


def pieces_by_turn(glyphs: Glyphs, hidden: set[int]) -> dict[int, list[Piece]]:
    """Turn → pieces in upright coordinates; `hidden` are indexes of glyphs that something covers."""
    pieces: dict[int, list[Piece]] = {}
    for index, glyph in enumerate(glyphs.found):
        piece = _piece(glyph, index not in hidden)
        if piece.right > piece.left and piece.bottom > piece.top:
            pieces.setdefault(glyph.turn, []).append(piece)
    return pieces


def _piece(glyph: Glyph, visible: bool) -> Piece:
    """As high as the type, for fonts disagree about the boxes of their letters; the base line is certain."""
    left, top, right, bottom = turned(glyph.box, glyph.turn)
    x, y = glyph.base
    start, base, _, _ = turned((x, y, x, y), glyph.turn)
    if not MIN_SIZE < glyph.size < MAX_SIZE:
        return Piece(glyph.text, left, top, right, bottom, visible)
    left, right = min(left, start), _right(glyph, start, right)
    return Piece(glyph.text, left, base - ABOVE * glyph.size, right, base + (1 - ABOVE) * glyph.size, visible)


def _right(glyph: Glyph, start: float, right: float) -> float:
    """Digits are equally wide in nearly all fonts, whatever ink they have."""
    if glyph.text.isascii() and glyph.text.isdigit():
        return start + DIGIT_WIDTH * glyph.size
    return max(right, start + MIN_WIDTH * glyph.size)


def turned(box: tuple[float, float, float, float], turn: int) -> tuple[float, float, float, float]:
    """left, top, right, bottom with y downwards, as somebody sees it who reads along the letters."""
    left, bottom, right, top = box
    if turn == 1:
        return bottom, left, top, right
    if turn == 2:
        return -right, bottom, -left, top
    if turn == 3:
        return -top, -right, -bottom, -left
    return left, -top, right, -bottom


def _turn(text_page: raw.FPDF_TEXTPAGE, index: int) -> int:
    """PDFium counts angles with the clock, the turns here go against it."""
    angle = -raw.FPDFText_GetCharAngle(text_page, index)
    quarter = round(angle / TURN)
    return quarter % 4 if abs(angle - quarter * TURN) < UPRIGHT_WITHIN else OBLIQUE
