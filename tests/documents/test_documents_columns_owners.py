"""Which bureau answers for a page or a column."""

import pytest

from documents import Place, attribute_pages, build_columns
from documents.columns.units import bare_unit, is_unit
from records import Bureau, County, Page
from tests.documents.column_pages import COUNTY, PORTAL, TODAY, article, at, build, list_page, only, rows


def place(page: Page, *others: Page, county: County = COUNTY) -> Place:
    pages = (page, *others)
    return attribute_pages(pages, build_columns(pages, county, TODAY), county).of(page.url)


def test_the_longest_address_wins_over_breadcrumb_and_source() -> None:
    station, water = Bureau("县河道站", (), (at("swj/hd/"),)), Bureau("县水务局", (), (at("swj/"),))
    nested = County("云岫县", PORTAL, (water, station, Bureau("县民政局")))
    page = article("swj/hd/a.html", "县民政局", "公示", source="县民政局")
    assert place(page, county=nested).bureau == "县河道站"


def test_an_address_that_only_begins_alike_is_another_place() -> None:
    assert place(article("swjt/a.html")).bureau == ""
    assert place(article("swj/a.html")).bureau == "县水务局"
    assert place(article("https://yunxiu.example/swj/a.html")).bureau == "县水务局"


@pytest.mark.parametrize(
    "crumb", ["县民政局", "云岫县民政局", "民政局", "县民政局网站", "县民政局 信息公开", "澜州市云岫县民政局"]
)
def test_a_breadcrumb_names_a_bureau_with_or_without_the_county(crumb: str) -> None:
    assert place(article("x/a.html", crumb, "公示")).bureau == "县民政局"


@pytest.mark.parametrize("crumb", ["县民政局灌溉站", "澜州市民政局", "县民政局福利院公示", "省民政局"])
def test_a_unit_whose_name_only_contains_a_bureau_is_not_that_bureau(crumb: str) -> None:
    assert place(article("x/a.html", crumb, "公示")).bureau != "县民政局"


def test_source_tells_where_address_and_breadcrumb_are_silent() -> None:
    assert place(article("x/a.html", "通知公告", source="云岫县民政局")).bureau == "县民政局"
    assert place(article("x/a.html", "通知公告", source="县民政局办公室 李四")).bureau == "县民政局"
    assert place(article("x/a.html", "通知公告", source="澜州日报")).bureau == ""


def test_a_town_answers_under_all_forms_of_its_name() -> None:
    for name in ("青岚镇", "青岚镇人民政府", "云岫县青岚镇", "青岚镇政府", "青岚镇党政办"):
        assert place(article("x/a.html", source=name)).bureau == "青岚镇人民政府"
    assert place(article("x/a.html", source="青岚镇卫生院")).bureau == ""


def test_a_unit_that_the_county_file_does_not_know_answers_under_its_own_name() -> None:
    assert place(article("x/a.html", "县统计局", "数据发布")).bureau == "县统计局"


def test_a_listed_bureau_goes_before_an_unlisted_one_in_the_same_path() -> None:
    assert place(article("x/a.html", "县统计局", "县民政局", "公示")).bureau == "县民政局"


@pytest.mark.parametrize(
    "name",
    [
        "县统计局",
        "县发改委",
        "白鹭湾镇人民政府",
        "城关街道办事处",
        "县政府办",
        "县卫生健康委员会",
        "白鹭湾镇",
        "县纪委",
        "县残联",
    ],
)
def test_clear_names_of_units(name: str) -> None:
    assert is_unit(name, "云岫县")


@pytest.mark.parametrize(
    "name",
    [
        *("一网通办", "新闻中心", "服务大局", "发展新格局", "乡镇", "各乡镇", "部门信息", "政务公开"),
        *("特色小镇", "服务三农下乡", "云岫县人民政府", "互动中心", "县委全会", "县两会"),
    ],
)
def test_names_that_only_end_like_units(name: str) -> None:
    assert not is_unit(name, "云岫县")


def test_official_short_forms_are_the_same_unit() -> None:
    assert bare_unit("云岫县发展和改革局", "云岫县") == bare_unit("县发展改革局", "云岫县")
    assert bare_unit("水务局", "云岫县") == bare_unit("县水务局", "云岫县")
    assert bare_unit("市水务局", "云岫县") != bare_unit("县水务局", "云岫县")


def test_a_page_takes_bureau_and_column_from_the_list_that_shows_it() -> None:
    listed = list_page("swj/gzdt/", "县水务局", "工作动态", entries=rows("info/", 3, 9))
    page = article("info/info1.html")
    assert place(page, listed) == Place("县水务局", ("首页", "县水务局", "工作动态"))


def test_a_page_in_several_lists_belongs_to_the_one_it_names() -> None:
    pages = (
        list_page("yw/", "云岫要闻", entries=rows("info/", 3, 9)),
        list_page("swj/gzdt/", "县水务局", "工作动态", entries=rows("info/", 3, 9)),
    )
    assert place(article("info/info1.html", "云岫要闻"), *pages).column == ("首页", "云岫要闻")


def test_an_address_that_was_never_read_is_placed_by_address_and_list() -> None:
    listed = list_page("swj/gzdt/", "县水务局", "工作动态", entries=rows("swj/gzdt/", 3))
    places = attribute_pages([listed], build(listed), COUNTY)
    assert places.of(at("swj/gzdt/info0.html")) == Place("县水务局", ("首页", "县水务局", "工作动态"))
    assert places.of("http://elsewhere.example/") == Place("", ())


def test_pages_of_the_portal_belong_to_nobody_unless_a_bureau_keeps_the_portal() -> None:
    page = article("x/a.html", "通知公告")
    kept = County("云岫县", PORTAL, (Bureau("县政府办公室", (), (PORTAL,)), Bureau("县民政局")))
    assert place(page).bureau == ""
    assert place(page, county=kept).bureau == "县政府办公室"
    assert place(article("x/b.html", "县民政局", "公示"), county=kept).bureau == "县民政局"
    assert place(article(""), county=kept) == Place("县政府办公室", ("首页",))


def test_evidence_is_told_in_chinese() -> None:
    found = {
        column.bureau: column.bureau_evidence
        for column in build(
            list_page("swj/gzdt/", "工作动态", entries=rows("swj/gzdt/", 3)),
            list_page("mz/", "县民政局", "公示", entries=rows("mz/", 3)),
            list_page("zj/", "镇街快讯", entries=rows("zj/", 3, 9, 20)),
            *(article(f"zj/info{number}.html", source="青岚镇人民政府") for number in (0, 1)),
            article("zj/info2.html", source="县民政局"),
        )
    }
    assert found == {"县水务局": "网址前缀", "县民政局": "面包屑", "青岚镇人民政府": "来源"}


def test_rows_that_disagree_leave_a_column_without_a_bureau() -> None:
    column = only(
        build(
            list_page("zj/", "镇街快讯", entries=rows("zj/", 3, 9)),
            article("zj/info0.html", "镇街快讯", source="青岚镇人民政府"),
            article("zj/info1.html", "镇街快讯", source="县民政局"),
        )
    )
    assert (column.bureau, column.bureau_evidence) == ("", "")
