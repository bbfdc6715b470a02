"""A column is an institution: many pages and addresses, one column."""

import pytest

from documents.columns.keys import key_of
from records import Crumb, Page
from tests.documents.column_pages import PORTAL, at, build, list_page, only, rows


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("tzgg/", "tzgg/index_1.html"),
        ("c104501/common_list.shtml", "c104501/common_list_2.shtml"),
        ("swj/gzdt.htm", "swj/gzdt/10.htm"),
        ("1024/list.htm", "1024/list2.htm"),
        ("list.jsp?wbtreeid=1013", "list.jsp?a7t=11&a7p=2&a7c=10&wbtreeid=1013"),
        ("col/col3101/index.html", "col/col3101/index.html?pageNum=2"),
        ("news/", "news/page/2"),
    ],
)
def test_further_pages_of_a_list_belong_to_its_column(first: str, second: str) -> None:
    column = only(
        build(
            list_page(first, "通知公告", entries=rows("a/", 3, 9)),
            list_page(second, "通知公告", entries=rows("b/", 1, 40), number=2),
        )
    )
    assert column.url == at(first)
    assert column.entries == 4


def test_a_chain_of_next_links_joins_pages_whose_addresses_tell_nothing() -> None:
    pages = (
        list_page("tz/aa", "通知公告", entries=rows("a/", 3), following="tz/bb"),
        list_page("tz/bb", "通知公告", entries=rows("b/", 5), number=2, following="tz/cc"),
        list_page("tz/cc", "通知公告", entries=rows("c/", 7), number=3),
    )
    assert only(build(*pages)).entries == 3


def test_data_pages_without_a_name_join_the_column_that_leads_to_them() -> None:
    proxy = "module/web/jpage/dataproxy.jsp?columnid=3101&unitid=18"
    first = list_page("col/col3101/", "工作动态", entries=rows("a/", 3), following=f"{proxy}&page=2", reader="jcms")
    data = list_page(f"{proxy}&page=2", entries=rows("b/", 4), reader="jcms")
    column = only(build(first, data))
    assert (column.entries, column.readable_by) == (2, "jcms")


def test_a_list_that_nothing_names_makes_no_column() -> None:
    assert build(list_page("module/dataproxy.jsp?unitid=5", entries=rows("a/", 3))) == ()


def test_numbers_in_addresses_do_not_join_columns_of_different_names() -> None:
    pages = (
        list_page("list_12.html", "通知公告", entries=rows("a/", 3), number=12),
        list_page("list_13.html", "工作动态", entries=rows("b/", 3), number=13),
    )
    assert {column.name for column in build(*pages)} == {"通知公告", "工作动态"}


def test_the_same_page_over_http_and_https_with_and_without_index_counts_once() -> None:
    plain = list_page("tzgg/", "通知公告", entries=rows("a/", 3, 9))
    secure = list_page(
        "https://yunxiu.example/tzgg/index.html", "通知公告", entries=rows("https://yunxiu.example/a/", 3, 9)
    )
    column = only(build(plain, secure))
    assert column.entries == 2


def test_one_column_in_two_places_of_the_navigation_is_one() -> None:
    shown = rows("tzgg/", 3, 9, 30)
    column = only(
        build(
            list_page("tzgg/", "通知公告", entries=shown),
            list_page("zwgk/tzgg/", "政务公开", "通知公告", entries=shown),
        )
    )
    assert column.path == ("首页", "通知公告")


def test_columns_of_one_name_with_rows_of_their_own_stay_apart() -> None:
    pages = (
        list_page("mzj/tzgg/", "县民政局", "通知公告", entries=rows("mzj/tzgg/", 3, 9)),
        list_page("qlz/tzgg/", "青岚镇", "通知公告", entries=rows("qlz/tzgg/", 4, 8)),
    )
    assert {column.bureau for column in build(*pages)} == {"县民政局", "青岚镇人民政府"}


def test_careless_breadcrumbs_that_all_lead_home_join_nothing() -> None:
    def page(path: str) -> Page:
        listed = list_page(path, "公示", entries=rows(path, 3, 9))
        crumbs = (Crumb("首页", PORTAL), Crumb("公示", PORTAL))
        return Page(listed.url, listed.title, True, crumbs, listings=listed.listings)

    assert len(build(page("x/"), page("y/"))) == 2


def test_the_first_page_names_the_column_even_when_it_was_read_last() -> None:
    pages = [
        list_page("tzgg/index_2.html", "通知公告", entries=rows("c/", 80), number=3),
        list_page("tzgg/index_1.html", "通知公告", entries=rows("b/", 40), number=2),
        list_page("tzgg/", "通知公告", entries=rows("a/", 3)),
    ]
    assert build(*pages) == build(*pages[::-1])
    column = only(build(*pages))
    assert column.url == at("tzgg/")
    assert [row.url for row in column.rows] == [at("a/info0.html"), at("b/info0.html"), at("c/info0.html")]


def test_parameters_that_name_a_document_are_part_of_its_address() -> None:
    assert key_of("http://a.example/show.jsp?id=7&page=2") == key_of("http://a.example/show.jsp?id=7")
    assert key_of("http://a.example/show.jsp?id=7") != key_of("http://a.example/show.jsp?id=8")
    assert key_of("http://a.example/?p=7") != key_of("http://a.example/?p=8")


def test_an_article_with_a_list_of_others_adds_no_rows_to_its_column() -> None:
    listed = list_page("tzgg/", "通知公告", entries=rows("tzgg/", 60, 90))
    stray = list_page("view/77", "通知公告", entries=rows("x/", 1, 2))
    crumbs = (*stray.breadcrumb[:-1], Crumb("通知公告", at("tzgg/")))
    stray = Page(stray.url, "停水公告", True, crumbs, listings=stray.listings)
    column = only(build(listed, stray))
    assert (column.url, column.entries) == (at("tzgg/"), 2)


def test_a_second_address_that_shows_the_same_rows_is_the_same_column() -> None:
    shown = rows("tzgg/", 6, 9)
    first = list_page("tzgg/", "通知公告", entries=shown)
    other = list_page("node_31.htm", "通知公告", entries=(*shown, *rows("old/", 90)))
    crumbs = (*other.breadcrumb[:-1], Crumb("通知公告", at("tzgg/")))
    assert only(build(first, Page(other.url, "", True, crumbs, listings=other.listings))).entries == 3
