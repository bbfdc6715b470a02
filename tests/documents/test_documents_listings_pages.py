"""Pages as a whole: menus, articles, channels, pagers, and pages on which no row can be read."""

import pytest

from records import ListState
from tests.documents.listing_pages import TITLES, days, each, found, one

LIST = (
    '<ul class="list">'
    + each(lambda n, t: f'<li><a href="/tzgg/{n}.html">{t}</a><span>2026-06-0{n}</span></li>')
    + "</ul>"
)
LONG_MENU = "".join(
    f'<li><a href="/m/{number}/">{text}</a></li>'
    for number, text in enumerate(
        ("国有土地上房屋征收与补偿信息", "农村危房改造和保障性住房", "重大建设项目批准和实施情况")
    )
)
TEXT = "<p>各乡镇人民政府，县直有关单位，为进一步做好节约用水工作，现将有关事项通知如下，请认真贯彻执行。</p>"


@pytest.mark.parametrize(
    "beside",
    [
        f'<div class="left"><ul>{LONG_MENU}</ul></div>',
        f'<div class="friends">{LONG_MENU}</div>',
        '<div id="pop" style="display:none"><table>'
        + each(lambda n, t: f'<tr><td><a href="/b/{n}.html">{t}</a></td><td>2026-06-2{n}</td></tr>')
        + "</table></div>",
        '<div class="aa"><h3>相关文章</h3><ul>'
        + each(lambda n, t: f'<li><a href="/r/{n}.html">{t}</a><i>06-1{n}</i></li>')
        + "</ul></div>",
        '<div class="pics"><ul>'
        + each(lambda n, t: f'<li><a href="/p/{n}.html"><img src="a.jpg"><p>{t}</p></a></li>', 4)
        + "</ul></div>",
    ],
)
def test_what_stands_beside_a_list_is_no_list(beside: str) -> None:
    assert days(f'{beside}<div class="main">{LIST}</div>') == [f"06-0{number}" for number in range(1, 7)]


def test_a_cell_of_the_page_layout_is_no_row() -> None:
    rows = each(
        lambda n, t: f'<tr><td><img src="d.gif"></td><td><a href="/a/{n}.html">{t}</a></td><td>[06-0{n}]</td></tr>'
    )
    menu = '<td width="200"><a href="/x/">左侧菜单</a></td>'
    assert [e.title for e in one(f"<table><tr>{menu}<td><table>{rows}</table></td></tr></table>").entries] == list(
        TITLES
    )


def test_links_to_other_sites_are_no_second_list() -> None:
    undated = each(lambda n, t: f'<li><a href="/a/{n}.html">{t}</a></li>')
    friends = "".join(f'<li><a href="http://f{n}.example/">澜州市农业农村局门户网站{n}</a></li>' for n in range(9))
    assert len(one(f'<div class="main"><ul>{undated}</ul></div><div class="box"><ul>{friends}</ul></div>').entries) == 6


@pytest.mark.parametrize(
    "url", ["http://a.example/content/77.html", "http://a.example/xw/detail-77.html", "http://a.example/show.aspx?k=7"]
)
@pytest.mark.parametrize("text", [TEXT * 8, "<p>因检修，6月2日停水。</p>"])
def test_an_article_with_other_titles_below_is_no_list(url: str, text: str) -> None:
    info = '<div class="info"><span>发布时间：2026-06-01</span> <span>来源：县水务局</span></div>'
    latest = f'<div class="rr"><h3>最新文章</h3>{LIST}</div>'
    body = f'<div class="main"><h1>关于停水的公告</h1>{info}<div>{text}</div></div>{latest}'
    assert found(body, url) == ()


def test_cards_with_source_and_date_are_rows_and_no_article() -> None:
    cards = each(
        lambda n, t: (
            f'<div class="card"><h3><a href="/a/{n}.html">{t}</a></h3>'
            f"<p>发布时间：2026-06-0{n} 来源：县水务局</p></div>"
        )
    )
    assert len(one(f'<div class="cards">{cards}</div>').entries) == 6


def test_blocks_of_a_channel_have_names_and_addresses() -> None:
    first = each(lambda n, t: f'<li><a href="/yw/{n}.html">{t}</a><i>06-0{n}</i></li>')
    second = each(lambda n, t: f'<li><a href="/gs/{n}.html">{t}</a><i>06-1{n}</i></li>')
    body = (
        f'<div class="b"><div class="t"><h3>云岫要闻</h3><a href="/yw/">更多&gt;&gt;</a></div><ul>{first}</ul></div>'
        f'<div class="b"><div class="t"><a href="/gs/">公示公告</a></div><ul>{second}</ul></div>'
    )
    assert [(block.name, block.more, len(block.entries)) for block in found(body, "http://a.example/")] == [
        ("云岫要闻", "http://a.example/yw/", 6),
        ("公示公告", "http://a.example/gs/", 6),
    ]


