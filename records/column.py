"""A 栏目 as an institution, and what single pages tell about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from records.document import Crumb, Problem, Published
from records.feeds import Feed
from records.snapshot import FailureKind

# What a list is called that no page, menu or heading names.
NAMELESS = "未命名栏目"


class ColumnKind(StrEnum):
    NEWS = "动态要闻"
    NOTICE = "通知公告"
    POLICY = "政策文件"
    EXPLANATION = "政策解读"
    PERSONNEL = "人事信息"
    PLANNING = "规划计划"
    BUDGET = "财政预决算"
    ANNUAL_REPORT = "信息公开年报"
    STATISTICS = "统计信息"
    ENFORCEMENT = "执法信息"
    FUNCTIONS = "机构职能"
    GUIDE = "信息公开指南"
    INTERACTION = "互动交流"
    TOPIC = "专题"
    OTHER = "其他"


class Verdict(StrEnum):
    FRESH = "fresh"
    STALE = "stale"
    BLANK = "blank"
    PLACEHOLDER = "placeholder"
    STATIC = "static"
    UNKNOWN = "unknown"
    EXEMPT = "exempt"


class ListState(StrEnum):
    """How a list came to be read. Only EMPTY (read, truly without rows) and UNDER_CONSTRUCTION may become blank."""

    READ = "read"
    EMPTY = "empty"
    UNDER_CONSTRUCTION = "under_construction"
    SCRIPT = "script"
    NOT_FETCHED = "not_fetched"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list. `day` is None when the row shows no date that can be trusted; `ahead` is a day after that of
    the inspection, which is no evidence of freshness."""

    title: str
    url: str
    day: date | None = None
    pinned: bool = False
    foreign: bool = False
    ahead: date | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One list on one page. `name` is the block's heading ("" for the page's main list), `more` its 更多 address,
    `next_page` the address of the following page of the same list. `reason` is Chinese, for a state other than READ."""

    entries: tuple[Entry, ...]
    state: ListState = ListState.READ
    name: str = ""
    more: str = ""
    next_page: str = ""
    page_number: int = 1
    reason: str = ""
    reader: str = "generic"


@dataclass(frozen=True, slots=True)
class Page:
    """What one HTML page tells the column map; small, kept for every page of a site. `feeds` are the data that its
    scripts ask for, `frames` the addresses of pages shown inside it: rows may lie there instead."""

    url: str
    title: str = ""
    is_list: bool = False
    breadcrumb: tuple[Crumb, ...] = ()
    column_name: str = ""
    site_name: str = ""
    source: str = ""
    published: Published | None = None
    listings: tuple[Listing, ...] = ()
    navigation: tuple[Crumb, ...] = ()
    feeds: tuple[Feed, ...] = ()
    frames: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skim:
    """A quick first look at an HTML page: enough for the column map, for link counting and to decide whether any
    rule needs the full reading. `text` holds every text node of the page, hidden ones and comments too; `hrefs`
    are the canonical addresses of its links, in page order, without repeats; `problems` are those that the full reading
    would meet."""

    page: Page
    text: str
    hrefs: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A 栏目. `path` starts at 首页 and ends with `name`; `newest` is the latest trustworthy day, None with `reason`.

    `level` is 1 for a column directly under the portal (一级栏目; the portal veto counts only those).
    `rows` are the entries behind the figures; reports keep only the newest ones. `days_left` until `due` are negative
    when it is over. `lapsed` is the last day of an exemption that has ended. `undated_read` counts the rows without a
    day whose own pages were read and show none either; `future` are rows dated after the day of the scan. `failures`
    and `moved_to` tell what became of an address that gave no page. `migrated` is a day that all rows carry, as those
    of other columns do. `date_note` says in Chinese how days that contradict each other were
    resolved. `partial` says in Chinese why newer rows may exist than those that were read.
    """

    url: str
    path: tuple[str, ...]
    name: str
    kind: ColumnKind = ColumnKind.OTHER
    bureau: str = ""
    bureau_evidence: str = ""
    level: int = 1
    entries: int = 0
    dated: int = 0
    newest: date | None = None
    newest_url: str = ""
    newest_title: str = ""
    limit: str = ""
    due: date | None = None
    verdict: Verdict = Verdict.UNKNOWN
    reason: str = ""
    readable_by: str = "static"
    state: ListState = ListState.READ
    rows: tuple[Entry, ...] = ()
    days_left: int | None = None
    lapsed: date | None = None
    undated_read: int = 0
    future: tuple[Entry, ...] = ()
    failures: tuple[FailureKind, ...] = ()
    moved_to: str = ""
    migrated: date | None = None
    date_note: str = ""
    partial: str = ""

    @property
    def remark(self) -> str:
        """What a report says beside the verdict: its reason, and how days that contradict each other were resolved."""
        return "；".join(dict.fromkeys(part for part in (self.reason, self.date_note) if part))

    @property
    def is_nameless(self) -> bool:
        return self.name.startswith(NAMELESS)
