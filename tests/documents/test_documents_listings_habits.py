"""Habits of many systems: what is a row, which of its days is that of publication, and what a bare page says."""

from datetime import date

import pytest

from documents import Source, skim
from records import Listing
from tests.documents.listing_habits import DAYS, NEWER, SILENT, TITLES, UNDATED, WHOLE, items

TODAY = date(2026, 6, 30)
TOP = '<div class="top"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/hdjl/">互动交流</a></div>'
PATH = '<div class="dqwz">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 通知公告</div>'
FRAMES = ("{}", '<div class="w1200"><div class="main">{}</div></div>', "<table><tr><td>{}</td></tr></table>")


def listings(body: str, frame: str = FRAMES[1]) -> tuple[Listing, ...]:
    html = (
        '<html><head><meta charset="utf-8"><title>通知公告</title></head>'
        f"<body>{TOP}{PATH}{frame.replace('{}', body)}<div class='bottom'>主办：云岫县人民政府</div></body></html>"
    )
    return skim(Source("http://www.yunxiu.example/zwgk/tzgg/index.html", html.encode()), TODAY).page.listings


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", WHOLE)
def test_exactly_the_rows_and_days_that_a_person_sees(name: str, frame: str) -> None:
    (listing,) = listings(WHOLE[name], frame)
    assert [(e.title, e.day) for e in listing.entries] == list(zip(TITLES, DAYS, strict=True))


@pytest.mark.parametrize("name", UNDATED)
def test_no_other_day_passes_for_that_of_publication(name: str) -> None:
    (listing,) = listings(UNDATED[name])
    assert [e.day for e in listing.entries] == [None] * len(TITLES)


@pytest.mark.parametrize("name", SILENT)
def test_a_page_without_rows_says_why(name: str) -> None:
    body, state, reason = SILENT[name]
    (listing,) = listings(body)
    assert (listing.entries, listing.state.value) == ((), state)
    assert reason in listing.reason


def panes(second: str, head: str = "<span>工作动态</span><span>通知公告</span>") -> str:
    both = f'<div>{items(NEWER, "gzdt")}</div><div style="display: none">{second}</div>'
    return f'<div class="box"><div class="hd">{head}</div><div class="bd">{both}</div></div>'


LINKED = '<a href="/gzdt/">工作动态</a><a href="/tzgg/">通知公告</a>'
ITEMS = '<ul><li class="on"><a href="#">工作动态</a></li><li><a href="#">通知公告</a></li></ul>'


@pytest.mark.parametrize("head", ["<span>工作动态</span><span>通知公告</span>", LINKED, ITEMS])
def test_every_tab_is_a_list_with_the_name_of_its_label(head: str) -> None:
    found = listings(panes(items(), head))
    assert [one.name for one in found] == ["工作动态", "通知公告"]
    assert [[e.day for e in one.entries] for one in found] == [list(NEWER), list(DAYS)]
    assert [one.more for one in found] == (
        [f"http://www.yunxiu.example/{name}/" for name in ("gzdt", "tzgg")] if head is LINKED else ["", ""]
    )


def test_the_label_of_the_only_tab_with_rows_is_kept() -> None:
    (one,) = listings(panes("<p>暂无</p>"))
    assert (one.name, len(one.entries)) == ("工作动态", len(TITLES))


def test_hidden_parts_without_labels_are_pages_of_one_list() -> None:
    hidden = items(DAYS[3:], start=3).replace("<ul", '<ul style="display:none"')
    (one,) = listings(f"<div>{items(DAYS[:3])}{hidden}</div>")
    assert [e.day for e in one.entries] == list(DAYS)


def test_a_menu_beside_two_lists_gives_them_no_names() -> None:
    menu = '<div class="lb"><a href="/zwgk/zn/">公开指南</a><a href="/zwgk/nb/">年度报告</a></div>'
    found = listings(f"{menu}<div><div>{items(DAYS)}</div><div>{items(NEWER, 'gzdt')}</div></div>")
    assert {one.name for one in found}.isdisjoint({"公开指南", "年度报告"})
