"""Invented list pages in the manner of each content management system, with what a person reads there."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from records import ListState
from tests.documents.listing_templates import TITLES, rows

HOST = "http://www.yunxiu.example"


@dataclass(frozen=True)
class System:
    """`following` is the end of the next page's address, "" for none; `entries` is 0 for a list that a script fills."""

    path: str
    body: str
    following: str = ""
    number: int = 1
    entries: int = 8
    state: ListState = ListState.READ
    feeds: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return HOST + self.path


def script(path: str, body: str, *feeds: str) -> System:
    return System(path, body, entries=0, state=ListState.SCRIPT, feeds=feeds)


def trs(i: int, title: str, day: date) -> str:
    return f'<li><a href="./{day:%Y%m}/t{day:%Y%m%d}_{i}.htm">{title}</a><span>{day}</span></li>'


TRS = f"<ul>{rows(trs)}</ul>"
DEFINITION = 'function createPageHTML(_n, _c, _name, _ext){ if(_n<=1){return;} document.write("<a>首页</a>"); }'
PROXY = "/module/web/jpage/dataproxy.jsp?page={}&webid=3&columnid=31&unitid=77"
STORE = (
    f'<ul></ul><script type="text/xml"><datastore>\n<nextgroup><![CDATA[<a href="{PROXY.format(1)}"></a>]]></nextgroup>'
    "<recordset>{}</recordset></datastore></script><script>var totalRecord=45,perPage=15;</script>"
)
FUJIAN = (
    f'<div ms-controller="list"><ul class="g1">{rows(trs, 4)}</ul><ul class="g2" style="display:none">{rows(trs, 4, 4)}'
    '</ul><ul><li ms-repeat="rows"><a ms-href="el.u">{{el.doctitle}}</a><i>{{el.docreltime}}</i></li></ul></div>'
    '<script>var page={quickMode:"动静结合",maxStaticIndex:5,prepage:15,recordCount:233};</script>'
)
VSB = '<div class="pb_sys_common"><span class="p_no_d">{}</span><span class="p_next"><a href="{}">下页</a></span></div>'
HIDDEN = b64encode(quote('<a href="1.html">上一页</a> 第 2 页 <a href="3.html">下一页</a>').encode()).decode()
FJDZ = "/fjdzapp/search?channelid=200210&sortfield=-docorderpri,-docreltime&prepage=15&page=1"
SEARCH = "/searchList/ab12?_isJson=true&_pageSize=18&page=1"
HEX = "0123456789abcdef" * 2


def record(markup: str) -> str:
    return STORE.format(
        rows(lambda i, t, d: f"<record><![CDATA[\n{markup.format(i=i, t=t, d=d, s=t[:6])}\n]]></record>")
    )


def table(markup: str) -> str:
    return items(markup).replace("ul>", "table>")


def items(markup: str) -> str:
    return f"<ul>{rows(lambda i, t, d: markup.format(i=i, t=t, d=d))}</ul>"


