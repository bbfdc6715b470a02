"""JSON, as interfaces answer: lines of text with the escapes undone, for a leak there is as public as on a page."""

import re
from datetime import date

from documents.decoding import decode
from documents.drafts import Draft
from documents.html.bounds import bounded, plain
from documents.lines import add_lines, lines_of
from documents.sniffing import Look
from documents.source import Source
from records import Document
from records.feeds import read_answer

KIND = "json"
ORDER = 60

START = re.compile(r'\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:["{\[\]]|-?\d+\s*[,\]]))')
OTHER_SUFFIXES = frozenset({"txt", "md", "markdown", "csv", "tsv", "js"})
ESCAPE = re.compile(r"(?<!\\)\\u([0-9a-fA-F]{4})")


def recognises(look: Look) -> bool:
    return look.is_text and look.source.suffix not in OTHER_SUFFIXES and START.match(look.head) is not None


def read(source: Source, today: date) -> Document:
    decoded = decode(source.body)
    draft = Draft(problems=[*decoded.problems])
    text = ESCAPE.sub(lambda match: chr(int(match[1], 16)), decoded.text) if "\\u" in decoded.text else decoded.text
    answer = read_answer(decoded.text) if '"html"' in text else None
    # A list interface sends markup in a string: its tags are no text.
    add_lines(draft, lines_of(plain(bounded(answer.html).html) if answer and answer.html else text, draft))
    return draft.document(source, KIND, "")
