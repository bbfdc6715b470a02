"""What a page's script would ask for is asked, within bounds, and what comes back leads on."""

import json
from base64 import b64encode
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from crawler_run import Runner
from crawler_site import Answer, Site, page
from scrapy.http import Response

from crawler.endpoints import endpoint_hrefs
from crawler.links import links_of
from crawler.markup import Markup, markup_of
from records import FailureKind
from records.feeds import is_feed

ROOT = "http://www.yunxiu.example"
UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"
SCRIPT = f"""<script src="/AuthorizedRead/unitbuild.js" url="{UNIT}"
 queryData="{{'webId':'5','pageType':'column','tagId':'list','parseType':'bulidstatic','pageId':'7'}}"></script>"""
FIRST = f"{UNIT}?parseType=bulidstatic&webId=5&pageType=column&tagId=list&pageId=7"


def asked(html: str, url: str = f"{ROOT}/col/col7/index.html") -> list[str]:
    """Data addresses without the host."""
    page = markup_of(Response(url, headers={"Content-Type": "text/html"}, body=html.encode()))
    assert page is not None
    return [address.removeprefix(ROOT) for address, _ in endpoint_hrefs(page)]


def unit(number: int, total: int) -> Answer:
    """A page of three rows out of `total`."""
    rows = "".join(f'<li><a href="/art/{number}_{n}.html">第{number}页第{n}条信息</a></li>' for n in range(3))
    html = f'<ul>{rows}</ul><div class="pagination" rows="3" count="{total}" pageNo="{number}"></div>'
    body = json.dumps({"success": True, "data": {"html": html}}).encode()
    return Answer(body, content_type="application/json")


def portal(site: Site, total: int) -> None:
    site.pages["/"] = page(more=SCRIPT)

    def otherwise(path: str) -> Answer:
        if not path.startswith(UNIT):
            return page()
        query = parse_qs(urlsplit(path).query)
        return unit(json.loads(query.get("paramJson", ['{"pageNo":1}'])[0])["pageNo"], total)

    site.otherwise = otherwise


def test_a_unit_is_asked_as_its_script_would() -> None:
    assert asked(SCRIPT) == [FIRST]


def test_a_unit_that_does_not_say_how_it_spells_is_asked_both_ways() -> None:
    addresses = asked(SCRIPT.replace("'parseType':'bulidstatic',", ""))
    assert [parse_qs(urlsplit(a).query)["parseType"] for a in addresses] == [["bulidstatic"], ["buildstatic"]]


@pytest.mark.parametrize(
    ("html", "url", "address"),
    [
        (
            """<a href="/gkmlpt/index#12">政策文件</a><script>var _CONFIG={SID:'5399'}</script>""",
            f"{ROOT}/swj/gkmlpt/index",
            "/swj/gkmlpt/api/all/12?page=1&sid=5399",
        ),
        (
            '<meta name="channelid" content="ab12"><script>$.get("/searchList/"+channel)</script>',
            f"{ROOT}/swj/c1/common_list.shtml",
            "/searchList/ab12?_isAgg=true&_isJson=true&_pageSize=18&_template=index&_rangeTimeGte=&_channelName=&page=1",
        ),
        (
            "<script>load('/site/label/8888?labelName=publicInfoList&amp;siteId=3&amp;catId=9&amp;pageIndex=1')</script>",
            f"{ROOT}/public/column/9",
            "/site/label/8888?labelName=publicInfoList&siteId=3&catId=9&pageIndex=1",
        ),
        (
            "<script>var u='/module/web/jpage/dataproxy.jsp?startrecord=1&webid=2&columnid=3&unitid=4';</script>",
            f"{ROOT}/col/col3/index.html",
            "/module/web/jpage/dataproxy.jsp?startrecord=1&webid=2&columnid=3&unitid=4&page=1",
        ),
    ],
)
def test_each_system_has_an_address_of_its_own(html: str, url: str, address: str) -> None:
    assert asked(html, url) == [address]
    assert is_feed(ROOT + address)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/gkmlpt/index#12">政策文件</a>',
        "<script>$.ajax({type:'POST',url:'/rest/lightfrontaction/getgovinfolist'})</script>",
        "<p>front/page/build/unit</p>",
        '<script url="/front/page/build/unit" queryData="',
    ],
)
def test_a_page_that_only_mentions_a_system_asks_for_nothing(html: str) -> None:
    assert asked(html) == []


def test_the_rows_of_all_pages_are_fetched(site: Site, run: Runner) -> None:
    portal(site, total=8)
    run(site.base)
    assert {path for path in site.paths if path.startswith("/art/")} == {
        f"/art/{p}_{n}.html" for p in (1, 2, 3) for n in range(3)
    }
    assert sum(path.startswith(UNIT) for path in site.paths) == 3


def test_a_claim_of_a_million_pages_floods_nothing(site: Site, run: Runner) -> None:
    portal(site, total=3_000_000)
    run(site.base)
    assert sum(path.startswith(UNIT) for path in site.paths) == 20


@pytest.mark.parametrize(
    "body", [b'{"success":true,"data":{"html":"<ul><li><a href=', b"<html><title>502</title></html>", b"", b"[" * 9_000]
)
def test_a_broken_answer_leads_nowhere(site: Site, run: Runner, body: bytes) -> None:
    site.pages["/"] = page(more=SCRIPT)
    site.otherwise = lambda path: Answer(body, content_type="application/json")
    crawled = run(site.base)
    assert site.paths == ["/", FIRST]
    assert crawled.failure(FIRST) is None


def test_a_missing_interface_is_one_lost_fetch(site: Site, run: Runner) -> None:
    site.pages["/"] = page(more=SCRIPT)
    crawled = run(site.base)
    assert crawled.failure(FIRST) is FailureKind.HTTP_4XX
    assert crawled.one(FIRST).anchor == "第1页"


def test_an_interface_outside_the_scope_is_not_asked(site: Site, run: Runner) -> None:
    site.pages["/"] = page(more=SCRIPT.replace(f'url="{UNIT}"', f'url="http://api.example{UNIT}"'))
    run(site.base)
    assert site.paths == ["/"]


def test_a_pager_hidden_in_base64_is_followed() -> None:
    code = b64encode(quote('<a href="2.html">下一页</a>').encode()).decode()
    html = f'<ul></ul><script>document.write(decodeURIComponent(atob("{code}")));</script>'
    found = markup_of(Response(f"{ROOT}/html/tzgg/1.html", headers={"Content-Type": "text/html"}, body=html.encode()))
    assert isinstance(found, Markup)
    assert [url for url, _ in links_of(found)] == [f"{ROOT}/html/tzgg/2.html"]


def test_relative_rows_are_fetched_from_where_the_page_shows_them(site: Site, run: Runner) -> None:
    site.add("/", "/swj/col/col7/index.html")
    site.pages["/swj/col/col7/index.html"] = page(more=SCRIPT)
    html = '<ul><li><a href="../../art/1.html">水库巡查</a></li></ul>'
    pager = '<div class="pagination" rows="1" count="2" pageNo="1"></div>'
    body = json.dumps({"data": {"html": html + pager}}).encode()
    site.otherwise = lambda path: Answer(body, content_type="application/json") if path.startswith(UNIT) else page()
    crawled = run(site.base)
    assert sum(path.startswith(UNIT) for path in site.paths) == 2
    assert [path for path in site.paths if path.endswith("/art/1.html")] == ["/swj/art/1.html"]
    assert crawled.one("/swj/art/1.html").parent == f"{site.base}/swj/col/col7/index.html"
