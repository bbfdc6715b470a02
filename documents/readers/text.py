"""Plain text: a block per line, with the line as it stands, so that offsets are those that an editor shows."""

from datetime import date

from documents.decoding import decode
from documents.drafts import Draft
from documents.lines import add_lines, lines_of
from documents.sniffing import Look
from documents.source import Source
from records import Document

KIND = "text"
ORDER = 90


def recognises(look: Look) -> bool:
    return look.is_text and not look.text_kind


def read(source: Source, today: date) -> Document:
    decoded = decode(source.body)
    draft = Draft(problems=[*decoded.problems])
    add_lines(draft, lines_of(decoded.text, draft))
    return draft.document(source, KIND, draft.first_line())
