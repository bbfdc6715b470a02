"""Path, name and level of a column; columns without a list page."""

import pytest

from records import ColumnKind, County, Crumb, Listing, ListState, Page
from tests.documents.column_pages import PORTAL, article, at, build, channel, list_page, only, rows, trail


def page(path: str, crumbs: tuple[Crumb, ...] = (), title: str = "", meta: str = "") -> Page:
    return Page(at(path), title, True, crumbs, meta, listings=(Listing(rows(path, 3, 9)),))


@pytest.mark.parametrize("home", ["网站首页", "首 页", "云岫县人民政府", "云岫县人民政府门户网站"])
def test_the_first_step_of_every_path_is_the_home_page(home: str) -> None:
    column = only(build(page("tzgg/", (Crumb(home, PORTAL), Crumb("通知公告")))))
    assert (column.path, column.name, column.level) == (("首页", "通知公告"), "通知公告", 1)


def test_a_breadcrumb_without_a_home_page_gets_one() -> None:
    assert only(build(page("tzgg/", (Crumb("政务公开"), Crumb("通知公告"))))).path == ("首页", "政务公开", "通知公告")


def test_the_breadcrumb_goes_before_a_head_that_names_the_folder_above() -> None:
    crumbs = (Crumb("首页", PORTAL), Crumb("新闻", at("xw/")), Crumb("县内动态", at("xw/xn/")))
    assert only(build(page("xw/xn/", crumbs, meta="新闻"))).path == ("首页", "新闻", "县内动态")


def test_the_head_completes_a_breadcrumb_that_ends_with_the_folder_above() -> None:
    crumbs = (Crumb("首页", PORTAL), Crumb("新闻", at("xw/")))
    assert only(build(page("xw/xn/", crumbs, meta="县内动态"))).path == ("首页", "新闻", "县内动态")


def test_without_a_breadcrumb_head_menus_and_title_name_the_column_in_this_order() -> None:
    menu = channel("", blocks=(), menu=(("公告", "tzgg/"), ("政务公开", "zwgk/"), ("公示", "zwgk/gs/")))
    found = {
        c.url: c.path
        for c in build(menu, page("tzgg/", meta="通知公告"), page("zwgk/gs/"), page("x/", title="人事信息"))
    }
    assert found == {
        at("tzgg/"): ("首页", "通知公告"),
        at("zwgk/gs/"): ("首页", "政务公开", "公示"),
        at("x/"): ("首页", "人事信息"),
    }


def test_a_column_on_a_bureau_site_is_no_first_level_column() -> None:
    named = page("swj/gzdt/", trail("县水务局", "工作动态"))
    silent = page("swj/tzgg/", trail("通知公告"))
    bare = page("swj/rsxx/", meta="人事信息")
    found = {column.name: (column.path, column.level) for column in build(named, silent, bare)}
    assert found == {
        "工作动态": (("首页", "县水务局", "工作动态"), 2),
        "通知公告": (("首页", "通知公告"), 2),
        "人事信息": (("首页", "县水务局", "人事信息"), 2),
    }


def test_the_home_page_of_a_bureau_stands_for_the_bureau() -> None:
    assert only(build(page("swj/gzdt/", trail("县水务局首页", "工作动态")))).path == ("首页", "县水务局", "工作动态")


def test_a_column_that_is_one_document_is_read_and_has_no_rows() -> None:
    menu = channel("", blocks=(), menu=(("公开指南", "zn/"), ("机构职能", "swj/zn.htm"), ("县情故事", "gs/")))
    guide = article("zn/", "政府信息公开指南", title="云岫县人民政府信息公开指南")
    duties = article("swj/zn.htm", "县水务局", title="机构职能")
    found = {c.path: c for c in build(menu, guide, duties, article("gs/", title="县情故事"))}
    assert set(found) == {("首页", "政府信息公开指南"), ("首页", "县水务局", "机构职能")}
    assert {c.kind for c in found.values()} == {ColumnKind.GUIDE, ColumnKind.FUNCTIONS}
    assert all(c.state is ListState.READ and not c.entries for c in found.values())


def test_a_news_column_without_a_list_is_not_understood_rather_than_read() -> None:
    menu = channel("", blocks=(), menu=(("工作动态", "gzdt/"),))
    column = only(build(menu, article("gzdt/", "工作动态", title="欢迎访问")))
    assert column.state is ListState.NOT_UNDERSTOOD
    assert column.reason


def test_a_column_that_only_breadcrumbs_know_was_not_fetched() -> None:
    column = only(
        build(
            article("swj/a.html", "县水务局", "河湖管护", last="swj/hhgh/"),
            article("swj/b.html", "县水务局", "河湖管护", last="swj/hhgh/"),
        )
    )
    assert (column.state, column.url, column.bureau) == (ListState.NOT_FETCHED, at("swj/hhgh/"), "县水务局")
    assert column.path == ("首页", "县水务局", "河湖管护")
    assert column.reason


@pytest.mark.parametrize("last", ["", "http://elsewhere.example/hhgh/", PORTAL, PORTAL + "u/null.shtml"])
def test_breadcrumbs_without_an_address_in_the_county_make_no_column(last: str) -> None:
    assert build(article("swj/a.html", "县水务局", "河湖管护", last=last)) == ()


def test_breadcrumbs_that_end_with_a_bureau_make_no_column() -> None:
    assert build(article("swj/a.html", "县水务局", last="swj/"), article("tgz/a.html", "县统计局", last="tgz/")) == ()


def test_breadcrumbs_of_documents_add_nothing_to_a_column_that_was_read() -> None:
    listed = list_page("tzgg/", "通知公告", entries=rows("tzgg/", 3))
    assert only(build(listed, article("tzgg/a.html", "通知公告", last="tzgg/list.html"))).state is ListState.READ


def test_nothing_comes_of_nothing() -> None:
    assert build() == ()
    assert build(county=County("", PORTAL)) == ()


def test_documents_name_the_column_whose_page_shows_the_unit_only() -> None:
    listed = page("swj/list.aspx?id=7", title="县水务局")
    documents = [article(f"swj/list.aspx?id=7info{number}.html", "县水务局", "节水护水") for number in range(2)]
    assert only(build(listed, *documents)).path == ("首页", "县水务局", "节水护水")


def test_more_links_in_menus_name_nothing() -> None:
    menu = channel("", blocks=(), menu=(("更多>>", "tzgg/"), ("通知公告", "tzgg/"), ("MORE", "tzgg/")))
    assert only(build(menu, page("tzgg/"))).name == "通知公告"
