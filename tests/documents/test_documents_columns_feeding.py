"""Rows behind a script or in a frame belong to the column that shows them; a doubtful answer proves nothing."""

from dataclasses import replace
from datetime import timedelta

from column_pages import TODAY, at, block, build, channel, list_page, only, rows, trail

from records import Listing, ListState, Page
from records.feeds import Feed

UNIT = at("api-gateway/jpaas-publish-server/front/page/build/unit?parseType=bulidstatic&pageId=3201")
SECOND = f"{UNIT}&paramJson=%7B%22pageNo%22:2,%22pageSize%22:15%7D"
CATALOGUE = at("gkmlpt/api/all/{}?page=1&sid=5399")


def asking(*feeds: Feed) -> Page:
    page = list_page("rsj/col/col3201/", "县人社局", "工作动态", state=ListState.SCRIPT, reason="脚本生成的列表")
    return replace(page, feeds=feeds)


def answer(url: str, *listings: Listing) -> Page:
    return Page(url, is_list=True, listings=listings)


def told(*ages: int, folder: str = "art/") -> Listing:
    return Listing(rows(folder, *ages), reader="jpaas")


def test_a_column_gets_the_rows_of_all_pages_of_its_interface() -> None:
    pages = (asking(Feed(UNIT)), answer(UNIT, told(3, 5)), answer(SECOND, told(9, folder="old/")))
    column = only(build(*pages))
    assert (column.entries, column.state, column.readable_by) == (3, ListState.READ, "jpaas")
    assert column.newest == TODAY - timedelta(days=3)


def test_an_interface_that_was_not_asked_leaves_the_column_unread() -> None:
    column = only(build(asking(Feed(UNIT))))
    assert (column.state, column.reason, column.newest) == (ListState.SCRIPT, "脚本生成的列表", None)


def test_an_empty_answer_does_not_make_a_column_empty() -> None:
    none = Listing((), ListState.NOT_UNDERSTOOD, reason="数据接口返回 0 条", reader="json")
    column = only(build(asking(Feed(UNIT)), answer(UNIT, none)))
    assert (column.state, column.reason) == (ListState.SCRIPT, "脚本生成的列表，数据接口返回 0 条")


def test_a_web_page_in_the_answers_place_is_no_answer() -> None:
    page = replace(list_page("x", entries=rows("home/", 1, 2, 3)), url=UNIT, site_name="云岫县人民政府")
    column = only(build(asking(Feed(UNIT)), page))
    assert (column.state, column.entries) == (ListState.SCRIPT, 0)
    assert "不是列表数据" in column.reason


def test_an_answer_is_no_column_of_its_own() -> None:
    assert [c.name for c in build(asking(Feed(UNIT)), answer(UNIT, told(3, 5, 8, 9, 10, 11)))] == ["工作动态"]


def test_one_page_may_ask_for_the_rows_of_several_columns() -> None:
    feeds = [
        Feed(CATALOGUE.format(number), name, at(f"gkmlpt/index#{number}"))
        for number, name in ((6, "政策文件"), (7, "规划计划"))
    ]
    page = Page(at("gkmlpt/index"), breadcrumb=trail("县交通运输局"), feeds=tuple(feeds))
    answers = [answer(feed.url, told(number, folder=f"{number}/")) for number, feed in enumerate(feeds, 4)]
    found = {column.url: (column.name, column.newest) for column in build(page, *answers)}
    assert found == {
        at("gkmlpt/index#6"): ("政策文件", TODAY - timedelta(days=4)),
        at("gkmlpt/index#7"): ("规划计划", TODAY - timedelta(days=5)),
    }


def test_a_column_of_several_whose_interface_is_silent_stays_unread() -> None:
    feed = Feed(CATALOGUE.format(6), "政策文件", at("gkmlpt/index#6"))
    column = only(build(Page(at("gkmlpt/index"), breadcrumb=trail("县交通运输局"), feeds=(feed,))))
    assert (column.name, column.state, column.reason) == ("政策文件", ListState.SCRIPT, "脚本生成的列表")


def framing(path: str, *names: str) -> Page:
    page = list_page(path, *names, state=ListState.NOT_UNDERSTOOD, reason="列表在内嵌框架页面中")
    return replace(page, frames=(at("frame/list.html"),))


def test_rows_in_a_frame_belong_to_the_framing_column() -> None:
    inner = list_page("frame/list.html", entries=rows("yjj/", 4, 8, 15))
    column = only(build(framing("yjj/tzgg/", "县应急管理局", "通知公告"), inner))
    assert (column.url, column.entries, column.newest) == (at("yjj/tzgg/"), 3, TODAY - timedelta(days=4))


def test_further_pages_inside_the_frame_follow() -> None:
    inner = list_page("frame/list.html", entries=rows("yjj/", 4), following="frame/list_2.html")
    second = list_page("frame/list_2.html", entries=rows("old/", 40), number=2)
    assert only(build(framing("yjj/tzgg/", "县应急管理局", "通知公告"), inner, second)).entries == 2


def test_a_frame_of_the_template_is_nobodys_list() -> None:
    inner = list_page("frame/list.html", entries=rows("yjj/", 4, 8))
    pages = [framing(f"yjj/{n}/", "县应急管理局", f"通知公告{n}") for n in range(5)]
    assert all(column.state is ListState.NOT_UNDERSTOOD for column in build(*pages, inner) if "通知公告" in column.name)


def test_a_list_without_a_name_is_called_as_the_block_that_leads_to_it() -> None:
    home = channel("", blocks=[block("活动预告", rows("hd/", 3), "hd/"), block("要闻", rows("yw/", 2), "yw/")])
    columns = build(home, list_page("hd/", entries=rows("hd/", 3, 4, 5, 6, 7)))
    assert {"活动预告"} == {column.name for column in columns if column.url == at("hd/")}


def test_a_list_that_nothing_names_does_not_vanish() -> None:
    column = only(build(list_page("wlj/hdyg/", entries=rows("wlj/", 3, 4, 5, 6, 7))))
    assert "/wlj/hdyg" in column.name and column.entries == 5


def test_another_view_of_named_columns_is_no_column() -> None:
    shown = rows("wlj/", 3, 4, 5, 6, 7)
    columns = build(list_page("tzgg/", "通知公告", entries=shown), list_page("all/x/", entries=shown))
    assert [column.name for column in columns] == ["通知公告"]


def test_search_results_are_no_column() -> None:
    assert build(list_page("search?q=1", entries=rows("wlj/", 3, 4, 5, 6, 7))) == ()