PAGERS = {
    "TRS": ('<script>createPageHTML(5, 0, "index", "html");</script>', "http://a.example/tzgg/index_1.html", 1),
    "TRS, second page": (
        '<script>createPageHTML(5, 1, "index", "html");</script>',
        "http://a.example/tzgg/index_2.html",
        2,
    ),
    "TRS, last page": ('<script>createPageHTML(5, 4, "index", "html");</script>', "", 5),
    "TRS, commented": (
        '<script>//createPageHTML(9, 3, "x", "y");\ncreatePageHTML(5, 0, "index", "html");</script>',
        "http://a.example/tzgg/index_1.html",
        1,
    ),
    "UCAP": (
        "<script>createPageHTML('paging-div',4, 2,'common_list','shtml',70);</script>",
        "http://a.example/tzgg/common_list_3.shtml",
        2,
    ),
    "VSB": (
        '<div class="pb_sys_common"><span class="p_t">共30条</span><span class="p_no_d">1</span>'
        '<span class="p_next"><a href="tzgg/4.htm">下页</a></span></div>',
        "http://a.example/tzgg/tzgg/4.htm",
        1,
    ),
    "WebPlus": (
        '<div class="wp_paging"><a href="/55/list2.htm"><span>下一页&gt;&gt;</span></a>'
        '<em class="curr_page">1</em>/<em class="all_pages">3</em></div>',
        "http://a.example/55/list2.htm",
        1,
    ),
    "by script": ('<div class="pages">第2页 <a href="javascript:go(3)">下一页</a></div>', "", 2),
    "none": ("", "", 1),
}


@pytest.mark.parametrize("system", PAGERS)
def test_pagers_tell_the_next_page_and_this_one(system: str) -> None:
    pager, following, number = PAGERS[system]
    listing = one(f'<div class="main">{LIST}{pager}</div>', "http://a.example/tzgg/")
    assert listing.next_page == following
    assert system == "by script" or listing.page_number == number


UNREAD = {
    "JPAAS": (
        '<script src="/0/unitbuild.js" url="/api-gateway/jpaas-publish-server/front/page/build/unit"></script>',
        ListState.SCRIPT,
    ),
    "Vue": (
        '<ul id="x"><li v-for="r in rows"><a href="{{r.url}}">{{r.title}}</a><i>{{r.day}}</i></li></ul>',
        ListState.SCRIPT,
    ),
    "mounting point": ('<div id="app"></div>', ListState.SCRIPT),
    "request": ('<ul id="l"></ul><script>$.ajax({url:"/api/list",success:show})</script>', ListState.SCRIPT),
    "nothing until asked": (
        '<ul id="l"><li>暂无数据</li></ul><script>$.ajax({url:"/api/list",success:show})</script>',
        ListState.SCRIPT,
    ),
    "frame": ('<h2>通知公告</h2><iframe src="/inner/list.html"></iframe>', ListState.NOT_UNDERSTOOD),
    "bare list": ('<h2>通知公告</h2><ul class="list"></ul>', ListState.NOT_UNDERSTOOD),
    "menu only": (
        f'<div class="left"><ul>{"".join(f"<li><a href=/m{n}/>栏目{n}</a></li>" for n in range(6))}</ul></div>',
        ListState.NOT_UNDERSTOOD,
    ),
    "nothing": ('<ul class="list"></ul><p>暂无信息</p>', ListState.EMPTY),
    "no data": ('<ul class="list"><li>暂无数据！</li></ul>', ListState.EMPTY),
    "count of none": ('<ul class="list"></ul><div class="page">共0条 1/0页</div>', ListState.EMPTY),
    "building": ("<p>该栏目正在建设中，敬请期待……</p>", ListState.UNDER_CONSTRUCTION),
    "mending": ("<p>本栏目维护中</p>", ListState.UNDER_CONSTRUCTION),
}


@pytest.mark.parametrize("page", UNREAD)
def test_a_column_page_without_rows_says_why(page: str) -> None:
    body, state = UNREAD[page]
    listing = one(f'<div class="main">{body}</div>')
    assert (listing.state, listing.entries) == (state, ())
    assert listing.reason


def test_a_catalogue_that_lives_in_the_fragment_is_filled_by_a_script() -> None:
    assert one('<div class="x"></div>', "http://a.example/swj/gkmlpt/index").state is ListState.SCRIPT


def test_a_page_of_prose_is_no_list() -> None:
    assert found(f'<div class="main"><h1>机构职能</h1>{TEXT * 6}</div>', "http://a.example/jgzn/") == ()


STORE = (
    '<ul></ul><script type="text/xml"><datastore><nextgroup><![CDATA['
    '<a href="/module/jpage/dataproxy.jsp?page=1&unitid=7"></a>]]></nextgroup>'
    "<recordset>{records}</recordset></datastore></script>"
)


def test_rows_in_data_sections_are_read_with_the_address_of_the_next_group() -> None:
    records = each(
        lambda n, t: (
            f'<record><![CDATA[<li><a href="/art/2026/6/{n}/art_31_{n}.html">{t}</a>'
            f"<b>2026-06-0{n}</b></li>]]></record>"
        )
    )
    listing = one(STORE.format(records=records), "http://a.example/col/col31/index.html")
    assert (listing.reader, len(listing.entries), listing.state) == ("jcms", 6, ListState.READ)
    assert listing.next_page == "http://a.example/module/jpage/dataproxy.jsp?page=2&unitid=7"


def test_data_sections_without_rows_leave_the_column_unread() -> None:
    assert one(STORE.format(records=""), "http://a.example/col/col31/index.html").state is ListState.SCRIPT
