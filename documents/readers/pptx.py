"""PowerPoint files: slides, hidden ones too, their tables, notes, comments, charts, properties."""

from dataclasses import dataclass
from datetime import date

from documents.drafts import Draft
from documents.kinds import label_of
from documents.office.parts import Relation, main_part, relations
from documents.office.properties import add_properties, sensible_title
from documents.office.xml import Element, descendants, local, tree, value
from documents.packages import Package
from documents.pictures import Pictures
from documents.slides.shapes import add_shapes, text_of
from documents.sniffing import Look
from documents.source import Source
from documents.text import tidy
from documents.troubles import EMPTY, Unreadable, damaged, embedded, too_large
from records import Document, Where

KIND = "pptx"
ORDER = 28

LABEL = label_of(KIND).strip()
USUAL_PART = "ppt/presentation.xml"
MAX_SLIDES = 1_000
MAX_PICTURE_BYTES = 50_000_000
# Relation type → what people call it.
OTHERS = {"comments": "批注", "chart": "图表", "diagramData": "图示"}


@dataclass(frozen=True, slots=True)
class Reading:
    package: Package
    draft: Draft
    pictures: Pictures


def recognises(look: Look) -> bool:
    return look.signature == KIND


def read(source: Source, today: date) -> Document:
    package = Package(source.body, LABEL)
    main = main_part(package, USUAL_PART)
    root = tree(package, main)
    if root is None:
        raise Unreadable(damaged(LABEL))
    draft = Draft()
    reading = Reading(package, draft, Pictures(draft))
    slides = _slides(root, relations(package, main))
    for number, part in enumerate(slides[:MAX_SLIDES], 1):
        _add_slide(reading, part, number)
    reading.pictures.tell()
    _note_troubles(reading, slides)
    title = draft.first_line()
    if draft.blocks or draft.tables:
        # Properties alone are not a file that was read.
        add_properties(draft, package)
    return draft.document(source, KIND, sensible_title(draft) or title)


def _slides(root: Element, links: dict[str, Relation]) -> list[str]:
    identities = (_relation_id(one) for one in descendants(root, "sldId"))
    return [links[identity].target for identity in identities if identity in links]


def _relation_id(element: Element) -> str:
    """`r:id`, beside which stands an `id` of another kind."""
    return next((str(text) for key, text in element.attrib.items() if str(key).endswith("}id")), "")


def _add_slide(reading: Reading, part: str, number: int) -> None:
    root = tree(reading.package, part)
    if root is None:
        reading.package.broken = True
        return
    draft, visible = reading.draft, value(root, "show") not in ("0", "false")
    before = len(draft.blocks) + len(draft.tables)
    where = Where("page", page=number)
    add_shapes(draft, root, where, visible)
    links = list(dict.fromkeys(relations(reading.package, part).values()))
    if len(draft.blocks) + len(draft.tables) == before:
        _add_pictures(reading, links, where)
    for link in links:
        _add_other(reading, link, number, visible)


def _add_pictures(reading: Reading, links: list[Relation], where: Where) -> None:
    for link in links:
        if link.type == "image" and not link.external:
            reading.pictures.add_file(reading.package.read(link.target, MAX_PICTURE_BYTES), where)


def _add_other(reading: Reading, link: Relation, number: int, visible: bool) -> None:
    root = None if link.external else tree(reading.package, link.target) if link.type in _FOLLOWED else None
    if root is None:
        return
    if link.type == "notesSlide":
        for shape in descendants(root, "sp"):
            if not any(value(one, "type") == "sldNum" for one in descendants(shape, "ph")):
                add_shapes(reading.draft, shape, Where("page", page=number, name="备注"), visible)
        return
    where = Where("page", page=number, name=OTHERS[link.type])
    for element in root.iter():
        if local(element) == "p":
            reading.draft.add(tidy(text_of(element)), where, visible)
        elif local(element) in ("text", "v"):
            reading.draft.add(tidy(element.text or ""), where, visible)


_FOLLOWED = frozenset({*OTHERS, "notesSlide"})


def _note_troubles(reading: Reading, slides: list[str]) -> None:
    draft, package = reading.draft, reading.package
    draft.problems += package.problems
    if len(slides) > MAX_SLIDES:
        draft.problems.append(too_large(LABEL))
    if any("/embeddings/" in name and not name.endswith("/") for name in package.names):
        draft.problems.append(embedded(LABEL))
    if not draft.blocks and not draft.tables and not draft.problems:
        draft.problems.append(EMPTY)
