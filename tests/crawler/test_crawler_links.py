"""Links as browsers and the systems' own scripts see them."""

import pytest
from crawler_run import Runner
from crawler_site import Answer, Site, page
from scrapy.http import Response

from crawler.links import links_of, words_of
from crawler.markup import markup_of

PAGE = "http://www.yunxiu.example/zwgk/index.html"
ROOT = "http://www.yunxiu.example"


def links(html: str, encoding: str = "utf-8", kind: str = "text/html") -> list[str]:
    """Addresses without the host."""
    page = markup_of(Response(PAGE, headers={"Content-Type": kind}, body=html.encode(encoding)))
    assert page is not None
    return [url.removeprefix(ROOT) for url, _ in links_of(page)]


def labels(html: str) -> list[str]:
    page = markup_of(Response(PAGE, headers={"Content-Type": "text/html"}, body=html.encode()))
    assert page is not None
    return [words_of(label) for _, label in links_of(page)]


@pytest.mark.parametrize("claimed", ["utf-8", "gb2312", "iso-8859-1", ""])
@pytest.mark.parametrize("real", ["utf-8", "gb18030", "utf-8-sig", "utf-16"])
def test_chinese_links_are_followed_whatever_the_label_says(site: Site, run: Runner, real: str, claimed: str) -> None:
    head = f'<head><meta charset="{claimed}"><title>公开</title></head>'
    html = f'<html>{head}<body><a href="/通知公告.html">通知</a></body></html>'
    site.pages["/"] = Answer(html.encode(real), content_type=f"text/html; charset={claimed}")
    site.otherwise = lambda path: page()
    crawled = run(site.base)
    assert site.paths == ["/", "/%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A.html"]
    assert crawled.one(site.paths[1]).anchor == "通知"
    assert crawled.body("/") == html.encode(real)


def test_hidden_links_frames_and_areas_count() -> None:
    html = (
        '<a href="a.html" style="display:none">甲</a><map><area href="b.html"></map><iframe src="c.html"></iframe>'
        '<div hidden><a href=" d.html ">丁</a></div><a name="x">无</a><a href="javascript:void(0)">空</a>'
    )
    assert sorted(links(html)) == [f"/zwgk/{name}.html" for name in "abcd"]


def test_a_base_element_moves_all_relative_links() -> None:
    assert links('<base href="/new/"><a href="a.html">甲</a><a href="?page=2">次</a>') == [
        "/new/a.html",
        "/new/?page=2",
    ]


def test_the_full_title_stands_for_a_link_cut_short() -> None:
    assert labels('<a href="a.html" title="关于开展全县防汛检查的通知">关于开展全县...</a>') == [
        "关于开展全县防汛检查的通知"
    ]


def test_rows_that_jcms_ships_as_records_are_links() -> None:
    html = """<div id="list"></div><script type="text/xml"><datastore>
      <nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webid=3&columnid=17"></a>]]></nextgroup>
      <recordset><record><![CDATA[<li><a href="/art/2026/5/8/art_17_201.html">防汛通知</a></li>]]></record>
      <record><![CDATA[<li><A HREF='/art/2026/5/7/art_17_200.html'>公告</A></li>]]></record>
      </recordset></datastore></script>"""
    assert links(html) == [
        "/module/web/jpage/dataproxy.jsp?page=1&webid=3&columnid=17",
        "/art/2026/5/8/art_17_201.html",
        "/art/2026/5/7/art_17_200.html",
    ]


def test_further_rows_of_jcms_come_as_bare_xml() -> None:
    xml = "<datastore><record><![CDATA[<li><a href='/art/2026/5/6/art_17_199.html'>三</a></li>]]></record></datastore>"
    assert "/art/2026/5/6/art_17_199.html" in links(xml, kind="text/xml")


def test_a_pager_that_counts_from_zero() -> None:
    assert links('<script>createPageHTML(4, 1, "index", "html");</script>') == [f"/zwgk/index_{n}.html" for n in (2, 3)]


def test_a_pager_that_counts_from_one() -> None:
    html = "<script>createPageHTML('paging-div', 4, 2,'common_list','shtml', 77);</script>"
    assert links(html) == [f"/zwgk/common_list_{n}.shtml" for n in (3, 4)]


@pytest.mark.parametrize(
    "script",
    [
        '//createPageHTML(4, 0, "index", "html");',
        'var a = 1; // createPageHTML(4, 0, "index", "html");',
        '/* createPageHTML(4, 0, "index", "html"); */',
        "function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt) {}",
        'createPageHTML(1, 0, "index", "html");',
        'createPageHTML(total, 0, "index", "html");',
    ],
)
def test_no_pager_is_made_of_comments_definitions_and_single_pages(script: str) -> None:
    assert links(f"<script>{script}</script>") == []


def test_a_call_behind_an_address_is_no_comment() -> None:
    addresses = 'var home="http://www.yunxiu.example/";var cdn="//img.example/";'
    assert links(f'<script>{addresses}createPageHTML(2,0,"index","html");</script>') == ["/zwgk/index_1.html"]


def test_a_pager_of_a_million_pages_queues_a_few() -> None:
    assert len(links('<script>createPageHTML(999999, 0, "index", "html");</script>')) == 20


HOSTILE = {
    "comments never closed": "<script>createPageHTML" + "/*" * 1_000_000,
    "records never closed": "<![CDATA[" * 400_000,
    "pager calls": "<script>" + 'createPageHTML(9,0,"a","b");' * 100_000 + "</script>",
    "one long line of pagers": "<script>//" + 'createPageHTML(9,0,"a","b");' * 100_000,
    "deep nesting": "<div>" * 300_000 + '<a href="a.html">',
    "deep and closed": "<div>" * 300_000 + "</div>" * 300_000,
    "anchors never closed": '<a href="a.html">' * 100_000,
    "links": '<a href="a.html"></a>' * 200_000,
    "refresh": '<meta http-equiv="refresh" content="' + " " * 2_000_000 + '">',
    "long address": f'<a href="{"a" * 4_000_000}">',
    "spaces": "<script>createPageHTML(" + " " * 2_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_costs_no_more_than_its_length(name: str) -> None:
    # Quadratic work would take hours here, and the runner would stop it.
    assert len(links(HOSTILE[name])) <= 10_000


def test_a_page_of_an_unnamed_type_is_recognised_by_its_first_sign() -> None:
    assert links('\ufeff \n<html><a href="a.html">甲</a>', kind="application/octet-stream") == ["/zwgk/a.html"]
    assert markup_of(Response(PAGE, headers={"Content-Type": "text/plain"}, body=b"a,b\n1,2")) is None
    assert (
        markup_of(Response(PAGE, headers={"Content-Type": "application/vnd.ms-excel.xml"}, body=b"PK\x03\x04")) is None
    )


def test_links_that_a_script_opens_are_links() -> None:
    html = (
        """<a href="javascript:show('b.html')">甲</a><a href="#" onclick="go('/c.jsp?id=1')">乙</a><a href="#">丙</a>"""
    )
    assert links(html) == ["/zwgk/b.html", "/c.jsp?id=1"]


def test_chinese_queries_go_out_in_the_encoding_of_the_page() -> None:
    html = '<a href="通知.jsp?k=动态">甲</a>'
    assert links(html, "gbk") == ["/zwgk/%E9%80%9A%E7%9F%A5.jsp?k=%B6%AF%CC%AC"]
    assert links(html) == ["/zwgk/%E9%80%9A%E7%9F%A5.jsp?k=%E5%8A%A8%E6%80%81"]
