"""The pages of a PDF into the draft."""

from dataclasses import dataclass

import pypdfium2
from PIL import Image

from documents.drafts import Draft
from documents.kinds import label_of
from documents.ocr import LONG_SIDE, PAGE_POINTS
from documents.paged.page import add_page
from documents.paged.pieces import Piece
from documents.paged.rulings import Rulings
from documents.paged.troubles import page_missing, unmapped
from documents.pdf.drawings import Drawings, covered, drawings_of
from documents.pdf.glyphs import Glyphs, glyphs_of, pieces_by_turn
from documents.pdf.notes import notes_of
from documents.pictures import Pictures
from documents.troubles import too_large
from records import Where

MAX_PAGES = 500
# Some ten seconds; a file has to be done within the time of a page.
MAX_GLYPHS = 400_000
LABEL = label_of("pdf").strip()
# A page number or a stamp over a scan is no text of the page.
FEW_GLYPHS = 30
# Share of the page that a picture has to fill to count as content.
LARGE = 0.25
# Letters turned into outlines make many paths.
MANY_PATHS = 60
MANY_UNMAPPED = 0.2


@dataclass(slots=True)
class Reading:
    document: pypdfium2.PdfDocument
    draft: Draft
    pictures: Pictures
    glyphs: int = 0


def add_pages(reading: Reading) -> None:
    count = len(reading.document)
    for number in range(1, min(count, MAX_PAGES) + 1):
        if reading.glyphs > MAX_GLYPHS:
            reading.draft.problems.append(too_large(LABEL))
            break
        _add(reading, number)
    if count > MAX_PAGES:
        reading.draft.problems.append(too_large(LABEL))
    reading.pictures.tell()


def _add(reading: Reading, number: int) -> None:
    try:
        page = reading.document[number - 1]
    except pypdfium2.PdfiumError:
        reading.draft.problems.append(page_missing(number))
        return
    try:
        _add_page(reading, page, Where("page", page=number))
    finally:
        page.close()


def _add_page(reading: Reading, page: pypdfium2.PdfPage, where: Where) -> None:
    text_page = page.get_textpage()
    try:
        glyphs = glyphs_of(text_page)
    finally:
        text_page.close()
    drawings = drawings_of(page)
    reading.glyphs += len(glyphs.found)
    if glyphs.cut:
        reading.draft.problems.append(too_large(LABEL))
    pieces = pieces_by_turn(glyphs, covered(glyphs, drawings))
    for turn, found in sorted(pieces.items(), key=lambda item: item[0] != glyphs.main_turn):
        rulings = drawings.rulings(turn) if turn == glyphs.main_turn else Rulings()
        add_page(reading.draft, found, rulings, where)
    for note in notes_of(page, reading.document.formenv):
        reading.draft.add(note.text, Where("page", page=where.page, name=note.name), note.visible)
    _add_pictures(reading, page, glyphs, drawings, where)


def _add_pictures(reading: Reading, page: pypdfium2.PdfPage, glyphs: Glyphs, drawings: Drawings, where: Where) -> None:
    """Recognises what shows only as a picture, or notes it."""
    is_garbled = glyphs.unmapped > MANY_UNMAPPED * max(1, len(glyphs.found))
    if is_garbled:
        reading.draft.problems.append(unmapped(where.page or 1))
    has_text = len(glyphs.found) >= FEW_GLYPHS
    if not is_garbled and not _shows_more(page, glyphs, drawings):
        return
    if not reading.pictures.wanted():
        reading.pictures.pass_over(where, has_text=has_text)
        return
    known = [] if is_garbled else _known(page, glyphs)
    reading.pictures.add(_drawn(page), where, known, has_text)


def _shows_more(page: pypdfium2.PdfPage, glyphs: Glyphs, drawings: Drawings) -> bool:
    largest = max(((box[2] - box[0]) * (box[3] - box[1]) for box in drawings.pictures), default=0.0)
    if largest >= LARGE * max(1.0, page.get_width() * page.get_height()):
        return True
    if glyphs.found:
        return False
    return bool(drawings.pictures or drawings.forms) or drawings.paths >= MANY_PATHS


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    """Bounded by the long side, whatever size the page claims."""
    scale = LONG_SIDE / max(1.0, *page.get_size())
    bitmap = page.render(scale=scale, may_draw_forms=True)
    try:
        image: Image.Image = bitmap.to_pil().convert("RGB")
        return image
    finally:
        bitmap.close()


def _known(page: pypdfium2.PdfPage, glyphs: Glyphs) -> list[Piece]:
    """The letters in the places of the drawn page; a turned page is not compared."""
    if page.get_rotation():
        return []
    left, bottom, right, top = page.get_cropbox()
    scale = PAGE_POINTS / max(1.0, right - left, top - bottom)
    return [
        Piece(
            g.text,
            (g.box[0] - left) * scale,
            (top - g.box[3]) * scale,
            (g.box[2] - left) * scale,
            (top - g.box[1]) * scale,
        )
        for g in glyphs.found
    ]
