"""A file document while it is being read."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from documents.grids import Shaped, Spot, shape
from documents.source import Source
from documents.text import tidy
from records import Block, Document, Link, Problem, Region, Table, Where

MAX_TITLE = 100


@dataclass(slots=True)
class Draft:
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)

    def add(self, text: str, where: Where, visible: bool = True) -> None:
        """A block, unless there is no text. The text must be tidy."""
        if text:
            self.blocks.append(Block(text, where, visible=visible))

    def add_grid(self, rows: list[list[Spot]], where: Where, caption: str = "") -> None:
        """A data table where the rows make one, else a block for each cell. No text is lost either way."""
        if shaped := shape(rows, where, caption):
            self.add_shaped(shaped)
            return
        for spot in (spot for row in rows for spot in row):
            self.add(spot.text, spot.where, spot.visible)

    def add_shaped(self, shaped: Shaped) -> None:
        for spot in (*shaped.lead, *shaped.beyond):
            self.add(spot.text, spot.where, spot.visible)
        self.tables.append(shaped.table)

    def document(self, source: Source, kind: str, title: str) -> Document:
        """The block that holds the title is marked as such."""
        return Document(
            url=source.url,
            kind=kind,
            title=tidy(title),
            attachment=source.attachment,
            parent=source.parent,
            is_home=source.is_home,
            metas=tuple(self.metas),
            blocks=tuple(self._titled(tidy(title))),
            tables=tuple(self.tables),
            links=tuple(dict.fromkeys(self.links)),
            problems=tuple(dict.fromkeys(self.problems)),
        )

    def first_line(self) -> str:
        """The first text of the content that shows, where it is short enough to be a title; else "". Named places
        (page headers, comments, sheet names) are beside the content."""
        shown = (b.text for b in self.blocks if b.visible and b.region is Region.BODY and b.where.name is None)
        first = next(shown, "")
        return first if len(first) <= MAX_TITLE and "\n" not in first else ""

    def _titled(self, title: str) -> Iterable[Block]:
        marked = not title
        for block in self.blocks:
            if not marked and block.visible and block.region is Region.BODY and tidy(block.text) == title:
                marked = True
                yield replace(block, region=Region.TITLE)
            else:
                yield block
