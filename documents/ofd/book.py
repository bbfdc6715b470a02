"""The documents of an OFD package: where their pages, templates, notes and attachments are."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.office.xml import Element, child, descendants, local, tree, value
from documents.packages import Package, part_name

ENTRY = "ofd.xml"
MAX_DOCUMENTS = 50
MAX_PARTS = 20_000


@dataclass(frozen=True, slots=True)
class Attachment:
    """`part` is "" when the package lacks the file."""

    name: str
    part: str
    visible: bool


@dataclass(slots=True)
class Book:
    """One document. `pages` are (id, part) in order; `templates` and `pictures` id → part; `notes` page id → parts;
    `units` id → drawings that pages share."""

    pages: list[tuple[str, str]] = field(default_factory=list)
    templates: dict[str, str] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    units: dict[str, Element] = field(default_factory=dict)
    attachments: list[Attachment] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def books(package: Package, entry: Element) -> Iterator[Book]:
    for number, root in enumerate(descendants(entry, "DocRoot")):
        if number >= MAX_DOCUMENTS:
            package.cut = True
            return
        part = located(package, "", (root.text or "").strip())
        document = tree(package, part) if part else None
        if document is None:
            package.broken = True
        else:
            yield _book(package, document, posixpath.dirname(part))


def located(package: Package, folder: str, target: str) -> str:
    """The part that a location means, "" when there is none. Writers mix up relative, absolute and doubled paths."""
    path = target.strip().replace("\\", "/")
    if not path:
        return ""
    tries = (posixpath.join(folder, path), path, posixpath.join(folder, path.lstrip("/")))
    normal = (part_name(posixpath.normpath(one).lstrip("/")) for one in tries)
    return next((name for name in normal if name in package.names_set), "")


def _book(package: Package, document: Element, folder: str) -> Book:
    book = Book()
    for element in document.iter():
        name = local(element)
        if name == "Page" and value(element, "BaseLoc"):
            book.pages.append((value(element, "ID") or "", _page_part(package, folder, element)))
        elif name == "TemplatePage":
            book.templates[value(element, "ID") or ""] = _page_part(package, folder, element)
        elif name in ("PublicRes", "DocumentRes"):
            _add_resources(book, package, located(package, folder, element.text or ""))
    _add_notes(book, package, _pointed(package, document, folder, "Annotations"))
    _add_attachments(book, package, _pointed(package, document, folder, "Attachments"))
    tags = _pointed(package, document, folder, "CustomTags")
    book.tags = [part for _, part in _locations(package, tags) if part]
    return book


def _page_part(package: Package, folder: str, element: Element) -> str:
    return located(package, folder, value(element, "BaseLoc") or "")


def _pointed(package: Package, document: Element, folder: str, name: str) -> str:
    element = child(document, name)
    return located(package, folder, element.text or "") if element is not None else ""


def _locations(package: Package, part: str) -> list[tuple[Element, str]]:
    """Elements with a FileLoc in a list part, and the parts meant."""
    root = tree(package, part) if part else None
    folder = posixpath.dirname(part)
    found: list[tuple[Element, str]] = []
    for element in root if root is not None else ():
        location = child(element, "FileLoc")
        if location is not None and len(found) < MAX_PARTS:
            found.append((element, located(package, folder, location.text or "")))
    return found


def _add_notes(book: Book, package: Package, part: str) -> None:
    for element, note in _locations(package, part):
        if note:
            book.notes.setdefault(value(element, "PageID") or "", []).append(note)


def _add_attachments(book: Book, package: Package, part: str) -> None:
    for element, file in _locations(package, part):
        shows = value(element, "Visible") not in ("false", "0")
        name, form = value(element, "Name") or posixpath.basename(file), value(element, "Format") or ""
        suffix = "" if not form or "." in name else f".{form.lower()}"
        book.attachments.append(Attachment(name + suffix, file, shows))


def _add_resources(book: Book, package: Package, part: str) -> None:
    root = tree(package, part) if part else None
    if root is None:
        return
    folder = posixpath.join(posixpath.dirname(part), value(root, "BaseLoc") or "")
    for unit in descendants(root, "CompositeGraphicUnit"):
        book.units[value(unit, "ID") or ""] = unit
    for media in descendants(root, "MultiMedia"):
        file = child(media, "MediaFile")
        if file is not None and len(book.pictures) < MAX_PARTS:
            book.pictures[value(media, "ID") or ""] = located(package, folder, file.text or "")
