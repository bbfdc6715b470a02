"""Pictures as pages: their text recognised within bounds, or a note of what stayed unread."""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image

from documents import ocr
from documents.drafts import Draft
from documents.paged.page import add_page
from documents.paged.pieces import Piece
from documents.paged.rulings import Rulings
from documents.paged.troubles import (
    BAD_PICTURE,
    NO_ENGINE,
    TOO_BIG,
    TOO_MANY,
    pictures_beside,
    pictures_unread,
    recognised,
)
from records import Where

MAX_PIXELS = 80_000_000
# A view takes some five seconds on one thread, and a file has to be done within its time.
MAX_VIEWS = 6
# Long pictures are read in stretches, so that their letters keep a size that can be recognised.
LONG = 2.2
STRETCH = 1.5
OVERLAP = 0.08
RECOGNISED = "图片文字"


class BadPicture(Exception):
    """`reason` is one of the reasons in `documents.paged.troubles`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class Pictures:
    """Collects over a file; `tell` puts the problems into the draft, once."""

    draft: Draft
    views: int = 0
    recognised: list[int] = field(default_factory=list)
    unread: dict[str, list[int]] = field(default_factory=dict)
    beside: dict[str, list[int]] = field(default_factory=dict)

    def add_file(self, data: bytes, where: Where) -> None:
        """A picture file that is the page's only content."""
        try:
            image = opened(data)
        except BadPicture as error:
            self._note(self.unread, error.reason, where)
            return
        self.add(image, where)

    def add(self, image: Image.Image, where: Where, known: Sequence[Piece] = (), has_text: bool = False) -> None:
        """`known` is what the page says as text, in points of the picture; it is not told twice. `has_text` when it
        says enough to be more than the picture's frame."""
        notes = self.beside if has_text else self.unread
        if not ocr.is_installed():
            self._note(notes, NO_ENGINE, where)
            return
        for top, stretch in stretches(image):
            if self.views >= MAX_VIEWS:
                self._note(notes, TOO_MANY, where)
                return
            self.views += 1
            pieces = [moved(piece, top) for piece in ocr.recognise(stretch)]
            self._add_pieces([piece for piece in pieces if not any(_covers(piece, one) for one in known)], where)

    def wanted(self) -> bool:
        """False when a picture would only be noted, so that nobody need draw it."""
        return ocr.is_installed() and self.views < MAX_VIEWS

    def pass_over(self, where: Where, reason: str = "", has_text: bool = False) -> None:
        reason = reason or (TOO_MANY if ocr.is_installed() else NO_ENGINE)
        self._note(self.beside if has_text else self.unread, reason, where)

    def tell(self) -> None:
        self.draft.problems += [pictures_unread(pages, reason) for reason, pages in self.unread.items()]
        self.draft.problems += [pictures_beside(pages, reason) for reason, pages in self.beside.items()]
        if self.recognised:
            self.draft.problems.append(recognised(self.recognised))

    def _add_pieces(self, pieces: list[Piece], where: Where) -> None:
        if pieces:
            self.recognised.append(where.page or 1)
            add_page(self.draft, pieces, Rulings(), Where(where.kind, page=where.page, name=RECOGNISED))

    def _note(self, notes: dict[str, list[int]], reason: str, where: Where) -> None:
        notes.setdefault(reason, []).append(where.page or 1)


def opened(data: bytes) -> Image.Image:
    """Raises BadPicture. Pixels are not decoded yet."""
    try:
        with warnings.catch_warnings():
            # Broken extra data is warned of; only what the picture shows counts here.
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(data))
    except Image.DecompressionBombError as error:
        raise BadPicture(TOO_BIG) from error
    except Exception as error:
        # Every format has its own errors for broken data.
        raise BadPicture(BAD_PICTURE) from error
    if image.width * image.height > MAX_PIXELS:
        raise BadPicture(TOO_BIG)
    return image


def stretches(image: Image.Image) -> Iterator[tuple[float, Image.Image]]:
    """The picture in views from top to bottom, each with the place of its upper edge in points of the view."""
    width, height = image.size
    if height <= LONG * width:
        yield 0.0, image
        return
    step = max(1, int(width * STRETCH))
    scale = ocr.PAGE_POINTS / (step + int(step * OVERLAP))
    for top in range(0, height, step):
        yield top * scale, image.crop((0, top, width, min(height, top + step + int(step * OVERLAP))))


def moved(piece: Piece, down: float) -> Piece:
    return Piece(piece.text, piece.left, piece.top + down, piece.right, piece.bottom + down, piece.visible)


def _covers(piece: Piece, known: Piece) -> bool:
    return piece.left <= known.centre <= piece.right and piece.top <= known.middle <= piece.bottom
