"""The pages of an OFD document into the draft."""

from dataclasses import dataclass

from documents.drafts import Draft
from documents.kinds import label_of
from documents.ofd.book import Book
from documents.ofd.geometry import Matrix
from documents.ofd.objects import Sheet
from documents.office.xml import Element, descendants, tree, value
from documents.packages import Package
from documents.paged.page import add_page
from documents.paged.rulings import Rulings
from documents.paged.troubles import NO_LETTERS, page_missing
from documents.pictures import Pictures
from documents.text import tidy
from documents.troubles import too_large
from records import Where

MAX_PAGES = 500
# Frames and rules make fewer strokes than a line of text.
MIN_DRAWN = 30
MAX_PICTURE_BYTES = 50_000_000
LABEL = label_of("ofd").strip()


@dataclass(slots=True)
class Reading:
    """`pages` counts over all inner documents."""

    package: Package
    draft: Draft
    pages: int = 0
    pictures: Pictures | None = None


def add_book(reading: Reading, book: Book) -> None:
    reading.pictures = reading.pictures or Pictures(reading.draft)
    for identity, part in book.pages:
        if reading.pages >= MAX_PAGES:
            reading.draft.problems.append(too_large(LABEL))
            return
        reading.pages += 1
        where = Where("page", page=reading.pages)
        root = tree(reading.package, part) if part else None
        if root is None:
            reading.draft.problems.append(page_missing(reading.pages))
        else:
            _add_page(reading, book, root, where)
        for note in book.notes.get(identity, ()):
            _add_notes(reading, note, reading.pages)
    reading.pictures.tell()


def _add_page(reading: Reading, book: Book, root: Element, where: Where) -> None:
    sheet = Sheet(units=book.units)
    for template in descendants(root, "Template"):
        background = tree(reading.package, book.templates.get(value(template, "TemplateID") or "", ""))
        if background is not None:
            sheet.draw(background, Matrix())
    sheet.draw(root, Matrix())
    if sheet.cut:
        reading.draft.problems.append(too_large(LABEL))
    add_page(reading.draft, sheet.pieces, sheet.rulings, where)
    if sheet.pieces or reading.pictures is None:
        return
    if sheet.drawings >= MIN_DRAWN:
        # Letters turned into outlines: only a viewer shows them.
        reading.pictures.pass_over(where, NO_LETTERS)
    else:
        for identity in dict.fromkeys(sheet.pictures):
            data = reading.package.read(book.pictures.get(identity, ""), MAX_PICTURE_BYTES)
            reading.pictures.add_file(data, where)


def _add_notes(reading: Reading, part: str, page: int) -> None:
    """Notes are drawn, or they carry their text as a remark."""
    root = tree(reading.package, part)
    for note in descendants(root, "Annot") if root is not None else ():
        name = "水印" if value(note, "Type") == "Watermark" else "批注"
        where = Where("page", page=page, name=name)
        sheet = Sheet()
        sheet.draw(note, Matrix(), value(note, "Visible") not in ("false", "0"))
        add_page(reading.draft, sheet.pieces, Rulings(), where)
        for remark in descendants(note, "Remark"):
            reading.draft.add(tidy(remark.text or ""), where)
