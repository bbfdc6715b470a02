"""Text as numbered lines, with bounds."""

import re
from collections.abc import Iterable

from documents.drafts import Draft
from documents.text import clean
from documents.troubles import too_large
from records import Where

MAX_LINES = 200_000
MAX_CHARACTERS = 30_000_000
# A longer line is cut where a sentence or a field ends, so that no word or number is cut.
MAX_LINE = 20_000
LABEL = "文本文件"

LINE_END = re.compile(r"\r\n|\r|\n")
CUTS = re.compile(r"[。；;,，、\s](?=[^。；;,，、\s]*$)")
TAIL = 1000

Line = tuple[int, str]


def lines_of(text: str, draft: Draft) -> list[Line]:
    """(number from 1, text) of each line that is not blank. Notes in the draft when the text is too long."""
    if len(text) > MAX_CHARACTERS:
        draft.problems.append(too_large(LABEL))
    found: list[Line] = []
    for number, raw in enumerate(LINE_END.split(text[:MAX_CHARACTERS]), 1):
        line = clean(raw).rstrip()
        if not line.strip():
            continue
        if len(found) >= MAX_LINES:
            draft.problems.append(too_large(LABEL))
            break
        found.append((number, line))
    return found


def add_lines(draft: Draft, lines: Iterable[Line]) -> None:
    for number, line in lines:
        for piece in pieces_of(line):
            draft.add(piece, Where("line", line=number))


def pieces_of(line: str) -> Iterable[str]:
    start = 0
    while len(line) - start > MAX_LINE:
        end = start + MAX_LINE
        cut = CUTS.search(line, end - TAIL, end)
        end = cut.end() if cut else end
        yield line[start:end]
        start = end
    yield line[start:]
