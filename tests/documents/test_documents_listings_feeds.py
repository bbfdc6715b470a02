"""Answers of list interfaces are read as lists, and broken ones say what is wrong with them."""

import json
from datetime import date

import pytest

from documents import Source, feed_page, kind_of, skim
from records import Listing

TODAY = date(2026, 6, 30)
HOST = "http://www.yunxiu.example"
UNIT = f"{HOST}/api-gateway/jpaas-publish-server/front/page/build/unit?parseType=bulidstatic&pageId=7&tagId=x"
GKMLPT = f"{HOST}/gkmlpt/api/all/12?page=1&sid=5399"
SEARCH = f"{HOST}/searchList/ab12?_isJson=true&page=1"
ROWS = "".join(
    f'<li><a href="/art/2026/art_{n}.html" title="关于开展第{n}次河道清淤的通知">关于开展...</a>'
    f"<span>[2026-06-{n:02d}]</span></li>"
    for n in range(9, 1, -1)
)


def answer(url: str, data: object) -> Listing:
    page = feed_page(Source(url, json.dumps(data).encode(), "application/json"), TODAY)
    assert page is not None
    (listing,) = page.listings
    return listing


def test_rows_come_out_of_html_inside_json() -> None:
    html = f'<div id="分页列表"><ul>{ROWS}</ul><div class="pagination" rows="8" count="8" pageNo="1"></div></div>'
    listing = answer(UNIT, {"success": True, "code": "200", "data": {"html": html}})
    assert [entry.title for entry in listing.entries][:1] == ["关于开展第9次河道清淤的通知"]
    assert listing.entries[0].url == f"{HOST}/art/2026/art_9.html"
    assert {entry.day for entry in listing.entries} == {date(2026, 6, n) for n in range(2, 10)}
    assert listing.reader == "jpaas"


def test_rows_given_as_objects_count_seconds_in_beijing_time() -> None:
    # 2026-06-09 23:30 in Greenwich is the tenth in China.
    article = {
        "id": 1,
        "title": "河道清淤通知",
        "url": "/gkmlpt/content/1/post_1.html",
        "display_publish_time": 1781047800,
    }
    listing = answer(GKMLPT, {"articles": [article], "total": 1})
    assert [(e.title, e.url, e.day) for e in listing.entries] == [
        ("河道清淤通知", f"{HOST}/gkmlpt/content/1/post_1.html", date(2026, 6, 10))
    ]


def test_rows_of_a_search_interface_take_the_published_time() -> None:
    row = {
        "title": "河道清淤通知",
        "url": "//www.yunxiu.example/c1/content.shtml",
        "publishedTimeStr": "2026-06-11 08:00:00",
    }
    assert answer(SEARCH, {"data": {"total": 40, "results": [row]}}).entries[0].day == date(2026, 6, 11)


def test_a_future_day_in_an_answer_is_no_day() -> None:
    row = {"title": "河道清淤通知", "url": "/c1/content.shtml", "publishedTimeStr": "2027-06-11"}
    assert answer(SEARCH, {"data": {"total": 1, "results": [row]}}).entries[0].day is None


@pytest.mark.parametrize(
    "body",
    [
        b'{"success":true,"data":{"html":"<ul><li><a href=',
        b"<html><body><h1>error</h1></body></html>",
        b"ok",
        b"",
        b'{"code":500,"message":"failed"}',
        b"[" * 50_000,
        b'{"data":{"total":0,"results":[]}}',
    ],
)
def test_a_broken_answer_has_no_rows_and_a_reason(body: bytes) -> None:
    page = feed_page(Source(SEARCH, body, "application/json"), TODAY)
    assert page is not None
    (listing,) = page.listings
    assert listing.entries == () and listing.reason.startswith("数据接口返回")


def test_other_json_is_no_list() -> None:
    assert feed_page(Source(f"{HOST}/config.json", b'{"theme":"blue","size":3}'), TODAY) is None


COLUMN = f"{HOST}/xw/col/col7/index.html"
PROXY = f"{HOST}/module/web/jpage/dataproxy.jsp?page=1&columnid=3&unitid=4"
LABEL = f"{HOST}/site/label/8888?labelName=publicInfoList&catId=9&pageIndex=1"
RELATIVE = ROWS.replace("/art/2026/", "../../art/")


def answers() -> dict[str, bytes]:
    records = "".join(f"<record><![CDATA[{row}</li>]]></record>" for row in RELATIVE.split("</li>")[:-1])
    store = f"<datastore><totalrecord>8</totalrecord><recordset>{records}</recordset></datastore>"
    row = {"title": "河道清淤通知", "url": "../../art/art_9.html", "publishedTimeStr": "2026-06-11"}
    return {
        UNIT: json.dumps({"data": {"html": f"<ul>{RELATIVE}</ul>"}}).encode(),
        PROXY: store.encode(),
        LABEL: f"<ul>{RELATIVE}</ul>".encode(),
        SEARCH: json.dumps({"data": {"total": 1, "results": [row]}}).encode(),
    }


@pytest.mark.parametrize("url", answers())
def test_relative_rows_stand_in_the_page_that_asked_for_them(url: str) -> None:
    source = Source(url, answers()[url], parent=COLUMN)
    page = skim(source, TODAY).page if kind_of(source) == "html" else feed_page(source, TODAY)
    assert page is not None
    assert page.listings[0].entries[0].url == f"{HOST}/xw/art/art_9.html"


def test_a_file_that_hangs_on_a_page_has_an_address_of_its_own() -> None:
    source = Source(f"{HOST}/a/list.html", f"<ul>{RELATIVE}</ul>".encode(), attachment="list.html", parent=COLUMN)
    assert skim(source, TODAY).page.listings[0].entries[0].url == f"{HOST}/art/art_9.html"
