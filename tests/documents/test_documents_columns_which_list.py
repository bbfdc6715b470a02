"""A column's page may show other lists beside its own: their rows make it neither fresh nor stale."""

import pytest

from documents import Source, build_columns, skim
from records import Column, ListState
from tests.documents.column_pages import COUNTY, PORTAL, TODAY
from tests.documents.listing_habits import DAYS, MARQUEE, NEWER, items

OWN, OTHER = items(), items(NEWER, "gzdt")
NAV = (
    '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/tzgg/index.html">通知公告</a></li>'
    '<li><a href="/zwgk/">政务公开</a></li></ul></div>'
)
PATH = '<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 通知公告</div>'


def column(body: str, url: str = "zwgk/tzgg/index.html") -> Column:
    """The column of a page 通知公告."""
    head = '<html><head><meta charset="utf-8"><title>通知公告_云岫县人民政府</title></head><body>'
    html = f'{head}{NAV}{PATH}<div class="main">{body}</div></body></html>'
    home = f"{head}{NAV.replace('zwgk/tzgg/index.html', url)}<p>欢迎</p></body></html>"
    pages = [skim(Source(PORTAL + path, text.encode()), TODAY).page for path, text in (("", home), (url, html))]
    (found,) = [one for one in build_columns(pages, COUNTY, TODAY) if one.name == "通知公告"]
    return found


def tabs(second: str) -> str:
    head = "<div><span>工作动态</span><span>通知公告</span></div>"
    return f'<div>{head}<div class="b"><div>{OTHER}</div>{second}</div></div>'


BESIDE: dict[str, str] = {
    "a named list": f"<div>{OWN}</div><div><h3>图片新闻</h3>{OTHER}</div>",
    "the latest": f"<div><div>最新发布</div>{OTHER}</div><div>{OWN}</div>",
    "a list without a name": f"<div>{OWN}</div><div>{OTHER}</div>",
    "a list without a name before it": f"<div>{OTHER}</div><div>{OWN}</div>",
    "a line that moves": f"{MARQUEE}{OWN}",
    "moving pictures with days": f'<div class="sw">{OTHER.replace("<li", "<div").replace("</li", "</div")}</div>{OWN}',
    "news beside a list with pages": f'{OWN}<div class="page">共6条 1/1</div><div><b>最新公开</b>{OTHER}</div>',
    "a copy for small screens": f'{OWN}<div class="mobile-only">{OWN}</div>',
    "a tab": tabs(f'<div style="display:none">{OWN}</div>'),
}


@pytest.mark.parametrize("name", BESIDE)
def test_only_the_rows_of_the_own_list_count(name: str) -> None:
    found = column(BESIDE[name])
    assert (found.entries, found.newest, found.state) == (len(DAYS), DAYS[0], ListState.READ)


def test_where_nothing_tells_which_list_is_the_own_one_the_column_is_there_and_unknown() -> None:
    own, other = OWN.replace("/zwgk/tzgg/", "/info/1001/"), OTHER.replace("/zwgk/gzdt/", "/info/1002/")
    found = column(f"<div>{own}</div><div>{other}</div>", "tzgg.htm")
    assert (found.entries, found.newest, found.state) == (0, None, ListState.NOT_UNDERSTOOD)
    assert "几个列表" in found.reason


def test_the_only_tab_with_rows_may_be_another_column() -> None:
    found = column(tabs('<div style="display:none"><p>暂无</p></div>'))
    assert (found.newest, found.state) == (None, ListState.NOT_UNDERSTOOD)


@pytest.mark.parametrize("heads", [("2025年", "2024年"), ("2025年9月", "2025年8月")])
def test_parts_of_one_list_are_one_list(heads: tuple[str, str]) -> None:
    older = items(tuple(day.replace(year=2024) for day in DAYS)).replace("/tzgg/", "/tzgg/2024/")
    found = column(f"<h4>{heads[0]}</h4>{OWN}<h4>{heads[1]}</h4>{older}")
    assert (found.entries, found.newest) == (2 * len(DAYS), DAYS[0])


def test_parts_in_folders_by_date_are_one_list() -> None:
    first = OWN.replace("/zwgk/tzgg/", "/zwgk/tzgg/202509/t20250928_")
    second = items(tuple(day.replace(month=3) for day in DAYS)).replace("/zwgk/tzgg/", "/zwgk/tzgg/202503/t20250328_")
    found = column(f"<div>{first}</div><p>&nbsp;</p><div>{second}</div>")
    assert (found.entries, found.newest) == (2 * len(DAYS), DAYS[0])
