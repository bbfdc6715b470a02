"""Whatever pages say, the map holds together."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from documents import attribute_pages, build_columns
from documents.columns.keys import key_of
from records import Crumb, DateSource, Entry, Listing, ListState, Page, Published
from tests.documents.column_pages import COUNTY, PORTAL, TODAY, block, channel, list_page, rows

names = st.sampled_from(
    ["首页", "通知公告", "县水务局", "青岚镇", "工作动态", "机构职能", "更多", "", "县统计局", "2025年", "\u3000>"]
)
addresses = st.sampled_from(
    [PORTAL, "", "http://elsewhere.example/a"]
    + [
        PORTAL + path
        for path in ("a/", "a/index_1.html", "a/x.html", "swj/", "swj/b/", "swj/b/2.htm", "list_2.html", "?p=1")
    ]
)
days = st.one_of(st.none(), st.dates(TODAY - timedelta(days=900), TODAY + timedelta(days=90)))
crumbs = st.lists(st.builds(Crumb, names, addresses), max_size=4).map(tuple)
entries = st.lists(st.builds(Entry, names, addresses, days, st.booleans(), st.booleans()), max_size=4).map(tuple)
listings = st.builds(Listing, entries, st.sampled_from(ListState), names, addresses, addresses, st.integers(1, 3))
published = st.one_of(
    st.none(), st.builds(Published, st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.just(DateSource.META))
)
pages = st.builds(
    Page, addresses.filter(bool), names, st.booleans(), crumbs, names, names, names, published,
    st.lists(listings, max_size=3).map(tuple), crumbs,
)  # fmt: skip
sites = st.lists(pages, max_size=8, unique_by=lambda page: page.url)


@given(sites)
def test_figures_follow_from_the_rows(site: list[Page]) -> None:
    for column in build_columns(site, COUNTY, TODAY):
        assert column.path[0] == "首页" and column.path[-1] == column.name and column.name
        assert column.entries == len(column.rows) == len({key_of(row.url) for row in column.rows})
        own = [row.day for row in column.rows if row.day and not row.foreign]
        assert (column.dated, column.newest) == (len(own), max(own, default=None))
        assert column.newest is None or column.newest <= TODAY
        assert column.state is not ListState.NOT_FETCHED or not column.rows
        assert column.level >= 1


@given(sites)
def test_the_order_of_pages_changes_nothing(site: list[Page]) -> None:
    shuffled = sorted(site, key=lambda page: page.url, reverse=True)
    columns = build_columns(site, COUNTY, TODAY)
    assert columns == build_columns(shuffled, COUNTY, TODAY)
    first, second = attribute_pages(site, columns, COUNTY), attribute_pages(shuffled, columns, COUNTY)
    assert [first.of(page.url) for page in site] == [second.of(page.url) for page in site]


def test_thousands_of_empty_columns_are_all_told_and_compared_with_none() -> None:
    empty = [
        list_page(f"b{n % 50}/a{n}/", "县水务局", "通知公告", state=ListState.EMPTY, reason="分页处显示共 0 条")
        for n in range(5_000)
    ]
    columns = build_columns(empty, COUNTY, TODAY)
    assert len(columns) == 5_000
    assert {(column.state, column.reason) for column in columns} == {(ListState.EMPTY, "分页处显示共 0 条")}


def test_a_block_that_is_headed_home_is_no_column() -> None:
    front = channel("", blocks=[block("首页", rows("a/", 1, 2, 3), "a/"), block("要闻", rows("b/", 1, 2, 3), "b/")])
    assert [column.name for column in build_columns([front], COUNTY, TODAY)] == ["要闻"]
