"""Walks the text of a Word file and fills the draft: paragraphs, tables, fields, hidden text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from documents.drafts import Draft
from documents.office.word.rows import RawCell, spots_of
from documents.ole.word.pieces import Text, joined
from documents.ole.word.properties import Paragraph, Runs
from documents.ole.word.rows import Row, aligned, row_of
from documents.text import tidy_lines
from records import Link, Where, canonical, is_attachment

ENDS = re.compile("[\r\x07\x0c]")
CELL_END = "\x07"
FIELD_MARKS = re.compile("([\x13\x14\x15])")
OPENS, RESULT, CLOSES = "\x13", "\x14", "\x15"
TRANSLATED = str.maketrans({"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": None, "\x09": " ", "\xa0": " "})
HYPERLINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
MAX_ROWS = 20_000
MAX_FIELDS = 100


@dataclass(slots=True)
class Teller:
    """Reads one story after the other; paragraphs and tables are counted through."""

    text: Text
    # First and last of the characters that do not show, in order.
    hidden: Sequence[tuple[int, int]]
    paragraphs: Runs[Paragraph]
    draft: Draft
    url: str
    name: str | None = None
    number: int = 0
    tables: int = 0
    rows: list[Row] = field(default_factory=list)
    cells: list[RawCell] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    # Of each open field: are we in its instruction, which does not show?
    fields: list[bool] = field(default_factory=list)

    def tell(self, start: int, end: int, name: str | None) -> None:
        self.name = name
        self.fields.clear()
        for match in ENDS.finditer(self.text.characters, start, end):
            self._paragraph(start, match.start(), match[0])
            start = match.end()
        self._paragraph(start, end, "\r")
        self._end_table()

    def _paragraph(self, start: int, end: int, mark: str) -> None:
        self.number += 1
        shape = self.paragraphs.at(self.text.byte_of(end)) or Paragraph()
        shown = tidy_lines(self._shown(start, end))
        if mark == CELL_END:
            self._cell_or_row(shown, shape)
        elif shape.in_table:
            self.lines.append(shown)
        else:
            self._end_table()
            self.draft.add(shown, self._here())

    def _cell_or_row(self, shown: str, shape: Paragraph) -> None:
        # Without formatting, two marks side by side are the end of a row.
        if shape.ends_row or (not self.paragraphs.starts and not shown and not self.lines and self.cells):
            self.rows.append(row_of(self.cells, shape.row))
            self.cells = []
            if len(self.rows) >= MAX_ROWS:
                self._end_table()
            return
        self.lines.append(shown)
        self.cells.append(RawCell("\n".join(line for line in self.lines if line), self._here(in_table=True)))
        self.lines = []

    def _end_table(self) -> None:
        if self.lines:
            self.cells.append(RawCell("\n".join(line for line in self.lines if line), self._here(in_table=True)))
        if self.cells:
            self.rows.append(Row(tuple(self.cells)))
        rows, self.rows, self.cells, self.lines = self.rows, [], [], []
        if rows:
            self.draft.add_grid(spots_of(aligned(rows)), self._here(in_table=True))
            self.tables += 1

    def _here(self, in_table: bool = False) -> Where:
        name = f"表{self.tables + 1}" if in_table and self.name is None else self.name
        return Where("paragraph", paragraph=self.number, name=name)

    def _shown(self, start: int, end: int) -> str:
        """The text that shows; what is hidden goes into the draft at once, links too."""
        shown: list[str] = []
        targets: list[str] = []
        for text, hidden in self._stretches(start, end):
            for piece, in_instruction in self._without_fields(text):
                if in_instruction:
                    targets += HYPERLINK.findall(piece)
                elif hidden:
                    self.draft.add(tidy_lines(joined(piece.translate(TRANSLATED))), self._here(), visible=False)
                else:
                    shown.append(piece)
        text = joined("".join(shown).translate(TRANSLATED))
        for target in targets:
            self._link(target, text)
        return text

    def _link(self, target: str, text: str) -> None:
        if address := canonical(target, self.url):
            self.draft.links.append(Link(address, tidy_lines(text), is_attachment=is_attachment(address)))

    def _without_fields(self, text: str) -> Iterator[tuple[str, bool]]:
        for piece in FIELD_MARKS.split(text):
            if piece == OPENS:
                self.fields[MAX_FIELDS:] = []
                self.fields.append(True)
            elif piece == RESULT and self.fields:
                self.fields[-1] = False
            elif piece == CLOSES and self.fields:
                self.fields.pop()
            elif piece:
                yield piece, any(self.fields)

    def _stretches(self, start: int, end: int) -> Iterator[tuple[str, bool]]:
        """The text between two places, cut where hiding begins or ends."""
        at = bisect_left(self.hidden, start, key=itemgetter(1))
        while at < len(self.hidden) and self.hidden[at][0] < end:
            first, last = max(start, self.hidden[at][0]), min(end, self.hidden[at][1])
            yield self.text.characters[start:first], False
            yield self.text.characters[first:last], True
            start, at = last, at + 1
        yield self.text.characters[start:end], False
