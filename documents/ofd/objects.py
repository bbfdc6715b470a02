"""What a page's XML draws: glyphs, rulings, pictures."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from documents.ofd.geometry import POINTS, Matrix, advances, matrix, number, numbers
from documents.office.xml import Element, local, value
from documents.paged.pieces import HAN, Piece
from documents.paged.rulings import Rulings

MAX_PIECES = 60_000
MAX_DEPTH = 60
MAX_STROKES = 2_000
MAX_UNITS = 20_000


@dataclass(slots=True)
class Sheet:
    """A page, or what belongs to one. `pictures` are resource ids, `units` id → a drawing that pages share,
    `drawings` counts what is drawn without letters."""

    pieces: list[Piece] = field(default_factory=list)
    rulings: Rulings = field(default_factory=Rulings)
    pictures: list[str] = field(default_factory=list)
    units: Mapping[str, Element] = field(default_factory=dict)
    drawings: int = 0
    cut: bool = False

    def draw(self, container: Element, outer: Matrix, visible: bool = True, depth: int = 0) -> None:
        """All objects in the container; layers, blocks and appearances are only wrappings."""
        for element in container:
            name = local(element)
            shows = visible and value(element, "Visible") not in ("false", "0")
            if name == "TextObject":
                self._text(element, outer, shows)
            elif name == "PathObject":
                self._path(element, outer)
            elif name == "ImageObject":
                self.pictures.append(value(element, "ResourceID") or "")
            elif name == "CompositeObject" and depth < MAX_DEPTH:
                self._composite(element, outer, shows, depth)
            elif depth < MAX_DEPTH:
                self.draw(element, _inner(element, outer), shows, depth + 1)
            else:
                self.cut = True

    def _composite(self, element: Element, outer: Matrix, visible: bool, depth: int) -> None:
        unit = self.units.get(value(element, "ResourceID") or "")
        self.drawings += 1
        if unit is not None and self.drawings < MAX_UNITS:
            self.draw(unit, _inner(element, outer), visible, depth + 1)

    def _text(self, element: Element, outer: Matrix, visible: bool) -> None:
        place = _inner(element, outer)
        size = number(value(element, "Size")) or 4.0
        shows = visible and number(value(element, "Alpha") or "255") > 0
        for code in element:
            if local(code) != "TextCode":
                continue
            for piece in _glyphs(code, place, size, shows):
                if len(self.pieces) >= MAX_PIECES:
                    self.cut = True
                    return
                self.pieces.append(piece)

    def _path(self, element: Element, outer: Matrix) -> None:
        self.drawings += 1
        place = _inner(element, outer)
        for data in element:
            if local(data) == "AbbreviatedData":
                for x0, y0, x1, y1 in _strokes(data.text or ""):
                    (left, top), (right, bottom) = place.at(x0, y0), place.at(x1, y1)
                    self.rulings.add(left * POINTS, top * POINTS, right * POINTS, bottom * POINTS)


def _inner(element: Element, outer: Matrix) -> Matrix:
    box = numbers(value(element, "Boundary"))
    moved = outer.after(Matrix(e=box[0], f=box[1])) if len(box) >= 2 else outer
    own = value(element, "CTM")
    return moved.after(matrix(own)) if own else moved


def _glyphs(code: Element, place: Matrix, size: float, visible: bool) -> Iterator[Piece]:
    """`Y` is the base line. Without advances a Chinese glyph is as wide as it is high, others half of it."""
    x, y = number(value(code, "X")), number(value(code, "Y"))
    across, down = advances(value(code, "DeltaX")), advances(value(code, "DeltaY"))
    scale = math.hypot(place.b, place.d) or 1.0
    if (down and not across) or abs(place.b) > abs(place.a):
        # Written downwards or turned: one string, for its letters share no line.
        yield _piece((code.text or "").strip(), place.at(x, y), size * scale, size * scale, visible)
        return
    for index, char in enumerate(code.text or ""):
        width = size if HAN.match(char) else size / 2
        step = across[index] if index < len(across) else (0.0 if down else width)
        if not char.isspace():
            shown = (min(size, abs(step)) if step else width) * (math.hypot(place.a, place.b) or 1.0)
            yield _piece(char, place.at(x, y), shown, size * scale, visible)
        x += step
        y += down[index] if index < len(down) else 0.0


def _piece(text: str, at: tuple[float, float], width: float, height: float, visible: bool) -> Piece:
    left, base = at
    return Piece(
        text,
        left * POINTS,
        (base - 0.85 * height) * POINTS,
        (left + width) * POINTS,
        (base + 0.15 * height) * POINTS,
        visible,
    )


def _strokes(data: str) -> Iterator[tuple[float, float, float, float]]:
    """The straight parts of a path: M and S move, L draws, C closes; curves only move on."""
    words = iter(data.split()[:MAX_STROKES])
    start = at = (0.0, 0.0)
    for word in words:
        if word in ("M", "S", "L"):
            to = (number(next(words, None)), number(next(words, None)))
            if word == "L":
                yield (*at, *to)
            else:
                start = to
            at = to
        elif word == "C":
            yield (*at, *start)
            at = start
        elif word in ("Q", "B", "A"):
            values = [number(next(words, None)) for _ in range({"Q": 4, "B": 6, "A": 7}[word])]
            at = (values[-2], values[-1])
