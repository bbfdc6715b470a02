"""Portals that cannot be scanned: each gets a clear Chinese sentence, a line in the coverage and exit code 2."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from records import ScanResult
from tests.audit.county_runs import Ran, county_file, govlint, result_in

HOME = "<html><head><meta charset='utf-8'><title>云岫县人民政府</title></head><body>%s</body></html>"


def scan(folder: Path, portal: str, *lines: str) -> tuple[Ran, ScanResult]:
    ran = govlint("scan", county_file(folder, portal, *lines), "--out", folder / "out", state=folder / "state")
    return ran, result_in(folder / "out")


def unfinished(ran: Ran, result: ScanResult) -> str:
    """Checks that nobody can take the run for a clean bill; returns the coverage notes."""
    assert ran.code == 2
    assert not result.coverage.complete
    assert "未完成" in ran.out
    assert "Traceback" not in ran.text
    assert "未完成" in report_of(ran)
    return "".join(result.coverage.notes)


def report_of(ran: Ran) -> str:
    path = next(line.strip() for line in ran.out.splitlines() if line.strip().endswith("测评报告.html"))
    return Path(path).read_text(encoding="utf-8")


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_portal_that_does_not_answer_is_told(tmp_path: Path, silent_port: int) -> None:
    note = unfinished(*scan(tmp_path, f"http://127.0.0.1:{silent_port}/", "dead_link_tries = 2", "timeout_s = 0.5"))
    assert "门户首页打不开（访问超时）" in note


def test_a_closed_port_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    note = unfinished(*scan(tmp_path, f"http://127.0.0.1:{port}/"))
    assert "门户首页打不开（服务器拒绝连接）" in note


def test_a_portal_that_answers_403_to_all_is_blocked_not_dead(tmp_path: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/robots.txt").respond_with_data("", status=403)
    httpserver.expect_request("/").respond_with_data("no", status=403)
    ran, result = scan(tmp_path, httpserver.url_for("/"))
    note = unfinished(ran, result)
    assert "被网站防护拦截" in note and "白名单" in note
    assert not [f for f in result.findings if f.rule == "LK01"]


def test_an_empty_site_is_no_clean_bill(tmp_path: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/").respond_with_data(HOME % "", content_type="text/html")
    assert "未发现任何栏目" in unfinished(*scan(tmp_path, httpserver.url_for("/")))


def test_private_addresses_are_refused_with_the_way_out(tmp_path: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/").respond_with_data(HOME % "", content_type="text/html")
    path = county_file(tmp_path, httpserver.url_for("/"))
    path.write_text(path.read_text(encoding="utf-8").replace("allow_private_hosts = true", ""), encoding="utf-8")
    ran = govlint("scan", path, "--out", tmp_path / "out", state=tmp_path / "state")
    assert ran.code == 2
    assert "allow_private_hosts = true" in ran.out
    assert not httpserver.log


def test_huge_and_endless_pages_cost_one_line_each(tmp_path: Path, httpserver: HTTPServer) -> None:
    def endless(_: Request) -> Response:
        return Response((b"<p>" + b"x" * 65_536 for _ in iter(int, 1)), content_type="text/html")

    links = "".join(f"<a href='/{name}'>{name}</a>" for name in ("huge.html", "endless.html", "nested.html"))
    home = HOME % f"{links}<a href='/tzgg/'>通知公告</a>"
    row = "<li><a href='/n/{0}.html'>关于第{0}项工作的通知</a><span>2026-06-0{0}</span></li>"
    rows = "".join(row.format(i) for i in range(1, 6))
    httpserver.expect_request("/").respond_with_data(home, content_type="text/html")
    column = (HOME % f"<ul>{rows}</ul>").replace("<title>", "<title>通知公告-")
    httpserver.expect_request("/tzgg/").respond_with_data(column, content_type="text/html")
    for i in range(1, 6):
        httpserver.expect_request(f"/n/{i}.html").respond_with_data(HOME % f"<p>第{i}项</p>", content_type="text/html")
    httpserver.expect_request("/huge.html").respond_with_data(b"<p>x</p>" * 6_500_000, content_type="text/html")
    httpserver.expect_request("/endless.html").respond_with_handler(endless)
    httpserver.expect_request("/nested.html").respond_with_data(
        HOME % ("<div>" * 200_000 + "深处的文字"), content_type="text/html"
    )
    ran, result = scan(tmp_path, httpserver.url_for("/"), "max_body_mb = 2")
    assert ran.code in (0, 1), ran.text
    failed = {row.reason: row.count for row in result.coverage.failed}
    assert failed["内容超过大小上限"] == 2
    assert [u.url for u in result.coverage.unread] == [httpserver.url_for("/nested.html")]
    assert "嵌套过深" in result.coverage.unread[0].reason