SYSTEMS = {
    "TRS with the function beside the call": System(
        "/zw/tz/",
        f'{TRS}<script>{DEFINITION}\n//createPageHTML(99, 5, "index", "htm");\n'
        'createPageHTML(12, 0, "index", "htm");</script>',
        "/tz/index_1.htm",
    ),
    "TRS, a further page": System(
        "/zw/tz/index_3.htm", f'{TRS}<SCRIPT>createPageHTML( 12 , 3 , "index" , "htm" );</SCRIPT>', "/index_4.htm", 4
    ),
    "TRS, a single page": System("/zw/tz/", f'{TRS}<script>createPageHTML(1, 0, "index", "htm");</script>'),
    "TRS, a million pages": System(
        "/zw/tz/", f'{TRS}<script>createPageHTML(1000000, 0, "index", "htm");</script>', "/index_1.htm"
    ),
    "TRS, pageControl": System(
        "/zw/tz/index.shtml", f'{TRS}<script>pageControl(4,0,"index","shtml",10,\'nav\')</script>', "/index_1.shtml"
    ),
    "TRS, blank rows in a table": System(
        "/zw/tz/",
        table("<tr><td><a href='./t{i}.html'>{t}</a></td><td>[{d:%m-%d}]</td></tr><tr><td></td></tr>"),
    ),
    "TRS group of Fujian": System("/zw/tz/", FUJIAN),
    "JCMS, items": System(
        "/col/col31/index.html",
        record('<li><a href="/art/2026/6/2/art_31_{i}.html" title="{t}">{s}...</a><b>{d}</b></li>'),
        PROXY.format(2),
        feeds=(PROXY.format(1),),
    ),
    "JCMS, table rows": System(
        "/col/col31/index.html?pageNum=2&uid=77",
        record("<tr><td>·<a href='/art/2026/art_{i}a.html'>{t}</a></td><td>[{d}]</td></tr>"),
        PROXY.format(2),
        feeds=(PROXY.format(1),),
    ),
    "JCMS, boxes": System(
        "/col/col31/index.html",
        record("<div><div><a href='/art/2026/art_{i}a.html'>{t}</a></div><p><b>{d:%d}</b><i>{d:%Y-%m}</i></p></div>"),
        PROXY.format(2),
        feeds=(PROXY.format(1),),
    ),
    "UCAP": System(
        "/yxx/c100235/common_list.shtml",
        items("<li><a href='/yxx/c100235/c10{i}/content.shtml'>{t}</a><b>{d}</b></li>")
        + "<script>createPageHTML('paging-div',6, 1,'common_list','shtml',113);</script>",
        "/common_list_2.shtml",
    ),
    "UCAP, second page of a coded name": System(
        f"/yxx/col/202605/{HEX}_2.shtml",
        f"{TRS}<script>createPageHTML('page',6, 2,'{HEX}','shtml',113);</script>",
        f"{HEX}_3.shtml",
        2,
    ),
    "VSB": System(
        "/xwzx/xyyw.htm",
        items(
            '<li id="line_u8_{i}"><a href="../info/1021/{i}.htm">{t}</a><b>{d:%Y/%m/%d}</b></li>'
            '<span id="section_u8_{i}" style="display:none"></span>'
        )
        + VSB.format(1, "xyyw/10.htm"),
        "/xwzx/xyyw/10.htm",
    ),
    "VSB, second page, numbers descend": System(
        "/xwzx/xyyw/10.htm", TRS + VSB.format(2, "9.htm"), "/xwzx/xyyw/9.htm", 2
    ),
    "VSB, dynamic": System(
        "/list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1012",
        table("<tr id='l{i}'><td>·</td><td><a href='content.jsp?wbnewsid={i}'>{t}</a></td><td>{d}&nbsp;</td></tr>")
        + "<table><tr><td>共78条&nbsp;&nbsp;1/6&nbsp;</td>"
        '<td><a href="?a6p=2&wbtreeid=1012">下页</a></td></tr></table>',
        "?a6p=2&wbtreeid=1012",
    ),
    "jyhcms": System(
        "/html/tzgg/2.html",
        items("<li><a href='/html/2026/tzgg_{d:%m%d}/{i}.html'>{t}</a><b>{d:%m-%d}</b></li>")
        + f'<script>document.write(decodeURIComponent(window.atob("{HIDDEN}")))</script>',
        "/html/tzgg/3.html",
        2,
    ),
    "Longxun": System(
        "/content/column/4697428?pageIndex=2",
        items("<li><a href='/public/659/{i}22.html'>{t}</a><b>{d}</b></li>")
        + '<div><a href="/content/column/4697428?pageIndex=3">下一页</a></div>',
        "?pageIndex=3",
        2,
    ),
    "WebPlus": System(
        "/4101/list.htm",
        items(
            '<li class="list_item"><span class="Article_Index">{i}</span><span class="Article_Title">'
            '<a href="/2026/0{i}/c4101a{i}/page.htm">{t}</a></span><i>{d}</i></li>'
        )
        + '<div><a class="next" href="/4101/list2.htm"><span>下一页&gt;&gt;</span></a>'
        '<em class="curr_page">1</em>/<em>15</em></div>',
        "/4101/list2.htm",
    ),
    "NFCMS": System(
        "/zwgk/tzgg/index.html",
        items("<li><a href='http://www.yunxiu.example/zwgk/tzgg/content/post_{i}.html'>{t}</a><b>{d}</b></li>")
        + '<div><a href="javascript:;">首页</a><a class="next" href="/zwgk/tzgg/index_2.html">下一页</a></div>',
        "/tzgg/index_2.html",
    ),
    "iList.jsp": System(
        "/info/iList.jsp?node_id=GK&cat_id=10012&cur_page=2",
        items("<li><a href='/info/iIndex.jsp?info_id={i}'>{t}</a><b>{d}</b></li>")
        + '<div>共 88 条 第 2/5 页 <a href="iList.jsp?node_id=GK&cat_id=10012&cur_page=3">下一页</a></div>',
        "cur_page=3",
        2,
    ),
    "all pages in one": System(
        "/col/x/",
        "".join(
            f"<ul><li><a href='/art/{k}_{i}.html'>{t}第{k}期</a><b>2026-0{6 - k}-0{9 - i}</b></li></ul>"
            for k in range(5)
            for i, t in enumerate(TITLES)
        ),
        entries=40,
    ),
    "Xinhua-hosted": System(
        "/xwzx/yw.htm", items(f"<li><a href='../{{d:%Y%m%d}}/{HEX[1:]}{{i}}/c.html'>{{t}}</a><b>({{d}})</b></li>")
    ),
    "Xinhua-hosted, Vue": script("/xwzx/zc.htm", '<ul id="showData0"></ul><script>new Vue({el:"#showData0"})</script>'),
    "JSON search list": script(
        "/yxx/c1/common_list.shtml", f'<ul class="list"></ul><script>$.get("{SEARCH}")</script>', SEARCH
    ),
    "JSON of Fujian": script("/zw/list.html", f'<ul class="list"></ul><script>var u="{FJDZ}"</script>', FJDZ),
    "Epoint, by POST": script(
        "/zw/002/list.html",
        '<ul></ul><script>Util.ajax({url:"/EpointWebBuilder/rest/lightfrontaction/getgovinfolist",type:"post"})</script>',
    ),
    "JCMS catalogue, by POST": script(
        "/col/col99/index.html", '<ul></ul><script>$.post("/module/xxgk/search.jsp?area=001&currpage=1")</script>'
    ),
    "truecms": script(
        "/zw/list.html", '<div id="list"></div><script src="/tcms/messageController/getMessage.do?callback=x"></script>'
    ),
}
