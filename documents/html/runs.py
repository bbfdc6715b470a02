"""What a walk over a page finds, before it becomes blocks, tables and links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from records import Region

MAX_SPAN = 10_000


@dataclass(slots=True)
class CellSeen:
    path: str
    visible: bool
    heading: bool
    columns: int
    rows: int
    lines: list[str] = field(default_factory=list)


@dataclass(slots=True)
class TableSeen:
    """`is_layout` once something was met that stands in no data table: another table, headings, forms."""

    path: str
    region: Region
    rows: list[list[CellSeen]] = field(default_factory=list)
    caption: str = ""
    is_layout: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text in one place, with the table and cell around it. `attribute` names the one that holds the text."""

    text: str
    path: str
    region: Region
    visible: bool
    attribute: str = ""
    table: TableSeen | None = None
    cell: CellSeen | None = None


@dataclass(slots=True)
class LinkSeen:
    href: str
    title: str
    visible: bool
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """An open element. Elements within a line share `pieces` with the line and leave their text to its `owner`; what an
    element hides has its own. `step` is its place among its siblings as a step of an XPath."""

    tag: str
    step: str
    above: Optional["Frame"]
    region: Region
    visible: bool
    pieces: list[str]
    owner: Optional["Frame"] = None
    table: TableSeen | None = None
    cell: CellSeen | None = None
    link: LinkSeen | None = None
    counts: dict[str, int] = field(default_factory=dict)
    known_path: str = ""

    @property
    def path(self) -> str:
        """Put together when it is asked for: most elements own no text."""
        if not self.known_path and self.above is not None:
            self.known_path = f"{self.above.path}/{self.step}"
        return self.known_path

    @property
    def place(self) -> str:
        """The path of the element that the text belongs to."""
        return (self.owner or self).path

    def child_step(self, tag: str) -> str:
        counts = self.counts
        number = counts[tag] = counts.get(tag, 0) + 1
        # A prefix (o:p of Word) would need a namespace that the page does not declare.
        return f"{tag}[{number}]" if tag.isalnum() else f"*[{sum(counts.values())}]"


@dataclass(slots=True)
class Seen:
    """Everything in page order."""

    runs: list[Run] = field(default_factory=list)
    tables: list[TableSeen] = field(default_factory=list)
    links: list[LinkSeen] = field(default_factory=list)


def span_of(attributes: Mapping[str, str], name: str) -> int:
    """colspan or rowspan, 1 for what is no sensible number."""
    value = attributes.get(name, "").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isascii() and value.isdecimal() and len(value) < 9 else 1
