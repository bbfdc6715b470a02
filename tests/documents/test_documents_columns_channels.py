"""Home pages and channel pages show blocks of columns and are none themselves."""

from datetime import timedelta

from records import ListState
from tests.documents.column_pages import TODAY, article, at, block, build, channel, list_page, only, rows


def test_blocks_of_a_home_page_are_no_columns_where_the_columns_are_known() -> None:
    home = channel(
        "", blocks=(block("通知公告", rows("tzgg/", 3, 9), "tzgg/"), block("要闻", rows("yw/", 1, 2), "yw/"))
    )
    columns = build(
        home,
        list_page("tzgg/", "通知公告", entries=rows("tzgg/", 3, 9, 20)),
        list_page("yw/", "要闻", entries=rows("yw/", 1, 2, 5)),
    )
    assert [(column.name, column.entries) for column in columns] == [("要闻", 3), ("通知公告", 3)]


def test_a_block_serves_where_the_page_of_its_column_gave_no_rows() -> None:
    home = channel(
        "", blocks=(block("工作动态", rows("gzdt/", 3, 9), "gzdt/"), block("要闻", rows("yw/", 1, 2), "yw/"))
    )
    script = list_page("gzdt/", "工作动态", state=ListState.SCRIPT, reason="脚本生成的列表")
    found = {column.name: column for column in build(home, script)}
    assert found["工作动态"].newest == TODAY - timedelta(days=3)
    assert found["工作动态"].state is ListState.READ
    assert found["工作动态"].reason == ""


def test_a_block_whose_column_page_is_not_known_makes_the_column() -> None:
    home = channel("", blocks=(block("通知公告", rows("tzgg/", 3, 9), "tzgg/"), block("要闻", rows("yw/", 1), "yw/")))
    assert {(column.url, column.path) for column in build(home)} == {
        (at("tzgg/"), ("首页", "通知公告")),
        (at("yw/"), ("首页", "要闻")),
    }


def test_blocks_that_lead_out_of_the_county_or_nowhere_make_no_column_of_the_home_page() -> None:
    blocks = (
        block("省政府要闻", rows("http://province.example/", 1, 2, 3), "http://province.example/"),
        block("热点", rows("a/", 1, 2, 3)),
    )
    assert build(channel("", blocks=blocks)) == ()


def test_a_block_that_leads_to_a_channel_makes_no_column() -> None:
    home = channel("", blocks=(block("政务公开", rows("zwgk/a/", 3, 9), "zwgk/"), block("", rows("x/", 3), "")))
    inner = channel(
        "zwgk/",
        "政务公开",
        blocks=(block("政策文件", rows("zwgk/a/", 3, 9), "zwgk/a/"), block("公示", rows("zwgk/b/", 4), "zwgk/b/")),
    )
    assert {column.path for column in build(home, inner)} == {
        ("首页", "政务公开", "政策文件"),
        ("首页", "政务公开", "公示"),
    }


def test_a_clear_block_without_an_address_is_a_column_of_its_channel() -> None:
    blocks = (
        block("监测预警", rows("swj/yj/", 3, 9, 20)),
        block("", rows("swj/x/", 3, 9, 20)),
        block("最新发布", rows("swj/z/", 1, 2, 3)),
    )
    column = only(build(channel("swj/fx/", "县水务局", "防汛", blocks=blocks)))
    assert column.path == ("首页", "县水务局", "防汛", "监测预警")


def test_a_block_that_repeats_rows_of_known_columns_adds_nothing() -> None:
    shown = rows("tzgg/", 3, 9, 20)
    known = list_page("tzgg/", "通知公告", entries=shown)
    page = channel(
        "zwgk/", "政务公开", blocks=(block("信息速览", shown), block("信息汇总", rows("q/", None, None, None)))
    )
    assert only(build(known, page)).path == ("首页", "通知公告")


def test_the_front_page_of_a_bureau_with_one_block_is_no_column() -> None:
    front = channel("mzj/", "县民政局", blocks=(block("", rows("mzj/gzdt/", 3, 9)),))
    assert build(front) == ()


