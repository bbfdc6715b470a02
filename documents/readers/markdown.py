"""Markdown: lines as they stand, markup included; simple pipe tables become tables."""

import re
from collections.abc import Sequence
from datetime import date

from documents.decoding import decode
from documents.drafts import Draft
from documents.grids import Spot
from documents.lines import MAX_LINE, Line, add_lines, lines_of
from documents.sniffing import Look
from documents.source import Source
from documents.text import tidy
from records import Document, Where

KIND = "markdown"
ORDER = 70

SUFFIXES = frozenset({"md", "markdown", "mkd"})
HEADING = re.compile(r"#{1,6}\s+(.{1,100}?)\s*#*")
RULER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
PIPE = re.compile(r"(?<!\\)\|")
MAX_RULER = 2000


def recognises(look: Look) -> bool:
    return look.is_text and not look.text_kind and look.source.suffix in SUFFIXES


def read(source: Source, today: date) -> Document:
    decoded = decode(source.body)
    draft = Draft(problems=[*decoded.problems])
    lines = lines_of(decoded.text, draft)
    at = 0
    while at < len(lines):
        height = _table_height(lines, at)
        if height:
            _add_table(draft, lines[at : at + height])
        else:
            add_lines(draft, lines[at : at + 1])
        at += max(1, height)
    return draft.document(source, KIND, _title(lines) or draft.first_line())


def _title(lines: Sequence[Line]) -> str:
    headings = (HEADING.fullmatch(line) for _, line in lines)
    return next((match[1] for match in headings if match), "")


def _table_height(lines: Sequence[Line], at: int) -> int:
    """Rows of the table that begins here, its ruler included; 0 when none does."""
    if at + 2 >= len(lines) or not _is_row(lines[at]) or not _is_ruler(lines[at + 1][1]):
        return 0
    end = at + 2
    while end < len(lines) and lines[end][0] == lines[end - 1][0] + 1 and _is_row(lines[end]):
        end += 1
    return end - at if end > at + 2 else 0


def _is_row(line: Line) -> bool:
    return len(line[1]) <= MAX_LINE and PIPE.search(line[1]) is not None


def _is_ruler(line: str) -> bool:
    return len(line) <= MAX_RULER and "|" in line and RULER.fullmatch(line.strip()) is not None


def _add_table(draft: Draft, lines: Sequence[Line]) -> None:
    rows = [_row(line, heading=index == 0) for index, line in enumerate(lines) if index != 1]
    draft.add_grid(rows, Where("line", line=lines[0][0]))


def _row(line: Line, heading: bool) -> list[Spot]:
    number, text = line
    bare = text.strip().removeprefix("|").removesuffix("|")
    return [Spot(tidy(cell), Where("line", line=number), heading=heading) for cell in PIPE.split(bare)]
