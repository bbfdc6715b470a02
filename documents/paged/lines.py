"""Pieces to lines, lines to paragraphs."""

import re
from collections.abc import Iterable

from documents.paged.pieces import HAN, Piece, joined

Line = list[Piece]

# Shares of the text's height.
SAME_LINE = 0.5
NEAR_MARGIN = 1.6
MAX_LEADING = 2.1
MIN_LINE_CHARS = 12
LATIN_WIDTH = 0.6
WORD = re.compile(r"[0-9A-Za-z.@_-]{2,30}")
SENTENCE_END = re.compile(r"[。！？；：!?;:]$")
LIST_ITEM = re.compile(r"[(（]?[一二三四五六七八九十\d]{1,3}[、.．)）]|第[一二三四五六七八九十百\d]+[章节条]")


def raw_lines(pieces: Iterable[Piece]) -> list[Line]:
    """Pieces on one height are one line, from top to bottom; each line in the order in which it was drawn."""
    lines: list[list[tuple[int, Piece]]] = []
    for numbered in sorted(enumerate(pieces), key=lambda numbered: numbered[1].middle):
        piece, first = numbered[1], lines[-1][0][1] if lines else None
        if first and piece.middle - first.middle < SAME_LINE * min(first.height, piece.height):
            lines[-1].append(numbered)
        else:
            lines.append([numbered])
    return [[piece for _, piece in sorted(line, key=lambda numbered: numbered[0])] for line in lines]


def cells_of(lines: list[Line]) -> list[Line]:
    """Each line as cells that stand wide apart."""
    return [cells for line in lines if (cells := joined(line))]


def paragraphs(lines: list[Line]) -> list[Line]:
    """Lines that run on at the right margin are one paragraph; a list of the lines' cells for each."""
    if not lines:
        return []
    left, right = min(line[0].left for line in lines), max(line[-1].right for line in lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _runs_on(groups[-1][-1], line, left, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [[piece for line in group for piece in line] for group in groups]


def text_of(cells: Line) -> str:
    """Cells of a paragraph as text: a space where a line has a gap, none where a line of Chinese ends."""
    text = ""
    for number, cell in enumerate(cells):
        if number and not (_is_below(cells[number - 1], cell) and _glues(text, cell.text)):
            text += " "
        text += cell.text
    return text


def _runs_on(above: Line, line: Line, left: float, right: float) -> bool:
    last, first = above[-1], line[0]
    height = min(last.height, first.height)
    if len(line) > 1 or len(above) > 1 or len(last.text) < MIN_LINE_CHARS or LIST_ITEM.match(first.text):
        return False
    if right - last.right > _room(first.text) * height or SENTENCE_END.search(last.text):
        return False
    starts_at_margin = first.left - left < NEAR_MARGIN * height
    return starts_at_margin and 0 < first.middle - last.middle < MAX_LEADING * max(last.height, first.height)


def _room(text: str) -> float:
    """Heights of type that the line's first word would have taken on the line above."""
    word = WORD.match(text)
    return max(NEAR_MARGIN, LATIN_WIDTH * len(word[0]) if word else 0.0)


def _is_below(last: Piece, piece: Piece) -> bool:
    return piece.middle - last.middle >= SAME_LINE * min(last.height, piece.height)


def _glues(text: str, following: str) -> bool:
    """Words of Latin letters are parted at a line's end; Chinese and numbers are not."""
    last, first = text[-1:], following[:1]
    return bool(HAN.match(last) or HAN.match(first)) or (last.isdigit() and first.isalnum())
