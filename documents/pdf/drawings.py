"""What else a page draws: rulings, filled areas that cover text, pictures."""

import ctypes
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from documents.paged.rulings import Rulings
from documents.pdf.glyphs import Glyphs, turned

MAX_OBJECTS = 20_000
MAX_SEGMENTS = 60_000
MAX_COVERS = 200
# Points: thinner areas are rules.
MIN_COVER = 5.0
OPAQUE = 250

Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Drawings:
    """Boxes are left, bottom, right, top in points of the page. `order` is text object → its place in the drawing
    order; `covers` are (place, box) of opaque areas; `strokes` straight lines (x0, y0, x1, y1)."""

    order: dict[int, int] = field(default_factory=dict)
    covers: list[tuple[int, Box]] = field(default_factory=list)
    strokes: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    forms: int = 0
    paths: int = 0
    segments: int = 0

    def rulings(self, turn: int) -> Rulings:
        rulings = Rulings()
        for x0, y0, x1, y1 in self.strokes:
            rulings.add(*turned((x0, y0, x1, y1), turn))
        return rulings


def drawings_of(page: pypdfium2.PdfPage) -> Drawings:
    drawings = Drawings()
    for place in range(min(raw.FPDFPage_CountObjects(page), MAX_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page, place)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            drawings.order[ctypes.cast(drawn, ctypes.c_void_p).value or 0] = place
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            _add_path(drawings, drawn, place)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            drawings.pictures.append(_bounds(drawn))
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            drawings.forms += 1
    return drawings


def covered(glyphs: Glyphs, drawings: Drawings) -> set[int]:
    """Indexes of the letters under an opaque area that was drawn after them."""
    hidden: set[int] = set()
    for place, (left, bottom, right, top) in drawings.covers:
        for index, glyph in enumerate(glyphs.found):
            x, y = (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2
            if left <= x <= right and bottom <= y <= top and drawings.order.get(glyph.owner, place) < place:
                hidden.add(index)
    return hidden


def _bounds(drawn: raw.FPDF_PAGEOBJECT) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(drawn, *(ctypes.byref(side) for side in sides))
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _add_path(drawings: Drawings, drawn: raw.FPDF_PAGEOBJECT, place: int) -> None:
    drawings.paths += 1
    box = _bounds(drawn)
    if _is_filled(drawn) and min(box[2] - box[0], box[3] - box[1]) >= MIN_COVER and len(drawings.covers) < MAX_COVERS:
        drawings.covers.append((place, box))
    points = _points(drawings, drawn)
    for (x0, y0, _), (x1, y1, moves) in pairwise(points):
        if not moves and (abs(x0 - x1) < 2 or abs(y0 - y1) < 2):
            drawings.strokes.append((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


def _is_filled(drawn: raw.FPDF_PAGEOBJECT) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPath_GetDrawMode(drawn, ctypes.byref(mode), ctypes.byref(stroke))
    raw.FPDFPageObj_GetFillColor(drawn, *(ctypes.byref(part) for part in colour))
    return mode.value != raw.FPDF_FILLMODE_NONE and colour[3].value >= OPAQUE


def _points(drawings: Drawings, drawn: raw.FPDF_PAGEOBJECT) -> list[tuple[float, float, bool]]:
    """Places on the page where the path's strokes begin and end; True where the pen is lifted to get there."""
    count = min(raw.FPDFPath_CountSegments(drawn), MAX_SEGMENTS - drawings.segments)
    drawings.segments += max(0, count)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, ctypes.byref(matrix))
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float, bool]] = []
    start = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(drawn, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        kind = raw.FPDFPathSegment_GetType(segment)
        at = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = at
        points.append((*at, kind != raw.FPDF_SEGMENT_LINETO))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append((*start, False))
    return points
