"""Tables as text: comma, semicolon, tab or bar between fields."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO

from documents.addresses import cell_name
from documents.decoding import decode
from documents.drafts import Draft
from documents.grids import Spot
from documents.kinds import label_of
from documents.sniffing import Look
from documents.source import Source
from documents.text import tidy_lines
from documents.troubles import too_large
from records import Document, Where

KIND = "csv"
ORDER = 80

SUFFIXES = frozenset({"csv", "tsv"})
TEXT_SUFFIXES = frozenset({"txt", "md", "markdown", "log", "js", "css", "json"})
DELIMITERS = ",;\t|"
QUOTED = re.compile(r'"[^"\n]{0,2000}"')
SAMPLE_LINES = 60
MAX_CELLS = 400_000
MAX_WIDTH = 16_384
MAX_CHARACTERS = 30_000_000
MAX_FIELD = 30_000
# A quote that is never closed would swallow the rest of the file.
MAX_LINES_IN_FIELD = 100
SHEET = ""
LABEL = label_of(KIND).strip()


def recognises(look: Look) -> bool:
    if not look.is_text or look.text_kind:
        return False
    suffix = look.source.suffix
    return suffix in SUFFIXES or (suffix not in TEXT_SUFFIXES and _is_tabular(look.head))


def read(source: Source, today: date) -> Document:
    decoded = decode(source.body)
    draft = Draft(problems=[*decoded.problems])
    text = decoded.text[:MAX_CHARACTERS]
    if len(decoded.text) > MAX_CHARACTERS:
        draft.problems.append(too_large(LABEL))
    draft.add_grid(_bounded(_rows(text), draft), Where("cell", sheet=SHEET, cell="A1"))
    return draft.document(source, KIND, draft.first_line())


def delimiter_of(text: str) -> str:
    """The one that splits most lines into the same number of fields, "," when none does."""
    lines = _sample(text)
    return max(DELIMITERS, key=lambda mark: _agreement(lines, mark)) if lines else ","


def _sample(text: str) -> list[str]:
    lines = QUOTED.sub("", text[:200_000]).splitlines()[:SAMPLE_LINES]
    return [line for line in lines if line.strip()]


def _agreement(lines: list[str], mark: str) -> int:
    counts = [line.count(mark) for line in lines]
    return max((counts.count(count) for count in set(counts) if count), default=0)


def _is_tabular(head: str) -> bool:
    """Without a telling name only a text that is split the same way on every line counts as a table."""
    lines = _sample(head.rpartition("\n")[0] or head)
    if len(lines) < 3:
        return False
    counts = {mark: {line.count(mark) for line in lines} for mark in "\t,"}
    return any(len(counts[mark]) == 1 and min(counts[mark]) >= least for mark, least in (("\t", 1), (",", 2)))


def _rows(text: str) -> Iterator[list[str]]:
    delimiter = delimiter_of(text)
    csv.field_size_limit(MAX_CHARACTERS)
    if not _is_well_quoted(text, delimiter):
        return csv.reader(StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter)


def _is_well_quoted(text: str, delimiter: str) -> bool:
    if '"' not in text:
        return True
    try:
        fields = (field for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter) for field in row)
        return all(field.count("\n") <= MAX_LINES_IN_FIELD for field in fields)
    except csv.Error:
        return False


def _bounded(rows: Iterator[list[str]], draft: Draft) -> list[list[Spot]]:
    kept: list[list[Spot]] = []
    cells = 0
    for number, row in enumerate(rows, 1):
        width = _width(row)
        cells += width
        if cells > MAX_CELLS or width > MAX_WIDTH:
            draft.problems.append(too_large(LABEL))
            break
        if width:
            kept.append([_spot(field, number, column, draft) for column, field in enumerate(row[:width], 1)])
    return kept


def _width(row: list[str]) -> int:
    """Fields up to the last one with text."""
    return next((index for index in range(len(row), 0, -1) if row[index - 1].strip()), 0)


def _spot(field: str, row: int, column: int, draft: Draft) -> Spot:
    if len(field) > MAX_FIELD:
        draft.problems.append(too_large(LABEL))
    # Exporters write ="0012" or a leading tab to keep Excel from making a number of it.
    text = tidy_lines(field[:MAX_FIELD])
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1]
    return Spot(text, Where("cell", sheet=SHEET, cell=cell_name(row, column)))
