"""Where redirects may lead, and how each ends."""

import pytest
from crawler_run import Runner
from crawler_site import Answer, Site, free_port, moved, page, serving

from records import FailureKind as Kind


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_both_addresses_are_kept(site: Site, run: Runner, status: int) -> None:
    site.pages["/"] = moved("/home/", status)
    site.pages["/home/"] = page(title="云岫县人民政府")
    crawled = run(site.base)
    assert crawled.failure("/") is None
    assert crawled.one("/").final_url == f"{site.base}/home/"
    assert "云岫县人民政府" in crawled.body("/").decode()


def test_links_of_a_redirected_page_stand_against_where_it_came_from(site: Site, run: Runner) -> None:
    site.pages["/"] = moved("/zwgk/")
    site.add("/zwgk/", "a.html", "../b.html")
    site.add("/zwgk/a.html")
    site.add("/b.html")
    assert {"/zwgk/a.html", "/b.html"} <= run(site.base).fetched


@pytest.mark.parametrize(
    ("location", "reached"),
    [
        ("deep/a.html", "/deep/a.html"),
        ("//{host}/b.html", "/b.html"),
        ("/c.html#top", "/c.html"),
        ("/d.html;jsessionid=1F2E?utm_source=x", "/d.html"),
        ("/x/../e.html", "/e.html"),
        ("/通知.html".encode(), "/%E9%80%9A%E7%9F%A5.html"),
        ("/通知.html".encode("gbk"), "/%CD%A8%D6%AA.html"),
    ],
)
def test_a_location_is_read_as_browsers_read_it(site: Site, run: Runner, location: str | bytes, reached: str) -> None:
    host = site.base.removeprefix("http://")
    site.pages["/"] = moved(location.format(host=host) if isinstance(location, str) else location)
    site.pages[reached] = page()
    crawled = run(site.base)
    assert (crawled.failure("/"), crawled.one("/").final_url) == (None, site.base + reached)


@pytest.mark.parametrize(
    "location", ["http://[::1", "javascript:alert(1)", "mailto:a@yunxiu.example", "http://:80:80/"]
)
def test_a_redirect_to_no_address_is_a_bad_address(site: Site, run: Runner, location: str) -> None:
    site.pages["/"] = moved(location)
    assert run(site.base).tries("/") == [Kind.BAD_ADDRESS]


def test_a_redirect_without_a_location_is_not_a_page(site: Site, run: Runner) -> None:
    site.pages["/"] = Answer(page().body, 302)
    assert run(site.base).failure("/") is Kind.OTHER


def test_redirects_in_a_ring_are_a_loop_and_not_tried_again(site: Site, run: Runner) -> None:
    site.pages |= {"/": moved("/a"), "/a": moved("/b"), "/b": moved("/a")}
    crawled = run(site.base, dead_link_tries=3)
    assert crawled.tries("/") == [Kind.LOOP]
    assert site.paths == ["/", "/a", "/b"]


def test_redirects_without_end_are_a_loop(site: Site, run: Runner) -> None:
    site.pages |= {f"/{n}": moved(f"/{n + 1}") for n in range(100)} | {"/": moved("/0")}
    crawled = run(site.base)
    assert crawled.failure("/") is Kind.LOOP
    assert len(site.paths) < 15


def test_a_round_trip_that_tests_for_cookies_is_a_guard_not_a_dead_link(site: Site, run: Runner) -> None:
    site.pages["/"] = moved("/", cookie=True)
    assert run(site.base).failure("/") is Kind.BLOCKED


def test_a_redirect_out_of_scope_is_noted_and_not_followed(site: Site, run: Runner) -> None:
    with serving() as other:
        other.add("/landing.html")
        site.add("/", "out.html")
        site.pages["/out.html"] = moved(f"{other.base}/landing.html")
        crawled = run(site.base)
        assert other.log == []
    snapshot = crawled.one("/out.html")
    assert (snapshot.failure, snapshot.status, snapshot.digest) == (None, 302, "")
    assert snapshot.final_url == f"{other.base}/landing.html"


def test_a_redirect_between_two_scopes_is_followed(site: Site, run: Runner) -> None:
    with serving() as other:
        other.add("/landing.html")
        site.pages["/"] = moved(f"{other.base}/landing.html")
        crawled = run(site.base, scopes=(f"{site.base}/", f"{other.base}/"))
        assert [asked.path for asked in other.log if asked.path != "/robots.txt"] == ["/landing.html"]
    assert crawled.one("/").final_url == f"{other.base}/landing.html"


def test_a_redirect_to_a_closed_port_in_scope_is_refused(site: Site, run: Runner) -> None:
    closed = f"http://127.0.0.1:{free_port()}"
    site.pages["/"] = moved(f"{closed}/a.html")
    crawled = run(site.base, scopes=(f"{site.base}/", f"{closed}/"))
    assert (crawled.failure("/"), crawled.one("/").final_url) == (Kind.REFUSED, f"{closed}/a.html")


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv="refresh" content="0;url=zwgk/">',
        "<META HTTP-EQUIV=REFRESH CONTENT=\"1; URL='/zwgk/'\">",
        "<script>window.location.href = 'zwgk/';</script>",
        '<script>top.location.replace("/zwgk/")</script>',
        "<script>location='zwgk/'</script>",
    ],
)
def test_a_page_without_words_that_sends_everybody_on_is_a_redirect(site: Site, run: Runner, head: str) -> None:
    site.pages["/"] = Answer(f"<html><head>{head}</head><body></body></html>".encode())
    site.add("/zwgk/", title="政务公开")
    crawled = run(site.base)
    assert (crawled.failure("/"), crawled.one("/").final_url) == (None, f"{site.base}/zwgk/")


def test_a_page_with_words_that_refreshes_is_a_page_and_its_target_a_link(site: Site, run: Runner) -> None:
    site.pages["/"] = page(title="云岫县人民政府", more='<meta http-equiv="refresh" content="300;url=new.html">')
    site.add("/new.html")
    crawled = run(site.base)
    assert crawled.one("/").final_url == f"{site.base}/"
    assert "/new.html" in crawled.fetched


def test_meta_refreshes_in_a_ring_are_a_loop(site: Site, run: Runner) -> None:
    def refresh(where: str) -> Answer:
        return Answer(f'<html><head><meta http-equiv="refresh" content="0;url={where}"></head></html>'.encode())

    site.pages |= {"/": refresh("/a.html"), "/a.html": refresh("/")}
    assert run(site.base).failure("/") is Kind.LOOP
