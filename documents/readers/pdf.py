"""PDF files: text with its places, tables, notes, form fields, properties; scanned pages where recognition is there."""

from datetime import date

import pypdfium2

from documents.drafts import Draft
from documents.office.properties import sensible_title
from documents.pdf.about import add_properties
from documents.pdf.notes import form_of
from documents.pdf.opening import opened
from documents.pdf.pages import Reading, add_pages
from documents.pictures import Pictures
from documents.sniffing import Look
from documents.source import Source
from documents.troubles import EMPTY
from records import Document

KIND = "pdf"
ORDER = 30


def recognises(look: Look) -> bool:
    return look.signature == KIND


def read(source: Source, today: date) -> Document:
    document = opened(source.body)
    try:
        return _read(source, document)
    finally:
        document.close()


def _read(source: Source, document: pypdfium2.PdfDocument) -> Document:
    form_of(document)
    draft = Draft()
    add_pages(Reading(document, draft, Pictures(draft)))
    title = draft.first_line()
    if draft.blocks or draft.tables:
        # Properties alone are not a file that was read.
        add_properties(draft, document)
    elif not draft.problems:
        draft.problems.append(EMPTY)
    return draft.document(source, KIND, sensible_title(draft) or title)
