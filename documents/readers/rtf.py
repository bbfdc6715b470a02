"""RTF files: paragraphs, tables, headers, notes, hidden text, properties.

An own reader: the usual converters lose tables, hidden text and properties, and take Chinese bytes apart one by one.
"""

from dataclasses import dataclass, field
from datetime import date

from documents.drafts import Draft
from documents.grids import Spot
from documents.kinds import label_of
from documents.office.properties import sensible_title
from documents.rich.machine import Machine
from documents.rich.state import Events, State
from documents.rich.words import INFO
from documents.sniffing import Look
from documents.source import Source
from documents.text import tidy, tidy_lines
from documents.troubles import EMPTY, damaged, embedded, too_large, without_text
from records import Block, Document, Region, Where

KIND = "rtf"
ORDER = 34

LABEL = label_of(KIND).strip()
MAX_ROWS = 20_000
MAX_PARAGRAPH = 200_000


@dataclass(slots=True)
class Writer:
    """Collects runs into paragraphs, cells into rows, rows into tables. Each story gathers text of its own."""

    draft: Draft
    words: dict[str, list[tuple[str, bool]]] = field(default_factory=dict)
    cells: list[Spot] = field(default_factory=list)
    rows: list[list[Spot]] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    paragraph: int = 1

    def run(self, text: str, state: State) -> None:
        # A surrogate pair comes as two runs and is joined here.
        self.words.setdefault(state.info or state.name, []).append((text, not state.hidden))

    def end(self, word: str, state: State) -> None:
        if state.info:
            self.metas.append((state.info, tidy(self._taken(state.info)[0])))
        elif word in ("cell", "nestcell"):
            self.cells.append(self._spot(state))
        elif word in ("row", "nestrow"):
            self._end_row()
        elif state.in_table and not state.name:
            self.run("\n", state)
        else:
            self._end_paragraph(state)

    def finish(self) -> None:
        for name in list(self.words):
            self._end_paragraph(State("", name=name))
        self._end_row()
        self._end_table()

    def _end_paragraph(self, state: State) -> None:
        shown, hidden = self._taken(state.name)
        if not state.name and (shown.strip() or hidden.strip()):
            self._end_table()
        where = Where("paragraph", paragraph=self.paragraph, name=state.name or None)
        for text, visible in ((shown, True), (hidden, False)):
            self.draft.add(tidy_lines(text[:MAX_PARAGRAPH]), where, visible)
        if shown.strip() and not state.name:
            self.paragraph += 1

    def _spot(self, state: State) -> Spot:
        shown, hidden = self._taken(state.name)
        where = Where("paragraph", paragraph=self.paragraph)
        self.draft.add(tidy_lines(hidden), where, visible=False)
        return Spot(tidy_lines(shown), where)

    def _end_row(self) -> None:
        if self.cells:
            self.rows.append(self.cells)
            self.cells = []
            self.paragraph += 1
        if len(self.rows) >= MAX_ROWS:
            self._end_table()

    def _end_table(self) -> None:
        if self.rows:
            self.draft.add_grid(self.rows, self.rows[0][0].where)
            self.rows = []

    def _taken(self, name: str) -> tuple[str, str]:
        """Shown and hidden text since the last end."""
        words = self.words.pop(name, [])
        shown, hidden = ("".join(text for text, shows in words if shows is wanted) for wanted in (True, False))
        return _whole(shown), _whole(hidden)


def _whole(text: str) -> str:
    """Two halves of a letter beyond the first plane become one."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def recognises(look: Look) -> bool:
    return look.signature == KIND


def read(source: Source, today: date) -> Document:
    draft = Draft()
    writer = Writer(draft)
    machine = Machine(Events(writer.run, writer.end))
    machine.run(source.body)
    writer.finish()
    _note_troubles(draft, machine)
    title = draft.first_line()
    if draft.blocks or draft.tables:
        _add_properties(draft, writer)
    return draft.document(source, KIND, sensible_title(draft) or title)


def _note_troubles(draft: Draft, machine: Machine) -> None:
    has_content = bool(draft.blocks or draft.tables)
    if machine.is_cut:
        draft.problems.append(too_large(LABEL))
    elif machine.is_open:
        draft.problems.append(damaged(LABEL))
    if machine.has_objects:
        draft.problems.append(embedded(LABEL))
    if not has_content and not draft.problems:
        draft.problems.append(without_text(LABEL) if machine.has_pictures else EMPTY)


def _add_properties(draft: Draft, writer: Writer) -> None:
    for key, text in writer.metas:
        if text:
            draft.metas.append((key, text))
            draft.blocks.append(Block(text, Where("meta", name=INFO[key]), Region.META, visible=False))
