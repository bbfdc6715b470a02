"""Every way a fetch can end without a page, reached on a real socket."""

import socket
import ssl
from pathlib import Path

import crawler_misbehaviour as bad
import pytest
from crawler_run import Runner
from crawler_site import Answer, Site, free_port, moved, page, serving

from records import FailureKind as Kind

BROKEN: list[tuple[str, bad.Misbehaviour, Kind]] = [
    ("reset", bad.reset, Kind.RESET),
    ("hang-up", bad.hang_up, Kind.RESET),
    ("silence", bad.silent, Kind.TIMEOUT),
    ("stall", bad.stalls_in_the_middle, Kind.TIMEOUT),
    ("drip", bad.slow_drip, Kind.TIMEOUT),
    ("endless", bad.endless, Kind.TOO_LARGE),
    ("large", bad.large(50_000_000), Kind.TOO_LARGE),
    ("bomb", bad.gzip_bomb(100_000_000), Kind.TOO_LARGE),
    ("cut", bad.says(bad.HEAD + b"Content-Length: 1000\r\n\r\n<html>"), Kind.RESET),
    ("chunk-size", bad.says(bad.HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n<html>\r\n"), Kind.OTHER),
    ("chunk-cut", bad.says(bad.HEAD + b"Transfer-Encoding: chunked\r\n\r\n10\r\n<html>"), Kind.RESET),
    ("no-gzip", bad.says(bad.HEAD + b"Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\n<html>"), Kind.RESET),
    ("no-http", bad.says(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), Kind.OTHER),
    ("headers", bad.huge_headers, Kind.OTHER),
]


def test_a_broken_server_ends_as_a_failure_of_its_kind_and_the_crawl_goes_on(site: Site, run: Runner) -> None:
    for name, misbehaviour, _ in BROKEN:
        site.pages[f"/{name}.html"] = misbehaviour
    site.add("/", *(f"{name}.html" for name, _, _ in BROKEN), "last.html")
    site.add("/last.html")
    crawled = run(site.base, timeout_s=0.4, max_body_bytes=1_000_000)
    assert {name: crawled.failure(f"/{name}.html") for name, _, _ in BROKEN} == {n: kind for n, _, kind in BROKEN}
    assert crawled.failure("/last.html") is None
    assert crawled.archive.finished is not None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Kind.HTTP_4XX),
        (401, Kind.HTTP_4XX),
        (404, Kind.HTTP_4XX),
        (410, Kind.HTTP_4XX),
        (500, Kind.HTTP_5XX),
        (502, Kind.HTTP_5XX),
        (503, Kind.HTTP_5XX),
        (403, Kind.BLOCKED),
        (412, Kind.BLOCKED),
        (429, Kind.BLOCKED),
        (521, Kind.BLOCKED),
        (304, Kind.OTHER),
        (302, Kind.OTHER),
        (204, None),
    ],
)
def test_a_status_tells_the_kind(site: Site, run: Runner, status: int, kind: Kind | None) -> None:
    site.pages["/"] = Answer(b"", status)
    crawled = run(site.base)
    assert (crawled.failure("/"), crawled.one("/").status) == (kind, status)


def test_a_site_that_forbids_everything_is_blocked_and_asked_only_once(site: Site, run: Runner) -> None:
    site.otherwise = lambda path: Answer("<html><body>禁止访问</body></html>".encode(), 403)
    crawled = run(site.base, starts=(f"{site.base}/", f"{site.base}/a.html"), dead_link_tries=3)
    assert crawled.tries("/") == crawled.tries("/a.html") == [Kind.BLOCKED]


def test_a_closed_port_refuses(run: Runner) -> None:
    base = f"http://127.0.0.1:{free_port()}"
    assert run(base).failure("/") is Kind.REFUSED


@pytest.mark.parametrize("host", ["no-such-county.invalid", "a..b.invalid", f"{'a' * 70}.invalid"])
def test_a_name_that_does_not_resolve_is_a_dns_failure(run: Runner, host: str) -> None:
    assert run(f"http://{host}").failure("/") is Kind.DNS


def test_a_start_that_is_no_address_is_recorded_once_and_not_fetched(site: Site, run: Runner, tmp_path: Path) -> None:
    site.add("/")
    crawled = run(site.base, starts=(f"{site.base}/", "http://[::1/"))
    again = run.again(site.base, crawled.archive.path)
    assert [s.failure for s in again.archive.attempts("http://[::1/")] == [Kind.BAD_ADDRESS]
    assert crawled.failure("/") is None


