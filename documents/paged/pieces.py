"""Pieces of text with a box, and how neighbours on a line become one string."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Shares of the text's height.
WIDE_GAP = 1.0
SPACE_GAP = 0.15
OVERLAP = 0.4
# Programs leave a quarter between Chinese and other letters, and justified lines spread further.
HAN_GAP = 0.45
HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
SPREAD_DIGITS = re.compile(r"(?<!\w)(?:\d ){5,40}[\dXx](?!\w)")
# A number in boxes, one digit in each.
MIN_BOXES = 6
DIGIT = re.compile(r"[0-9Xx０-９Ｘ]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A glyph, a run or a whole line. Points (1/72 inch) from the upper left corner; y grows downwards."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    visible: bool = True

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of one line as cells: neighbours are one, with a space where they stand apart; a wide gap parts.

    What was drawn in one go is joined first: texts that lie over each other must not mix their letters."""
    runs = sorted(_neighbours(pieces), key=lambda run: run.left)
    return boxes_joined(_neighbours(runs))


def _neighbours(pieces: Sequence[Piece]) -> list[Piece]:
    cells: list[list[Piece]] = []
    for piece in pieces:
        last = cells[-1][-1] if cells else None
        if last and _is_same(last, piece):
            continue
        if last and _is_near(last, piece):
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return [merged(cell) for cell in cells]


def merged(pieces: Sequence[Piece]) -> Piece:
    """One piece out of neighbours on a line, in reading order."""
    words = [pieces[0].text]
    for last, piece in pairwise(pieces):
        words += [" ", piece.text] if _stands_apart(last, piece) else [piece.text]
    return framed(whole_numbers("".join(words)), pieces)


def framed(text: str, pieces: Iterable[Piece]) -> Piece:
    """`text` in the box around the pieces; it shows when all of them do."""
    boxes = list(pieces)
    return Piece(
        text,
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
        all(box.visible for box in boxes),
    )


def whole_numbers(text: str) -> str:
    """Digits set apart one by one (1 1 0 1 0 1) are one number."""
    return SPREAD_DIGITS.sub(lambda match: match[0].replace(" ", ""), text)


def digit_boxes(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Start and end of the runs of single digits that are long enough to be one number."""
    runs, start = [], 0
    for index in range(len(texts) + 1):
        if index < len(texts) and DIGIT.fullmatch(texts[index]):
            continue
        if index - start >= MIN_BOXES:
            runs.append((start, index))
        start = index + 1
    return runs


def boxes_joined(cells: list[Piece]) -> list[Piece]:
    for start, end in reversed(digit_boxes([cell.text for cell in cells])):
        run = cells[start:end]
        cells[start:end] = [framed("".join(cell.text for cell in run), run)]
    return cells


def _is_near(last: Piece, piece: Piece) -> bool:
    height = min(last.height, piece.height)
    return -OVERLAP * height < piece.left - last.right <= WIDE_GAP * height


def _is_same(last: Piece, piece: Piece) -> bool:
    """Bold type is at times the same glyph drawn twice, a hair apart."""
    width = min(last.right - last.left, piece.right - piece.left)
    return last.text == piece.text and abs(piece.left - last.left) < 0.3 * min(width, piece.height)


def _stands_apart(last: Piece, piece: Piece) -> bool:
    touches_han = HAN.match(last.text[-1:]) or HAN.match(piece.text[:1])
    share = HAN_GAP if touches_han else SPACE_GAP
    return piece.left - last.right > share * min(last.height, piece.height)
