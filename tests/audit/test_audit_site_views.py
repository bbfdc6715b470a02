"""The portal's own columns and those of the bureaus are counted apart."""

from datetime import date

import pytest

from audit.siteviews import site_views
from records import (
    Bureau,
    Column,
    County,
    DateSource,
    Entry,
    Listing,
    ListState,
    Page,
    Published,
    SiteView,
)

PORTAL = "http://www.yunxiu.example/"
COUNTY = County(
    "云岫县",
    PORTAL,
    (
        Bureau("县政府办公室", urls=(f"{PORTAL}yw/", f"{PORTAL}zc/")),
        Bureau("县水务局", ("水务局",), (f"{PORTAL}swj/",)),
        Bureau("青岚镇人民政府", ("青岚镇",)),
    ),
)
HOME = Page(PORTAL)


def column(path: str, url: str, bureau: str = "", level: int | None = None) -> Column:
    names = ("首页", *path.split("/"))
    return Column(PORTAL + url, names, names[-1], bureau=bureau, level=len(names) - 1 if level is None else level)


def views(*columns: Column, home: Page = HOME, others: tuple[Page, ...] = ()) -> list[SiteView]:
    pages = {page.url: page for page in (home, *others)}
    return list(site_views(columns, COUNTY, pages, "县政府办公室"))


@pytest.mark.parametrize(
    ("one", "is_portals"),
    [
        (column("要闻", "yw/"), True),
        (column("新闻中心/要闻", "xw/yw/"), True),
        (column("政务公开/人事信息", "zc/", "县政府办公室"), True),
        (column("水务局/通知公告", "gk/sw/", "县水务局"), False),
        (column("部门/县林业局/通知公告", "gk/ly/"), False),
        (column("乡镇/青岚镇/政务动态", "ql/", "青岚镇人民政府"), False),
        (column("工作动态", "swj/dt/", "县水务局", level=2), False),
    ],
)
def test_a_column_below_a_unit_is_not_the_portals(one: Column, is_portals: bool) -> None:
    beside = column("通知公告", "swj/gg/", "县水务局", level=2)
    assert (one in views(one, beside)[0].columns) is is_portals


def test_each_bureau_with_columns_has_a_view_of_its_own() -> None:
    water, town = column("水务局/通知公告", "swj/gg/", "县水务局"), column("青岚镇/动态", "ql/", "青岚镇人民政府")
    portal, first, second = views(column("要闻", "yw/"), water, town)
    assert (portal.is_portal, portal.url, portal.bureau) == (True, PORTAL, "县政府办公室")
    assert (first.name, first.url, first.columns, first.is_portal) == ("县水务局", f"{PORTAL}swj/", (water,), False)
    assert (second.name, second.url) == ("青岚镇人民政府", PORTAL)


def test_without_its_home_page_the_portal_is_not_judged_as_a_whole() -> None:
    assert views(column("要闻", "yw/"), home=Page(f"{PORTAL}other/")) == []


def test_a_row_of_the_home_page_takes_the_day_of_its_document() -> None:
    day = date(2026, 6, 1)
    article = Page(f"{PORTAL}yw/1.html", published=Published(day, DateSource.META, "2026-06-01 09:00"))
    home = Page(PORTAL, listings=(Listing((Entry("甲", article.url), Entry("乙", f"{PORTAL}yw/2.html"))),))
    (portal,) = views(home=home, others=(article,))
    assert [entry.day for entry in portal.front] == [day, None]


def test_a_home_page_with_a_scripted_list_is_not_wholly_read() -> None:
    scripted = Page(PORTAL, listings=(Listing((), ListState.SCRIPT),))
    assert [view.front_read for view in (views()[0], views(home=scripted)[0])] == [True, False]


def test_forms_of_the_date_tag_are_counted_over_the_site() -> None:
    raws = ("2026-06-01 09:00", "2026-05-01 10:30", "2026/6/1")
    pages = tuple(
        Page(f"{PORTAL}{n}.html", published=Published(date(2026, 6, 1), DateSource.META, raw))
        for n, raw in enumerate(raws)
    )
    assert [(stamp.raw, stamp.pages) for stamp in views(others=pages)[0].stamps] == [(raws[0], 2), (raws[2], 1)]
