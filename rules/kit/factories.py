"""Small subjects for examples and tests. All of them are seen on one fixed day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

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
    SiteView,
    Table,
    Where,
)
from rules.freshness import appraise
from rules.settings import Settings

EXAMPLE_DAY = date(2026, 6, 30)
# What a county may list; without a list nobody is judged.
EXAMPLE_LEADERS = """姓名	职务	任职起	任职止	次序
顾清越	县委书记	2024-03-01		1
陆望舒	县委副书记|县长	2025-01-10		2
沈知秋	县长	2021-05-01	2025-01-09	2
叶闻笛	常务副县长	2023-07-01		3
"""
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
    ages: Sequence[int] = (),
    **fields: Any,
) -> Column:
    """An appraised column whose newest entry is `days_ago` old; None for a list without any date. `ages` gives one row
    for each age in days instead; `fields` are those of the column that stay unappraised."""
    if ages:
        days_ago, titles = min(ages), titles or tuple(f"关于第{i}项工作的信息" for i, _ in enumerate(ages, 1))
    name = name or kind
    newest = None if days_ago is None else EXAMPLE_DAY - timedelta(days=days_ago)
    has_rows = state is ListState.READ
    titles = titles or ("关于某项工作的信息",)
    days: list[date | None] = [EXAMPLE_DAY - timedelta(days=age) for age in ages]
    days = days or [newest] * len(titles)
    rows = tuple(Entry(t, f"{SITE}/{i}.html", day) for i, (t, day) in enumerate(zip(titles, days, strict=True)))
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
    column = replace(column, **fields)
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
    hidden: Sequence[str] = (),
) -> Document:
    """A page with paragraphs and, when `rows` are given, one data table under `header`. `hidden` are texts that nobody
    sees on the page."""
    blocks = [_block(title, "/html/body/h1", Region.TITLE)] if title else []
    blocks += [_block(text, f"/html/body/p[{i}]", Region.BODY) for i, text in enumerate(paragraphs, 1)]
    blocks += [
        replace(_block(text, f"/html/body/div[{i}]", Region.BODY), visible=False) for i, text in enumerate(hidden, 1)
    ]
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


def make_site(
    *columns: Column, front_days: Sequence[int] = (1,) * 6, is_portal: bool = True, **fields: Any
) -> SiteView:
    """The portal with these columns, or a bureau with `is_portal` false. Each of `front_days` is the age of one row of
    the home page."""
    front = tuple(
        Entry(f"第{i}条信息", f"{SITE}/{i}.html", EXAMPLE_DAY - timedelta(days=age)) for i, age in enumerate(front_days)
    )
    name, bureau = ("云岫县人民政府门户网站", "") if is_portal else ("县水务局", "县水务局")
    view = SiteView(f"{SITE}/", name, bureau, is_portal, columns, front if is_portal else ())
    return replace(view, **fields)