def test_a_paged_list_named_after_a_town_is_a_column() -> None:
    page = list_page("xzdt/qlz/", "青岚镇", entries=rows("xzdt/qlz/", 3, 9), following="xzdt/qlz/index_1.html")
    assert only(build(page)).name == "青岚镇"


def test_a_page_that_only_previews_another_column_is_none() -> None:
    shown = rows("zwgk/tzgg/", 3, 9)
    preview = channel("zwgk/", "政务公开", blocks=(block("", shown, "zwgk/tzgg/"),))
    column = only(
        build(preview, list_page("zwgk/tzgg/", "政务公开", "通知公告", entries=(*shown, *rows("zwgk/old/", 80))))
    )
    assert column.url == at("zwgk/tzgg/")


def test_a_list_page_with_a_small_list_beside_it_is_a_column() -> None:
    page = channel(
        "tzgg/", "通知公告", blocks=(block("", rows("tzgg/", *range(15))), block("最新信息", rows("x/", 1, 2, 3)))
    )
    column = only(build(page))
    assert (column.path, column.entries) == (("首页", "通知公告"), 15)


def test_site_maps_and_search_results_are_no_columns() -> None:
    pages = (
        list_page("map/", "网站地图", entries=rows("a/", 1, 2)),
        list_page("search?q=a", "搜索结果", entries=rows("b/", 1, 2)),
    )
    assert build(*pages) == ()


def test_the_front_page_of_a_bureau_takes_no_name_from_its_one_block() -> None:
    front = channel("swj/", blocks=(block("", rows("swj/gzdt/", 3, 9)),))
    listed = list_page("swj/gzdt/", "县水务局", "工作动态", entries=rows("swj/gzdt/", 3, 9, 20))
    documents = (article(f"swj/gzdt/info{number}.html", "县水务局", "工作动态") for number in range(2))
    assert only(build(front, listed, *documents)).url == at("swj/gzdt/")


def test_a_list_cut_into_years_is_one_column() -> None:
    page = channel(
        "ghjh/", "规划计划", blocks=(block("2026年", rows("a/", 3, 9)), block("2025年", rows("b/", 300, 400)))
    )
    column = only(build(page))
    assert (column.path, column.entries, column.newest) == (("首页", "规划计划"), 4, TODAY - timedelta(days=3))


def test_a_block_with_the_name_of_its_page_is_the_column() -> None:
    page = channel(
        "tzgg/", "通知公告", blocks=(block("图片新闻", rows("p/", 1, 2, 3)), block("通知公告", rows("a/", 60, 70)))
    )
    assert only(build(page)).newest == TODAY - timedelta(days=60)


def test_a_longer_list_of_latest_news_beside_the_list_takes_nothing_from_it() -> None:
    blocks = (block("最新信息", rows("x/", *range(12))), block("", rows("tzgg/", 3, 9, 40)))
    column = only(build(channel("tzgg/", "通知公告", blocks=blocks)))
    assert (column.path, column.newest) == (("首页", "通知公告"), TODAY - timedelta(days=3))


def test_a_page_that_only_leads_to_its_columns_is_none() -> None:
    bare = {"state": ListState.NOT_UNDERSTOOD, "reason": "未识别出列表结构"}
    lower = list_page("zwgk/zfcg/", "政务公开", "政府采购", entries=rows("zwgk/zfcg/", 3, 9, 20))
    notices = list_page("tzgg/zb/", "通知公告", "招标", entries=rows("tzgg/zb/", 3, 9, 20))
    channels = (list_page("zwgk/", "政务公开", **bare), list_page("tzgg/", "通知公告", **bare))
    alone = list_page("xczx/", "乡村振兴", **bare)
    scripted = list_page("ggzy/", "资源交易", state=ListState.SCRIPT, reason="脚本生成的列表")
    below = list_page("ggzy/a/", "资源交易", "成交信息", entries=rows("ggzy/a/", 3, 9, 20))
    found = [column.name for column in build(lower, notices, *channels, alone, scripted, below)]
    assert sorted(found) == sorted(["政府采购", "招标", "通知公告", "乡村振兴", "资源交易", "成交信息"])
