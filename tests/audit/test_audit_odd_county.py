"""A small county whose portal lacks what a portal must have: real pages over a real server, judged to the last line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from pytest_httpserver import HTTPServer

from records import Column, ScanResult, Verdict
from tests.audit.county_runs import county_file, govlint, result_in

TODAY = date(2026, 6, 30)
# Own columns of the portal, by folder: no news and no policies among them.
OWN = {
    "tzgg": "通知公告",
    "zcjd": "政策解读",
    "rsxx": "人事信息",
    "ghjh": "规划计划",
    "czys": "财政预决算",
    "tjxx": "统计信息",
    "zfgs": "行政处罚",
    "shjz": "社会救助",
}
EXEMPTIONS = """
[[bureau]]
name = "县水务局"
aliases = ["水务局"]
urls = ["{portal}swj/"]

[[exempt]]
bureau = "水务局"
column = "政务公开—人事信息"
reason = "全年无人事事项"
until = 2026-12-31

[[exempt]]
bureau = "县水务局"
column = "人事信启"
reason = "写错了栏目名称"
until = 2026-12-31

[[exempt]]
bureau = "县水利局"
column = "通知公告"
reason = "写错了单位名称"
until = 2026-12-31
"""


@dataclass(frozen=True, slots=True)
class Odd:
    portal: str
    result: ScanResult
    out: str

    def found(self) -> set[tuple[str, str, str]]:
        return {(f.rule, f.outcome.value, "/".join(f.column[1:])) for f in self.result.findings if f.rule[:2] != "GZ"}

    def column(self, name: str) -> Column:
        return next(column for column in self.result.columns if "/".join(column.path[1:]) == name)


class Pages:
    """Puts pages on the server; every one carries the portal's menu."""

    def __init__(self, server: HTTPServer) -> None:
        self.server = server
        menu = "".join(f'<li><a href="/{folder}/">{name}</a></li>' for folder, name in OWN.items())
        self.menu = f'<div class="nav"><ul><li><a href="/">首页</a></li>{menu}</ul></div>'

    def put(self, path: str, title: str, body: str) -> None:
        head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
        page = f"<html>{head}<body>{self.menu}{body}</body></html>"
        self.server.expect_request(path).respond_with_data(page, content_type="text/html; charset=utf-8")

    def column(self, folder: str, crumbs: Sequence[tuple[str, str]], ages: Sequence[int]) -> str:
        """A column with its articles; returns its list."""
        trail = " &gt; ".join(f'<a href="{url}">{name}</a>' for name, url in (("首页", "/"), *crumbs))
        place = f'<div class="crumb">当前位置：{trail}</div>' if crumbs else ""
        days = [TODAY - timedelta(days=age) for age in ages]
        for number, day in enumerate(days):
            text = "<p>渠道检修期间，沿线村组按轮灌次序用水，请提前做好准备。</p>" * 5
            info = f"<h1>第{number}号渠道检修安排</h1><div>发布时间：{day}</div>{text}"
            self.put(
                f"/{folder}/{number}.html", f"第{number}号渠道检修安排", f'{place}<div class="article">{info}</div>'
            )
        rows = "".join(
            f'<li><a href="/{folder}/{number}.html">第{number}号渠道检修安排</a><span>{day}</span></li>'
            for number, day in enumerate(days)
        )
        return f'{place}<div class="main"><ul class="list">{rows}</ul></div>'


@pytest.fixture(scope="module")
def odd(make_httpserver: HTTPServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Odd]:
    server, folder = make_httpserver, tmp_path_factory.mktemp("odd")
    server.clear()
    pages = Pages(server)
    for name, label in OWN.items():
        pages.put(f"/{name}/", label, pages.column(name, ((label, f"/{name}/"),), (5, 40, 75, 110)))
    # One column of the bureau rests, one is gone, one only leads away, one has no name anywhere.
    water = (("县水务局", "/swj/"), ("政务公开", "/swj/gk/"), ("人事信息", "/swj/gk/rsxx/"))
    pages.put("/swj/gk/rsxx/", "人事信息", pages.column("swj/gk/rsxx", water, (700, 720, 760)))
    gone = pages.column("swj/tzgg", (("县水务局", "/swj/"), ("通知公告", "/swj/tzgg/")), (9, 12, 30))
    away = pages.column("swj/zcwj", (("县水务局", "/swj/"), ("政策文件", "/swj/zcwj/")), (9, 12, 30))
    other = "http://localhost:9/elsewhere/"
    server.expect_request("/swj/zcwj/").respond_with_data("", status=302, headers={"Location": other})
    nameless = pages.column("x7", (), (400, 430, 470, 500, 540, 580))
    pages.put("/x7/list.html", "云岫县人民政府", nameless)
    block = '<div class="block"><h3>最新</h3>{}</div>'
    links = '<a href="/swj/gk/rsxx/">人事信息</a><a href="/x7/list.html">更多</a>'
    pages.put("/", "云岫县人民政府", block.format(gone) + block.format(away) + links)
    portal = server.url_for("/")
    county = county_file(folder, portal)
    county.write_text(county.read_text("utf-8") + EXEMPTIONS.format(portal=portal), encoding="utf-8")
    ran = govlint("columns", county, "--out", folder / "out", state=folder / "state")
    yield Odd(portal, result_in(folder / "out"), ran.out)


def test_missing_columns_dead_ones_and_nameless_ones_are_the_whole_list(odd: Odd) -> None:
    assert odd.found() == {
        ("DK04", "review", ""),
        ("DK05", "review", ""),
        ("CL04", "review", "未命名栏目（/x7/list.html）"),
        ("CL09", "fail", "县水务局/通知公告"),
        ("CL09", "review", "县水务局/政策文件"),
    }


def test_an_exemption_holds_under_an_alias_and_a_path(odd: Odd) -> None:
    column = odd.column("县水务局/政务公开/人事信息")
    assert (column.bureau, column.verdict, column.reason) == ("县水务局", Verdict.EXEMPT, "全年无人事事项")


def test_exemptions_that_hit_nothing_are_told_with_the_likely_name(odd: Odd) -> None:
    notes = "".join(odd.result.coverage.notes)
    assert "“县水务局—人事信启”没有生效：该单位没有读到名为“人事信启”的栏目，是否想写“人事信息”。" in notes
    assert "没有名为“县水利局”的单位，是否想写“县水务局”。" in notes
    assert notes.count("没有生效") == 2 and odd.result.coverage.complete


def test_columns_that_could_not_be_read_stand_on_the_screen_with_their_reason(odd: Odd) -> None:
    for name in ("通知公告", "政策文件"):
        column = odd.column(f"县水务局/{name}")
        assert column.verdict is Verdict.UNKNOWN and column.reason
    assert odd.out.count("无法判定") >= 2
