"""A list that only a script fills is read in a browser; where there is none, the report says so."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import which

import pytest
from pytest_httpserver import HTTPServer

from records import Column, ScanResult, Verdict
from tests.audit.county_runs import county_file, govlint, result_in

needs_browser = pytest.mark.skipif(not any(map(which, ("chromium", "google-chrome"))), reason="no Chromium here")
DAYS = range(20, 28)
ROWS = [{"u": f"/gzdt/2026-06/{n}/detail.html", "t": f"水库安全巡查记录第{n}号", "d": f"2026-06-{n}"} for n in DAYS]
LIST = """<html><head><meta charset="utf-8"><title>工作动态_云岫县水务局</title>
<meta name="ColumnName" content="工作动态"></head>
<body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/gzdt/">工作动态</a></div>
<div class="main"><ul class="list" id="rows"></ul></div>
<script>setTimeout(() => fetch("/rows.json").then(r => r.json()).then(all => {
document.getElementById("rows").innerHTML =
  all.map(r => `<li><a href="${r.u}">${r.t}</a><span>${r.d}</span></li>`).join("");
}), 300)</script></body></html>"""
HOME = """<html><head><meta charset="utf-8"><title>云岫县人民政府</title></head>
<body><a href="/gzdt/">工作动态</a><p>欢迎访问</p></body></html>"""
ARTICLE = """<html><head><meta charset="utf-8"><title>水库安全巡查记录</title></head>
<body><h1>水库安全巡查记录</h1><p>联系人手机 13712345678。</p></body></html>"""


@pytest.fixture
def portal(httpserver: HTTPServer) -> Iterator[str]:
    html = {"content_type": "text/html; charset=utf-8"}
    httpserver.expect_request("/").respond_with_data(HOME, **html)
    httpserver.expect_request("/gzdt/").respond_with_data(LIST, **html)
    httpserver.expect_request("/rows.json").respond_with_data(json.dumps(ROWS), content_type="application/json")
    for row in ROWS:
        httpserver.expect_request(row["u"]).respond_with_data(ARTICLE, **html)
    yield httpserver.url_for("/")


def scan(folder: Path, portal: str, *lines: str) -> ScanResult:
    ran = govlint("scan", county_file(folder, portal, *lines), "--out", folder / "out", state=folder / "state")
    assert ran.code in (0, 1), ran.text
    return result_in(folder / "out")


def column(result: ScanResult) -> Column:
    (found,) = [one for one in result.columns if one.name == "工作动态"]
    return found


@needs_browser
def test_rows_that_a_browser_shows_decide_and_their_documents_are_read(tmp_path: Path, portal: str) -> None:
    result = scan(tmp_path, portal, 'browser = "auto"')
    shown = column(result)
    assert (shown.verdict, shown.entries, shown.readable_by) == (Verdict.FRESH, len(ROWS), "browser")
    assert any(finding.rule == "PR02" and "/gzdt/" in finding.url for finding in result.findings)
    assert result.coverage.complete and not result.coverage.notes


@needs_browser
def test_rows_that_come_by_post_alone_are_read_in_a_browser_and_nowhere_else(
    tmp_path: Path, portal: str, httpserver: HTTPServer
) -> None:
    way = "/EpointWebBuilder/rest/lightfrontaction/getgovinfolist"
    asking = LIST.replace('fetch("/rows.json")', f'fetch("{way}", {{method: "POST", body: "pageIndex=0&pageSize=15"}})')
    httpserver.clear_all_handlers()
    html = {"content_type": "text/html; charset=utf-8"}
    httpserver.expect_request("/").respond_with_data(HOME, **html)
    httpserver.expect_request("/gzdt/").respond_with_data(asking, **html)
    for row in ROWS:
        httpserver.expect_request(row["u"]).respond_with_data(ARTICLE, **html)
    httpserver.expect_request(way, method="POST").respond_with_data(json.dumps(ROWS), content_type="application/json")
    unseen = column(scan(tmp_path / "never", portal, 'browser = "never"'))
    assert (unseen.verdict, unseen.reason) == (Verdict.UNKNOWN, "脚本生成的列表")
    shown = column(scan(tmp_path / "auto", portal, 'browser = "auto"'))
    assert (shown.verdict, shown.entries, shown.newest) == (Verdict.FRESH, len(ROWS), date(2026, 6, 27))


def test_without_a_browser_the_column_stays_unknown_and_the_report_says_why(tmp_path: Path, portal: str) -> None:
    result = scan(tmp_path, portal, 'browser = "auto"', 'browser_path = "/no/such/browser"')
    assert (column(result).verdict, column(result).readable_by) == (Verdict.UNKNOWN, "static")
    assert result.coverage.complete
    assert result.coverage.notes[0].startswith("未安装浏览器组件，1 个由脚本生成的列表未渲染。")


def test_never_means_no_browser_and_no_word_about_it(tmp_path: Path, portal: str) -> None:
    result = scan(tmp_path, portal, 'browser = "never"')
    assert column(result).verdict is Verdict.UNKNOWN and column(result).reason
    assert not result.coverage.notes
