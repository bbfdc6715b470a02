"""A portal that has let its columns go: which of them count towards a veto, by level and kind, and that none is charged
twice. Real pages over a real server, judged to the last line."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from pytest_httpserver import HTTPServer

from records import Column, Finding, ScanResult, Severity
from tests.audit.county_runs import county_file, govlint, result_in

TODAY = date(2026, 6, 30)
BUREAU = '[[bureau]]\nname = "县水务局"\naliases = ["水务局"]\nurls = ["{portal}swj/"]\n'


@dataclass(frozen=True, slots=True)
class Spec:
    """A column by its path below the home page, with the ages of its rows in days."""

    folder: str
    names: tuple[str, ...]
    ages: tuple[int, ...] = ()


def old(first: int, step: int = 35) -> tuple[int, ...]:
    return tuple(range(first, first + 6 * step, step))


SPECS = (
    # Counted for VT04a: news at every level, notices and policies on the first.
    Spec("gzdt", ("工作动态",), old(30)),
    Spec("zwgk/bmdt", ("政务公开", "部门动态"), old(31)),
    Spec("zwgk/xzdt", ("政务公开", "乡镇动态"), old(32)),
    Spec("tzgg", ("通知公告",), old(200)),
    Spec("zcwj", ("政策文件",), old(210)),
    # Not counted: notices and policies below the first level, and explanations.
    Spec("zwgk/gsgg", ("政务公开", "公示公告"), old(220)),
    Spec("zwgk/gfxwj", ("政务公开", "规范性文件"), old(230)),
    Spec("zcjd", ("政策解读",), old(240)),
    # Counted for DK09 and towards VT04b.
    Spec("ghjh", ("规划计划",), old(500)),
    Spec("rsxx", ("人事信息",), old(510)),
    # Blank, and one that is kept up.
    Spec("tjxx", ("统计信息",)),
    Spec("zfgs", ("行政处罚",), old(12)),
    # A bureau's own columns do not count for the portal.
    Spec("swj/gzdt", ("县水务局", "工作动态"), old(40)),
    Spec("swj/tzgg", ("县水务局", "通知公告"), old(250)),
)
COUNTED = {"工作动态", "政务公开/部门动态", "政务公开/乡镇动态", "通知公告", "政策文件"}
STALE = {
    "CL02": {"工作动态", "政务公开/部门动态", "政务公开/乡镇动态", "县水务局/工作动态"},
    "CL03": {
        *("通知公告", "政策文件", "政策解读", "政务公开/公示公告", "政务公开/规范性文件", "县水务局/通知公告"),
    },
    "CL04": {"规划计划", "人事信息"},
    "CL05": {"统计信息"},
}


def _page(title: str, body: str) -> str:
    menu = "".join(
        f'<li><a href="/{s.folder}/">{s.names[-1]}</a></li>' for s in SPECS if not s.folder.startswith("swj")
    )
    # 通知公告 stands in the menu a second time, under another address of the same list.
    menu += '<li><a href="/tzgg/index.html">公告</a></li><li><a href="/zwgk/">政务公开</a></li>'
    nav = f'<div class="nav"><ul><li><a href="/">首页</a></li>{menu}<li><a href="/swj/">县水务局</a></li></ul></div>'
    return f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>{nav}{body}</body></html>'


def _crumbs(spec: Spec) -> str:
    above = {"政务公开": "/zwgk/", "县水务局": "/swj/"}
    steps = [("首页", "/"), *((name, above.get(name, f"/{spec.folder}/")) for name in spec.names)]
    return '<div class="crumb">当前位置：' + " &gt; ".join(f'<a href="{u}">{n}</a>' for n, u in steps) + "</div>"


def _serve(server: HTTPServer) -> None:
    def put(path: str, title: str, body: str) -> None:
        server.expect_request(path).respond_with_data(_page(title, body), content_type="text/html; charset=utf-8")

    for number, spec in enumerate(SPECS):
        rows = ""
        for index, age in enumerate(spec.ages):
            day, title = TODAY - timedelta(days=age), f"第{number}轮第{index}号渠道检修安排"
            text = "<p>渠道检修期间，沿线村组按轮灌次序用水，请提前做好准备。</p>" * 5
            article = f'<div class="article"><h1>{title}</h1><div>发布时间：{day}</div>{text}</div>'
            put(f"/{spec.folder}/{index}.html", title, _crumbs(spec) + article)
            rows += f'<li><a href="/{spec.folder}/{index}.html">{title}</a><span>{day}</span></li>'
        body = f'{_crumbs(spec)}<div class="main"><ul class="list">{rows or "<li>暂无内容</li>"}</ul></div>'
        for path in (f"/{spec.folder}/", f"/{spec.folder}/index.html"):
            put(path, spec.names[-1], body)
    links = '<a href="/swj/gzdt/">工作动态</a> <a href="/swj/tzgg/">通知公告</a>'
    put("/swj/", "县水务局", f'<div class="main">{links}</div>')
    put("/zwgk/", "政务公开", '<div class="main"><p>请从左侧选择栏目。</p></div>')
    put("/", "云岫县人民政府", '<div class="main"><p>欢迎访问。</p></div>')


@pytest.fixture(scope="module")
def result(make_httpserver: HTTPServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScanResult]:
    server, folder = make_httpserver, tmp_path_factory.mktemp("levels")
    server.clear()
    _serve(server)
    portal = server.url_for("/")
    county = county_file(folder, portal)
    county.write_text(county.read_text("utf-8") + BUREAU.format(portal=portal), encoding="utf-8")
    ran = govlint("scan", county, "--out", folder / "out", state=folder / "state")
    assert ran.code in (0, 1), ran.text
    yield result_in(folder / "out")


def name_of(column: Column) -> str:
    return "/".join(column.path[1:])


def found(result: ScanResult, rule: str) -> list[Finding]:
    return [finding for finding in result.findings if finding.rule == rule]


def test_each_column_is_one_whatever_leads_to_it(result: ScanResult) -> None:
    assert Counter(map(name_of, result.columns)) == Counter("/".join(spec.names) for spec in SPECS)


def test_levels_follow_the_path_and_a_bureau_begins_below_the_portal(result: ScanResult) -> None:
    assert {name_of(c): c.level for c in result.columns} == {"/".join(s.names): len(s.names) for s in SPECS}


def test_five_columns_make_the_veto_and_no_lower_one_is_among_them(result: ScanResult) -> None:
    (veto,) = [f for f in found(result, "VT04a") if f.outcome == "fail"]
    assert (veto.severity, veto.count) == (Severity.VETO, len(COUNTED))
    urls = {c.url for c in result.columns if name_of(c) in COUNTED}
    assert set(veto.examples) == urls


def test_other_vetoes_are_not_reached(result: ScanResult) -> None:
    assert not found(result, "VT04b") and not found(result, "VT04c")


def test_the_portal_that_stands_still_is_not_called_so_while_one_column_lives(result: ScanResult) -> None:
    assert not found(result, "VT03")


@pytest.mark.parametrize("rule", STALE)
def test_each_stale_or_blank_column_is_charged_under_its_own_indicator(result: ScanResult, rule: str) -> None:
    assert {"/".join(f.column[1:]) for f in found(result, rule)} == STALE[rule]


def test_no_column_is_charged_twice(result: ScanResult) -> None:
    charged = Counter("/".join(f.column[1:]) for rule in STALE for f in found(result, rule))
    assert set(charged.values()) == {1}


def test_the_sum_over_other_columns_leaves_out_those_with_an_indicator_of_their_own(result: ScanResult) -> None:
    (summed,) = found(result, "DK09")
    assert (summed.count, summed.deduction) == (2, 2.0)
    assert set(summed.examples) == {c.url for c in result.columns if name_of(c) in STALE["CL04"]}


def test_a_policy_column_that_is_stale_is_not_missing_as_well(result: ScanResult) -> None:
    assert not found(result, "DK05") and not found(result, "DK04")
