"""OFD files: pages with their templates, notes, attachments, properties and custom tags, of all inner documents."""

from datetime import date

from documents.drafts import Draft
from documents.kinds import label_of
from documents.ofd.about import add_properties, add_tags
from documents.ofd.book import ENTRY, books
from documents.ofd.pages import Reading, add_book
from documents.office.properties import sensible_title
from documents.office.xml import tree
from documents.packages import Package
from documents.sniffing import Look
from documents.source import Source
from documents.troubles import EMPTY, Unreadable, damaged
from records import Document

KIND = "ofd"
ORDER = 32

LABEL = label_of(KIND).strip()


def recognises(look: Look) -> bool:
    return look.signature == KIND


def read(source: Source, today: date) -> Document:
    package = Package(source.body, LABEL)
    entry = tree(package, ENTRY)
    if entry is None:
        raise Unreadable(damaged(LABEL))
    draft = Draft()
    reading = Reading(package, draft)
    found = list(books(package, entry))
    for book in found:
        add_book(reading, book)
    draft.problems += package.problems
    if not reading.pages:
        raise Unreadable(damaged(LABEL))
    if not draft.blocks and not draft.tables and not draft.problems:
        draft.problems.append(EMPTY)
    title = draft.first_line()
    if draft.blocks or draft.tables:
        # Properties alone are not a file that was read.
        add_properties(draft, entry)
        for part in (tag for book in found for tag in book.tags):
            add_tags(draft, package, part)
    return draft.document(source, KIND, sensible_title(draft) or title)
