"""Title, source, breadcrumb, links and navigation of a page."""

from datetime import date

import pytest

from documents.html import read_page, skim
from documents.source import Source
from records import Crumb, Document, Skim

TODAY = date(2026, 6, 30)
SITE = "http://www.yunhe.example"
PAGE = f"{SITE}/zwgk/tzgg/t20260518_7.html"


def read(markup: str, url: str = PAGE) -> Document:
    return read_page(Source(url, markup.encode()), TODAY)


def look(markup: str, url: str = PAGE, is_home: bool = False) -> Skim:
    return skim(Source(url, markup.encode(), is_home=is_home), TODAY)


@pytest.mark.parametrize(
    ("bar", "name"),
    [
        ("<p>来源：县水务局</p>", "县水务局"),
        ("<p>信息来源：县水务局 字体：[大 中 小] 浏览次数：20</p>", "县水务局"),
        ("<span>来&nbsp;&nbsp;源：</span><span>县水务局</span>", "县水务局"),
        ("<td>来源：</td><td>县水务局</td>", "县水务局"),
        ("<p>来源：<a href='#'>云河日报</a> 作者：李某</p>", "云河日报"),
        ("<p>来源：云河县人民政府办公室2026-05-18 10:00</p>", "云河县人民政府办公室"),
        ("<p>来源:县水务局|时间:2026-05-18</p>", "县水务局"),
        ("<p>来源：县融媒体中心（转载）</p>", "县融媒体中心（转载）"),
        ("<p>来源：<!--begin-->县水务局<!--end--></p>", "县水务局"),
        ("<p>资金来源：财政拨款</p>", ""),
        ("<p>数据来源：县统计局</p>", ""),
        ("<p>来源：</p><p></p>", ""),
        ("<p>正文</p>", ""),
    ],
)
def test_the_source_is_the_bare_name(bar: str, name: str) -> None:
    assert read(f"<h1>关于水价的通知</h1><div>{bar}</div>").source == name


def test_the_tag_of_the_standard_names_the_source() -> None:
    markup = '<meta name="ContentSource" content="来源：县教育局"><p>来源：县水务局</p>'
    assert read(markup).source == "县教育局"


HOME, OPEN, NOTICES = "<a href='/'>首页</a>", "<a href='/zwgk/'>政务公开</a>", "<a href='/zwgk/tzgg/'>通知公告</a>"
STEPS = f"{HOME} &gt; {OPEN} &gt; {NOTICES}"
ITEMS = f"<ul><li>{HOME}</li><li>&gt;</li><li>{OPEN}</li><li>&gt;</li><li>{NOTICES}</li></ul>"
CELLS = f"<td>{HOME}</td><td>&gt;{OPEN}</td><td>&gt;{NOTICES}</td>"
PATHS = {
    "labelled links": f"<div>当前位置：{STEPS}</div>",
    "the label in its own element": f"<div><span>您现在的位置：</span>{HOME}»{OPEN}»{NOTICES}</div>",
    "items": f"<div><b>您的位置：</b>{ITEMS}</div>",
    "cells": f"<table><tr><td>当前位置：</td>{CELLS}</tr></table>",
    "no label, a class": f"<div class='breadcrumb'>{HOME}<i></i>{OPEN}<i></i>{NOTICES}</div>",
    "no label, no class": f"<div>{HOME}&nbsp;&gt;&nbsp;{OPEN}&nbsp;&gt;&nbsp;{NOTICES}</div>",
    "slashes": f"<div>所在位置：{HOME} / {OPEN} / {NOTICES}</div>",
    "dots": f"<div>当前位置：{HOME}·{OPEN}·{NOTICES}</div>",
    "the title at the end": f"<div>当前位置：{STEPS} > 关于调整城区水价的通知</div>",
    "the cut title at the end": f"<div>当前位置：{STEPS} > 关于调整城区...</div>",
    "the word for the page": f"<div>当前位置：{STEPS} > 正文</div>",
}


@pytest.mark.parametrize("form", PATHS)
def test_the_breadcrumb_is_read_in_any_template(form: str) -> None:
    page = f"<title>关于调整城区水价的通知</title><body>{PATHS[form]}<p>正文。</p></body>"
    assert read(page).breadcrumb == (
        Crumb("首页", f"{SITE}/"),
        Crumb("政务公开", f"{SITE}/zwgk/"),
        Crumb("通知公告", f"{SITE}/zwgk/tzgg/"),
    )


