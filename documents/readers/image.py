"""Pictures: what is written in them, and what they carry unseen (EXIF, text chunks, a place)."""

from datetime import date

from PIL import Image

from documents.drafts import Draft
from documents.exif import add_hidden_data
from documents.kinds import label_of
from documents.paged.troubles import TOO_BIG
from documents.pictures import BadPicture, Pictures, opened
from documents.sniffing import Look
from documents.source import Source
from documents.troubles import Unreadable, damaged, too_large, without_text
from records import Document, Where

KIND = "image"
ORDER = 36

LABEL = label_of(KIND).strip()
# A fax or a scanned file in one TIFF; an animation repeats itself.
MAX_FRAMES = 50
PAGED = frozenset({"TIFF", "MPO"})


def recognises(look: Look) -> bool:
    return look.signature == KIND


def read(source: Source, today: date) -> Document:
    try:
        image = opened(source.body)
    except BadPicture as error:
        raise Unreadable(too_large(LABEL) if error.reason == TOO_BIG else damaged(LABEL)) from error
    draft = Draft()
    pictures = Pictures(draft)
    for number in range(_frames(image, draft)):
        try:
            image.seek(number)
            image.load()
        except Exception as error:
            if not number:
                raise Unreadable(damaged(LABEL)) from error
            draft.problems.append(damaged(LABEL))
            break
        pictures.add(image, Where("page", page=number + 1))
    pictures.tell()
    title = draft.first_line()
    if not draft.blocks and not draft.tables and not draft.problems:
        draft.problems.append(without_text(LABEL))
    add_hidden_data(draft, image)
    return draft.document(source, KIND, title)


def _frames(image: Image.Image, draft: Draft) -> int:
    if image.format not in PAGED:
        return 1
    count = int(getattr(image, "n_frames", 1))
    if count > MAX_FRAMES:
        draft.problems.append(too_large(LABEL))
    return min(count, MAX_FRAMES)
