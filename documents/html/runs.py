"""What a walk over a page finds, before it becomes blocks, tables and links."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    """An open element. Elements within a line share `pieces` with the line; what an element hides has its own."""

    tag: str
    path: str
    region: Region
    visible: bool
    pieces: list[str]
    owner: str
    table: TableSeen | None = None
    cell: CellSeen | None = None
    link: LinkSeen | None = None
    counts: dict[str, int] = field(default_factory=dict)
    children: int = 0

    def child_path(self, tag: str) -> str:
        self.children += 1
        number = self.counts[tag] = self.counts.get(tag, 0) + 1
        # A prefix (o:p of Word) would need a namespace that the page does not declare.
        return f"{self.path}/{tag}[{number}]" if tag.isalnum() else f"{self.path}/*[{self.children}]"


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
