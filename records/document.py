"""What a reader sees in a page or a file."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Region(StrEnum):
    """Where on a page a block stands; a fault in the title weighs more than one in the footer."""

    TITLE = "title"
    BODY = "body"
    NAVIGATION = "navigation"
    FOOTER = "footer"
    META = "meta"

    @property
    def is_frame(self) -> bool:
        """Menus and footers stand on every page of a site: a fault there is mended once."""
        return self in (Region.NAVIGATION, Region.FOOTER)


class DateSource(StrEnum):
    """Where a publish date was read, in falling order of trust. 成文日期 is never one of them."""

    META = "meta"
    LABEL = "label"
    LIST = "list"
    URL = "url"


class ProblemKind(StrEnum):
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    TIMEOUT = "timeout"
    ENCODING = "encoding"
    EMPTY = "empty"
    RECOGNISED = "recognised"


class Readability(StrEnum):
    READ = "read"
    PARTLY = "partly"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """Trouble met while reading. A fatal one means nothing may be concluded from the document's silence."""

    kind: ProblemKind
    message: str
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a document. `kind` is line, xpath, cell, page, paragraph, meta or column; others are set to match."""

    kind: str
    line: int | None = None
    xpath: str | None = None
    sheet: str | None = None
    cell: str | None = None
    page: int | None = None
    paragraph: int | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text with one place: a paragraph, a heading, a line, a cell outside a data table."""

    text: str
    where: Where
    region: Region = Region.BODY
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    where: Where
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A data table. `header` is one string per column (several header rows joined by a space, "" when unknown);
    `rows` are the body rows, each as long as `header`."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    where: Where
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """`url` is absolute and canonical; `text` is the full title where the page hides it in the title attribute."""

    url: str
    text: str
    visible: bool = True
    is_attachment: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """A publish date, where it was read and how it stood there."""

    day: date
    source: DateSource
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Crumb:
    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A page or file as read. `url` is the page's address (or path as given); `attachment` names the attached file,
    with `!` before an archive member. `parent` is the page an attachment hangs on. `is_home` marks a portal's home."""

    url: str
    kind: str
    title: str = ""
    attachment: str = ""
    parent: str = ""
    is_home: bool = False
    published: Published | None = None
    source: str = ""
    breadcrumb: tuple[Crumb, ...] = ()
    metas: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def readability(self) -> Readability:
        if not self.problems:
            return Readability.READ
        fatal = any(p.fatal for p in self.problems)
        return Readability.UNREADABLE if fatal and not (self.blocks or self.tables) else Readability.PARTLY

    def meta(self, name: str) -> str:
        """The first meta of that name (any case), "" when absent."""
        wanted = name.lower()
        return next((value for key, value in self.metas if key.lower() == wanted), "")
