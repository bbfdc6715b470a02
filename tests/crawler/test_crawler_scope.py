"""What is fetched, in which order, and what keeps a crawl from running for ever."""

from itertools import count, pairwise

from crawler_run import Runner
from crawler_site import Answer, Site, page

from crawler.traps import SkipReason
from records import Role


def test_every_list_is_fetched_before_any_detail(site: Site, run: Runner) -> None:
    site.add("/", "info/1021/1.htm", "a.pdf", "xwdt/", "info/1021/2.htm")
    site.add("/xwdt/", "../info/1021/3.htm", "index_1.html")
    site.add("/xwdt/index_1.html", "../info/1021/4.htm")
    for number in range(1, 5):
        site.add(f"/info/1021/{number}.htm")
    site.pages["/a.pdf"] = Answer(b"%PDF-1.7", content_type="application/pdf")
    crawled = run(site.base)
    assert site.paths[:3] == ["/", "/xwdt/", "/xwdt/index_1.html"]
    # Within one hand of targets the order on the line is anybody's guess.
    assert set(site.paths[3:]) == {"/a.pdf", *(f"/info/1021/{number}.htm" for number in range(1, 5))}
    assert crawled.one("/a.pdf").role is Role.ATTACHMENT


def test_a_list_found_late_overtakes_waiting_details(site: Site, run: Runner) -> None:
    details = [f"info/1021/{number}.htm" for number in range(200)]
    site.add("/", *details)
    site.add("/info/1021/0.htm", "/found/")
    site.add("/found/", "more/")
    site.otherwise = lambda path: page(title=path)
    run(site.base, concurrency=2)
    assert site.paths.index("/found/more/") < 50


def test_pages_outside_the_scope_are_never_asked_for(site: Site, run: Runner) -> None:
    site.add("/water/", "a.html", "../other/b.html", "http://www.other.example/", "//127.0.0.1:1/c.html", "/waterfall/")
    site.add("/water/a.html")
    run(site.base, starts=(f"{site.base}/water/",), scopes=(f"{site.base}/water/",))
    assert sorted(site.paths) == ["/water/", "/water/a.html"]


def test_spellings_of_one_address_are_fetched_once(site: Site, run: Runner) -> None:
    host = site.base.removeprefix("http://")
    site.add(
        "/",
        "a.html",
        "./a.html#top",
        "/x/../a.html",
        "a.html;jsessionid=0A1B2C",
        "a.html?utm_source=weixin&spm=1.2",
        f"HTTP://{host}/a.html",
        f"//{host}/a.html?jsessionid=77",
        "/%e9%80%9a.html",
        "/通.html",
    )
    site.add("/a.html", "/", "")
    site.otherwise = lambda path: page(title=path)
    run(site.base)
    assert sorted(path for path in site.paths if path.startswith("/a.html")) == ["/a.html"]
    assert len(site.paths) == len(set(site.paths))


def test_the_page_budget_is_kept_and_the_rest_is_told(site: Site, run: Runner) -> None:
    site.add("/", *(f"{word}/" for word in "abcdefghijklmnopqrst"))
    site.otherwise = lambda path: page(title=path)
    crawled = run(site.base, max_pages=7)
    assert len(site.paths) == len(crawled.fetched) == 7
    assert crawled.skipped == {SkipReason.BUDGET: 14}
    assert crawled.archive.finished is not None


def test_a_failed_fetch_does_not_use_up_the_page_budget(site: Site, run: Runner) -> None:
    site.add("/", "dead1.html", "dead2.html", "a.html", "b.html")
    site.add("/a.html")
    site.add("/b.html")
    assert run(site.base, max_pages=3).fetched == {"/", "/a.html", "/b.html"}


def test_a_site_of_dead_links_does_not_keep_the_crawl_busy_for_ever(site: Site, run: Runner) -> None:
    site.pages["/"] = page(*(f"{'abcdefghij'[n // 100]}{n}.html" for n in range(1000)))
    crawled = run(site.base, max_pages=5)
    assert 500 <= len(site.paths) < 600
    assert crawled.skipped[SkipReason.BUDGET] > 300


def test_depth_is_bounded(site: Site, run: Runner) -> None:
    chain = "abcdefghijklm"
    for here, onward in zip("/" + chain, chain, strict=False):
        site.add("/" if here == "/" else f"/{here}/", f"/{onward}/")
    crawled = run(site.base, max_depth=4)
    assert crawled.fetched == {"/", "/a/", "/b/", "/c/", "/d/"}
    assert crawled.skipped == {SkipReason.DEPTH: 1}


def test_a_shorter_way_to_a_page_kept_out_for_depth_lets_it_in(site: Site, run: Runner) -> None:
    site.add("/", "a/", "t20260101_9.html")
    site.add("/a/", "/b/")
    site.add("/b/", "/c/")
    site.add("/c/")
    site.add("/t20260101_9.html", "/c/")
    crawled = run(site.base, max_depth=2, concurrency=1)
    assert (crawled.skipped, crawled.one("/c/").depth) == ({}, 2)