def test_a_breadcrumb_without_links_is_read() -> None:
    page = "<ul class='breadcrumb'>当前位置：\n\n 网站首页&gt;\n\n 政务公开&gt;\n 通知公告&gt; </ul>"
    assert [crumb.name for crumb in read(page).breadcrumb] == ["网站首页", "政务公开", "通知公告"]


def test_a_column_keeps_its_own_name_at_the_end() -> None:
    row = "<li><a href='/zwgk/tzgg/t2026051{0}_1.html'>关于第{0}批补贴发放的公告</a><span>2026-05-1{0}</span></li>"
    rows = "".join(map(row.format, range(1, 8)))
    page = f"<title>通知公告</title><div>当前位置：{HOME} > {NOTICES}</div><ul>{rows}</ul>"
    assert [crumb.name for crumb in look(page, f"{SITE}/zwgk/tzgg/").page.breadcrumb] == ["首页", "通知公告"]


@pytest.mark.parametrize(
    "body", ["<p>地理位置：云河县位于山区 > 平原</p>", "<p>正文</p>", "<p><a href='/'>返回首页</a> 县水务局</p>"]
)
def test_a_page_without_a_breadcrumb_has_none(body: str) -> None:
    assert read(f"<title>云河概况</title>{body}").breadcrumb == ()


def test_the_column_of_the_head_is_kept_apart_from_the_breadcrumb() -> None:
    page = look('<meta name="ColumnName" content="工作动态"><meta name="SiteName" content="云河县政府网"><p>x</p>').page
    assert (page.column_name, page.site_name, page.breadcrumb) == ("工作动态", "云河县政府网", ())


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<meta name="ArticleTitle" content="关于水价的通知"><title>云河县政府网</title>', "关于水价的通知"),
        ("<title>关于水价的通知_通知公告_云河县人民政府</title>", "关于水价的通知_通知公告"),
        ("<title>1-10月工业经济运行情况-云河县统计局</title>", "1-10月工业经济运行情况"),
        ("", ""),
    ],
)
def test_the_title_is_without_the_name_of_the_site(head: str, title: str) -> None:
    assert read(f"<head>{head}</head><p>正文</p>").title == title


def test_links_are_absolute_with_their_full_title() -> None:
    markup = (
        "<a href='./t1.html' title='关于调整城区居民用水价格的通知'>关于调整城区居民...</a>"
        "<p><a href='/files/名单.xlsx'>名单</a></p><div style='display:none'><a href='/x.html'>隐藏</a></div>"
        "<a href='javascript:void(0)'>打印</a><a href='#top'>顶部</a>"
    )
    first, second, third = read(markup).links
    assert (first.url, first.text) == (f"{SITE}/zwgk/tzgg/t1.html", "关于调整城区居民用水价格的通知")
    assert (second.is_attachment, first.is_attachment) == (True, False)
    assert (first.visible, third.visible) == (True, False)


def test_hrefs_are_in_page_order_without_repeats() -> None:
    hrefs = look("<a href='b.html'></a><a href='/a.html?utm_source=x'>甲</a><a href='b.html#x'>乙</a>").hrefs
    assert hrefs == (f"{SITE}/zwgk/tzgg/b.html", f"{SITE}/a.html")


def test_the_base_element_is_obeyed() -> None:
    assert look(f"<base href='{SITE}/other/'><a href='a.html'>甲</a>").hrefs == (f"{SITE}/other/a.html",)


MENU = f"<div class='nav'><ul><li class='nav-item'>{OPEN}</li><li>{NOTICES}</li></ul></div>"


def test_a_home_page_shows_its_menus() -> None:
    others = (
        "<div class='list'><a href='/1.html'>一篇文章的标题</a></div><footer><a href='/me.html'>关于我们</a></footer>"
    )
    page = MENU + others
    assert look(page, f"{SITE}/", is_home=True).page.navigation == (
        Crumb("政务公开", f"{SITE}/zwgk/"),
        Crumb("通知公告", f"{SITE}/zwgk/tzgg/"),
    )


def test_an_article_keeps_no_navigation() -> None:
    assert look(f"{MENU}<h1>关于水价的通知</h1><p>正文</p>").page.navigation == ()


def test_both_readings_agree() -> None:
    markup = f"<title>关于水价的通知</title>{PATHS['labelled links']}<p>来源：县水务局 发布时间：2026-05-18</p>"
    document, page = read(markup), look(markup).page
    assert (document.title, document.source, document.published, document.breadcrumb) == (
        page.title,
        page.source,
        page.published,
        page.breadcrumb,
    )
