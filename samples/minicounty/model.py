"""What the sample county is made of, before a page is drawn."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from records import ColumnKind, Outcome, Verdict


class Quirk(StrEnum):
    """What is peculiar about a column's list; every one has misled a checker somewhere."""

    PLAIN = "plain"
    PINNED = "pinned"
    FOREIGN = "foreign"
    DATELESS = "dateless"
    SCRIPT = "script"
    POSTED = "posted"
    EMPTY = "empty"
    CONSTRUCTION = "construction"
    DOCUMENT = "document"
    BROKEN = "broken"
    GUARDED = "guarded"
    NAMELESS = "nameless"
    MIGRATED = "migrated"
    UNDATED = "undated"
    SLASHED = "slashed"
    FUTURE = "future"
    TWIN = "twin"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column to build. Its newest entry is `age` days old and one comes every `step` days before it; `grows` takes
    a share of the filler; `ages` and `titles` name the rows one by one instead. `verdict` is what an inspector must
    conclude, stated here and computed nowhere."""

    slug: str
    name: str
    kind: ColumnKind
    age: int = 2
    rows: int = 12
    step: int = 4
    verdict: Verdict = Verdict.FRESH
    quirk: Quirk = Quirk.PLAIN
    grows: bool = False
    ages: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BureauSpec:
    """`crumb` is the name in the breadcrumb, "" for the portal's own columns; `charset` is what the pages are really
    encoded in, whatever they claim. Without `listed_urls` the county file does not tell the bureau's addresses."""

    name: str
    crumb: str
    prefix: str
    style: str
    theme: str
    columns: tuple[ColumnSpec, ...]
    charset: str = "utf-8"
    list_date: str = "%Y-%m-%d"
    listed_urls: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """A fault to be found. `subject` is the exact wrong string, the number in plain digits however it is written, or
    the first number of a table column or paragraph for which the finding stands with `count`."""

    rule: str
    subject: str
    outcome: Outcome = Outcome.FAIL
    count: int = 1


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file beside an article. Without `readable` nothing may be concluded from it. `member` is the file in an
    archive to which the marks belong."""

    name: str
    body: bytes
    marks: tuple[Mark, ...] = ()
    readable: bool = True
    member: str = ""

    @property
    def marked_name(self) -> str:
        return f"{self.name}!{self.member}" if self.member else self.name

    @property
    def suffix(self) -> str:
        return self.name.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Plant:
    """An article written by hand: a fault, a decoy or both. It stands in the column `slug` of the bureau at `prefix`
    and is `age` days old. `paragraphs` are inner HTML, or a whole element when they begin with a tag. `links` are
    (text, address) pairs, `table` a header row and body rows, `label` the encoding that the page claims."""

    prefix: str
    slug: str
    title: str
    age: int
    paragraphs: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    files: tuple[Attachment, ...] = ()
    marks: tuple[Mark, ...] = ()
    label: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article belongs: `number` is the column's id inside the CMS."""

    bureau: BureauSpec
    spec: ColumnSpec
    number: int

    @property
    def crumbs(self) -> tuple[str, ...]:
        return tuple(name for name in ("首页", self.bureau.crumb, self.spec.name) if name)


@dataclass(frozen=True, slots=True)
class Article:
    """`path` is root-relative, or an absolute address for a row that leads to another site. `ahead` is a row with a
    slip of the pen: its day is still to come."""

    path: str
    title: str
    day: date
    serial: int
    plant: Plant | None = None
    pinned: bool = False
    file_paths: tuple[str, ...] = ()
    ahead: bool = False

    @property
    def foreign(self) -> bool:
        return "://" in self.path

    @property
    def clock(self) -> str:
        return f"{8 + self.serial % 10:02d}:{self.serial * 7 % 60:02d}"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A column with its rows in the order of the list. `pages` are its root-relative list pages, first one first."""

    place: Place
    rows: tuple[Article, ...]
    pages: tuple[str, ...]

    @property
    def path(self) -> str:
        return self.pages[0]

    @property
    def own_rows(self) -> tuple[Article, ...]:
        return tuple(row for row in self.rows if not row.foreign)

    @property
    def past_rows(self) -> tuple[Article, ...]:
        """Those that tell how old the column is."""
        return tuple(row for row in self.own_rows if not row.ahead)


def days_before(today: date, age: int) -> date:
    return today - timedelta(days=age)