def test_like_addresses_are_bounded_for_each_column_on_its_own(site: Site, run: Runner) -> None:
    site.add("/", *(f"art/2026/art_{column}_{number}.html" for column in (11, 12) for number in range(20)))
    site.otherwise = lambda path: page(title=path)
    crawled = run(site.base, max_per_pattern=8)
    assert len([path for path in site.paths if "art_11_" in path]) == 8
    assert len([path for path in site.paths if "art_12_" in path]) == 8
    assert crawled.skipped == {SkipReason.PATTERN: 24}


def test_a_calendar_without_end_is_bounded(site: Site, run: Runner) -> None:
    months = count(1)
    site.add("/", "rili.jsp?year=2026&month=0")
    site.otherwise = lambda path: page(*(f"rili.jsp?year=2026&month={next(months)}" for _ in range(3)))
    crawled = run(site.base, max_depth=1000)
    assert len(site.paths) <= 62
    assert SkipReason.CALENDAR in crawled.skipped


def test_a_path_that_grows_by_itself_is_bounded(site: Site, run: Runner) -> None:
    site.add("/", "a/b/")
    site.otherwise = lambda path: page("a/b/")
    crawled = run(site.base, max_depth=1000)
    assert len(site.paths) < 6
    assert crawled.skipped == {SkipReason.REPEATED: 1}


def test_a_path_that_grows_with_new_words_is_bounded(site: Site, run: Runner) -> None:
    number = count()
    site.add("/", "start/")
    site.otherwise = lambda path: page("".join(chr(97 + int(d)) for d in str(next(number))) + "/")
    crawled = run(site.base, max_depth=1000)
    assert len(site.paths) < 20
    assert crawled.skipped == {SkipReason.SEGMENTS: 1}


def test_a_query_that_quotes_itself_is_bounded(site: Site, run: Runner) -> None:
    site.add("/", "list.jsp?from=/")
    site.otherwise = lambda path: page(f"list.jsp?from={path}&page=1", f"{path}&page=1")
    crawled = run(site.base, max_depth=1000)
    assert len(site.paths) < 40
    assert SkipReason.QUERY in crawled.skipped


def test_bounds_of_like_addresses_hold_over_a_pause(site: Site, run: Runner) -> None:
    site.add("/", *(f"doc{number}/" for number in range(20)), "more/")
    site.add("/more/", *(f"doc{number}/" for number in range(20, 40)))
    site.otherwise = lambda path: page(title=path)
    crawled = run(site.base, max_per_pattern=10, max_depth=1)
    with_more = run.again(site.base, crawled.archive.path)
    assert len([path for path in with_more.fetched if path.startswith("/doc")]) == 10


def test_dead_links_are_tried_at_different_moments_after_everything_else(site: Site, run: Runner) -> None:
    site.add("/", "dead.html", "a.html", "b.html")
    site.add("/a.html")
    site.add("/b.html")
    crawled = run(site.base, dead_link_tries=3, retry_wait_s=0.2)
    assert len(crawled.tries("/dead.html")) == 3
    assert [snapshot.attempt for snapshot in crawled.archive.attempts(f"{site.base}/dead.html")] == [1, 2, 3]
    moments = [asked.at for asked in site.log if asked.path == "/dead.html"]
    assert all(later - earlier >= 0.19 for earlier, later in pairwise(moments))
    assert site.paths[-2:] == ["/dead.html"] * 2


def test_a_link_that_opens_at_last_is_not_dead(site: Site, run: Runner) -> None:
    answers = iter([Answer(b"", 500), Answer(b"", 502)])
    site.add("/", "shaky.html")
    site.otherwise = lambda path: next(answers, page("new.html") if path == "/shaky.html" else page())
    crawled = run(site.base, dead_link_tries=3)
    assert [failure and failure.value for failure in crawled.tries("/shaky.html")] == ["http_5xx", "http_5xx", None]
    assert "/new.html" in crawled.fetched


PROMISE = '<script>createPageHTML(1000000, 0, "index", "html");</script>'


def test_pages_that_a_pager_only_promises_are_asked_for_once_and_not_without_end(site: Site, run: Runner) -> None:
    site.pages["/"] = page("/lost.html", more=PROMISE)
    run(site.base, dead_link_tries=3)
    assert site.paths.count("/lost.html") == 3
    promised = [path for path in site.paths if path.startswith("/index_")]
    assert len(promised) == len(set(promised)) <= 50


def test_a_pager_that_leads_round_and_on_without_end_is_left(site: Site, run: Runner) -> None:
    def turned(path: str) -> Answer:
        number = int(path.rpartition("=")[2])
        return page("/info/1021/1.htm", *(f"/list.jsp?page={number + step}" for step in (-1, 1, 2, 3)))

    site.add("/", "/list.jsp?page=1")
    site.add("/info/1021/1.htm")
    site.otherwise = turned
    run(site.base)
    assert sum(path.startswith("/list.jsp") for path in site.paths) < 100
