"""Small subjects for examples and tests. All of them are seen on one fixed day."""

from collections.abc import Sequence
from datetime import date, timedelta

from records import (
    Block,
    Cell,
    Column,
    ColumnKind,
    DateSource,
    Document,
    Entry,
    FailureKind,
    LinkTarget,
    ListState,
    Published,
    Referrer,
    Region,
    Table,
    Where,
)
from rules.freshness import appraise
from rules.settings import Settings

EXAMPLE_DAY = date(2026, 6, 30)
SITE = "http://www.yunxiu.gov.cn"


def make_column(
    kind: str,
    days_ago: int | None = None,
    *,
    name: str = "",
    level: int = 1,
    state: ListState = ListState.READ,
    titles: Sequence[str] = (),
    reason: str = "",
) -> Column:
    """An appraised column whose newest entry is `days_ago` old; None for a list without any date."""
    name = name or kind
    newest = None if days_ago is None else EXAMPLE_DAY - timedelta(days=days_ago)
    has_rows = state is ListState.READ
    rows = tuple(Entry(title, f"{SITE}/{i}.html", newest) for i, title in enumerate(titles or ("关于某项工作的信息",)))
    column = Column(
        url=f"{SITE}/list.html",
        path=("首页", *("政务公开",) * (level - 1), name),
        name=name,
        kind=ColumnKind(kind),
        bureau="县水务局",
        level=level,
        entries=len(rows) if has_rows else 0,
        dated=len(rows) if has_rows and newest else 0,
        newest=newest,
        newest_title=rows[0].title if newest else "",
        state=state,
        reason=reason,
        rows=rows if has_rows else (),
    )
    return appraise((column,), Settings(today=EXAMPLE_DAY), ())[0]


def make_document(
    *paragraphs: str,
    title: str = "",
    footer: str = "",
    header: Sequence[str] = (),
    rows: Sequence[Sequence[str]] = (),
    caption: str = "",
    published: date | None = None,
    source: str = "",
    metas: tuple[tuple[str, str], ...] = (),
    attachment: str = "",
    is_home: bool = False,
) -> Document:
    """A page with paragraphs and, when `rows` are given, one data table under `header`."""
    blocks = [_block(title, "/html/body/h1", Region.TITLE)] if title else []
    blocks += [_block(text, f"/html/body/p[{i}]", Region.BODY) for i, text in enumerate(paragraphs, 1)]
    blocks += [_block(footer, "/html/body/footer", Region.FOOTER)] if footer else []
    return Document(
        url=SITE + ("/" if is_home else "/page.html"),
        kind="html",
        title=title,
        attachment=attachment,
        is_home=is_home,
        published=Published(published, DateSource.META) if published else None,
        source=source,
        metas=metas,
        blocks=tuple(blocks),
        tables=(_table(header, rows, caption),) if rows else (),
    )


def _block(text: str, xpath: str, region: Region) -> Block:
    return Block(text, Where("xpath", xpath=xpath), region)


def _table(header: Sequence[str], rows: Sequence[Sequence[str]], caption: str) -> Table:
    cells = tuple(
        tuple(Cell(text, Where("cell", sheet="Sheet1", cell=f"{chr(65 + x)}{y}")) for x, text in enumerate(row))
        for y, row in enumerate(rows, 2)
    )
    return Table(tuple(header) or ("",) * len(rows[0]), cells, Where("cell", sheet="Sheet1", cell="A1"), caption)


def make_link(
    *failures: FailureKind,
    status: int | None = None,
    url: str = f"{SITE}/gone.html",
    pages: int = 1,
    from_home: bool = False,
    anchor: str = "办事指南",
) -> LinkTarget:
    """An in-site address that failed so many times, linked from `pages` pages."""
    page = Referrer(f"{SITE}/" if from_home else f"{SITE}/page.html", "云岫县人民政府", anchor)
    return LinkTarget(url, failures, status, pages, (page,), from_home, is_attachment=url.endswith((".docx", ".xlsx")))
