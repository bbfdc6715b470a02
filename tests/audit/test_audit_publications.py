"""Publications per bureau, column and month, from pages and list rows."""

from datetime import date

from audit.publications import publications_of
from documents import attribute_pages
from records import Bureau, Column, County, Crumb, DateSource, Entry, Page, Publication, Published

SITE = "http://www.example.com"
WATER = "县水务局"
COUNTY = County("云岫县", f"{SITE}/", (Bureau(WATER, urls=(f"{SITE}/swj/",)),))
PATH = ("首页", WATER, "通知公告")
DAY = date(2026, 6, 30)


def row(name: str, day: date | None, *, foreign: bool = False) -> Entry:
    return Entry(name, f"{SITE}/swj/{name}.html", day, foreign=foreign)


def column(*rows: Entry, path: tuple[str, ...] = PATH) -> Column:
    return Column(f"{SITE}/swj/{path[-1]}/", path, path[-1], bureau=WATER, rows=rows)


def page(name: str, day: date, *, scheme: str = "http", is_list: bool = False) -> Page:
    crumbs = (Crumb("首页", f"{SITE}/"), Crumb(WATER, f"{SITE}/swj/"), Crumb("通知公告", f"{SITE}/swj/通知公告/"))
    url = f"{scheme}://www.example.com/swj/{name}.html"
    return Page(url, name, is_list, crumbs, published=Published(day, DateSource.META))


def counted(*columns: Column, pages: tuple[Page, ...] = ()) -> tuple[Publication, ...]:
    known = {page.url: page for page in pages}
    return publications_of(columns, known, attribute_pages(known.values(), columns, COUNTY), DAY)


def test_rows_count_by_month() -> None:
    rows = (row("a", date(2026, 5, 3)), row("b", date(2026, 5, 31)), row("c", date(2026, 6, 1)))
    assert counted(column(*rows)) == (
        Publication(WATER, PATH, date(2026, 5, 1), 2),
        Publication(WATER, PATH, date(2026, 6, 1), 1),
    )


def test_an_address_counts_once_whatever_shows_it() -> None:
    shown = row("a", date(2026, 5, 3))
    other = column(shown, path=("首页", WATER, "工作动态"))
    found = counted(column(shown, shown), other, pages=(page("a", date(2026, 5, 3), scheme="https"),))
    assert [(row.count, row.month) for row in found] == [(1, date(2026, 5, 1))]


def test_a_page_s_own_day_is_believed_before_that_of_a_list() -> None:
    found = counted(column(row("a", date(2026, 5, 3))), pages=(page("a", date(2026, 4, 30)),))
    assert [row.month for row in found] == [date(2026, 4, 1)]


def test_rows_without_a_day_of_other_sites_of_the_future_and_long_ago_do_not_count() -> None:
    rows = (
        row("a", None),
        row("b", date(2026, 5, 3), foreign=True),
        row("c", date(2026, 7, 1)),
        row("d", date(2020, 5, 3)),
    )
    assert counted(column(*rows), pages=(page("列表", date(2026, 5, 3), is_list=True),)) == ()