def test_a_self_signed_certificate_is_read_as_published(run: Runner, self_signed: ssl.SSLContext) -> None:
    with serving(self_signed) as site:
        site.add("/", "a.html")
        site.add("/a.html")
        assert run(site.base).fetched == {"/", "/a.html"}


def test_a_server_that_does_not_speak_tls_is_a_tls_failure(site: Site, run: Runner) -> None:
    base = site.base.replace("http://", "https://")
    assert run(base).failure("/") is Kind.TLS


def test_a_listener_that_never_answers_is_a_timeout(run: Runner) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        base = f"http://127.0.0.1:{listener.getsockname()[1]}"
        assert run(base, timeout_s=0.3, robots=False).failure("/") is Kind.TIMEOUT


def test_a_body_just_within_the_bound_is_kept_whole(site: Site, run: Runner) -> None:
    body = b"<html>" + b"x" * 99_994
    site.pages["/"] = Answer(body)
    crawled = run(site.base, max_body_bytes=100_000)
    assert crawled.body("/") == body
    site.pages["/"] = Answer(body + b"x")
    assert run(site.base, max_body_bytes=100_000).failure("/") is Kind.TOO_LARGE


def test_more_bytes_than_announced_spoil_only_their_own_page(site: Site, run: Runner) -> None:
    short = b"<html><body>" + b"x" * 300
    site.pages["/short.html"] = bad.says(bad.HEAD + b"Content-Length: 100\r\n\r\n" + short)
    site.add("/", "short.html", "a.html", "b.html")
    site.add("/a.html")
    site.add("/b.html")
    assert {"/", "/a.html", "/b.html"} <= run(site.base, concurrency=1).fetched


def test_a_body_without_a_length_ends_with_the_connection(site: Site, run: Runner) -> None:
    site.pages["/"] = bad.says(bad.HEAD + b"\r\n<html><body>\xe4\xba\x91\xe5\xb2\xab</body></html>")
    assert run(site.base).body("/").decode() == "<html><body>云岫</body></html>"


def test_a_page_for_the_missing_sent_as_a_success_is_a_soft_404(site: Site, run: Runner) -> None:
    gone = "<html><head><title>提示</title></head><body><p>您访问的页面不存在</p></body></html>"
    site.add("/", "gone.html", "t20260101_5.html", "moved.html", "article.html")
    site.pages["/gone.html"] = Answer(gone.encode())
    site.pages["/t20260101_5.html"] = Answer(
        b'<html><head><meta http-equiv="refresh" content="0;url=../"></head></html>'
    )
    site.pages["/moved.html"] = moved("/404.html")
    site.pages["/404.html"] = page(title="提示")
    site.pages["/article.html"] = page(
        title="关于整治“404 页面不存在”问题的通报", more="<p>" + "各单位要逐项整改。" * 100 + "</p>"
    )
    crawled = run(site.base)
    kinds = [crawled.failure(f"/{name}.html") for name in ("gone", "t20260101_5", "moved", "article")]
    assert kinds == [Kind.SOFT_404, Kind.SOFT_404, Kind.SOFT_404, None]


def test_a_script_that_sets_a_cookie_and_reloads_is_a_guard(site: Site, run: Runner) -> None:
    script = "<html><script>document.cookie='k='+(7*6);location.reload();</script></html>"
    site.pages["/"] = Answer(script.encode())
    crawled = run(site.base, dead_link_tries=3)
    assert crawled.tries("/") == [Kind.BLOCKED]


def test_a_firewalls_question_is_a_guard_whatever_its_status(site: Site, run: Runner) -> None:
    question = "<html><head><title>安全验证</title></head><body>请拖动滑块完成验证</body></html>".encode()
    site.add("/", "a.html", "b.html")
    site.pages["/a.html"] = Answer(question)
    site.pages["/b.html"] = Answer(question, 503)
    crawled = run(site.base)
    assert (crawled.failure("/a.html"), crawled.failure("/b.html")) == (Kind.BLOCKED, Kind.BLOCKED)


def test_an_article_about_firewalls_is_not_a_guard(site: Site, run: Runner) -> None:
    site.pages["/"] = page(
        title="网络安全宣传周", more="<p>" + "我县开展网站防火墙与人机验证知识宣讲活动。" * 60 + "</p>"
    )
    assert run(site.base).failure("/") is None
