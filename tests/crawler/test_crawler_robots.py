"""robots.txt: obeyed unless switched off, asked once, never a reason to stand still."""

import crawler_misbehaviour as bad
import pytest
from crawler_run import Runner
from crawler_site import Answer, Site, moved, serving

from records import FailureKind as Kind

RULES = Answer(b"User-agent: *\nDisallow: /private/\n", content_type="text/plain")


def build(site: Site) -> None:
    site.add("/", "private/a.html", "b.html")
    site.add("/private/a.html")
    site.add("/b.html")


def robots_asked(site: Site) -> int:
    return sum(asked.path == "/robots.txt" for asked in site.log)


def test_what_robots_txt_forbids_is_not_fetched_but_told(site: Site, run: Runner) -> None:
    build(site)
    site.pages["/robots.txt"] = RULES
    crawled = run(site.base, dead_link_tries=3)
    assert crawled.tries("/private/a.html") == [Kind.ROBOTS]
    assert sorted(site.paths) == ["/", "/b.html"]
    assert robots_asked(site) == 1


def test_robots_txt_can_be_switched_off(site: Site, run: Runner) -> None:
    build(site)
    site.pages["/robots.txt"] = RULES
    assert run(site.base, robots=False).fetched == {"/", "/private/a.html", "/b.html"}
    assert robots_asked(site) == 0


def test_rules_for_our_name_outweigh_those_for_all(site: Site, run: Runner) -> None:
    build(site)
    text = b"User-agent: *\nDisallow: /\n\nUser-agent: govlint\nDisallow: /b.html\n"
    site.pages["/robots.txt"] = Answer(text, content_type="text/plain")
    assert run(site.base).fetched == {"/", "/private/a.html"}


def test_a_redirect_of_robots_txt_is_followed(site: Site, run: Runner) -> None:
    build(site)
    site.pages["/robots.txt"] = moved("/real-robots.txt")
    site.pages["/real-robots.txt"] = RULES
    assert run(site.base).failure("/private/a.html") is Kind.ROBOTS


def test_a_redirect_into_what_is_forbidden_is_not_followed(site: Site, run: Runner) -> None:
    site.pages |= {"/robots.txt": RULES, "/": moved("/private/a.html")}
    site.add("/private/a.html")
    crawled = run(site.base)
    assert crawled.failure("/") is Kind.ROBOTS
    assert site.paths == ["/"]


@pytest.mark.parametrize(
    "robots",
    [
        Answer(b"", 404),
        Answer(b"", 500),
        Answer(b"\xff\xfe\x00garbage\x00" * 100),
        Answer(b"<html><body>Disallow: /</body></html>"),
        moved("/robots.txt"),
        moved("http://[::1"),
        bad.reset,
        bad.endless,
        bad.silent,
    ],
    ids=["404", "500", "garbage", "page", "loop", "bad", "reset", "endless", "silent"],
)
def test_a_robots_txt_that_cannot_be_had_forbids_nothing(
    site: Site, run: Runner, robots: Answer | bad.Misbehaviour
) -> None:
    build(site)
    site.pages["/robots.txt"] = robots
    crawled = run(site.base, timeout_s=0.4, max_body_bytes=200_000)
    assert crawled.fetched == {"/", "/private/a.html", "/b.html"}


def test_each_origin_has_rules_of_its_own(site: Site, run: Runner) -> None:
    with serving() as other:
        build(site)
        build(other)
        other.pages["/robots.txt"] = RULES
        crawled = run(site.base, starts=(f"{site.base}/", f"{other.base}/"), scopes=(f"{site.base}/", f"{other.base}/"))
        assert crawled.archive.attempts(f"{other.base}/private/a.html")[-1].failure is Kind.ROBOTS
    assert crawled.failure("/private/a.html") is None
