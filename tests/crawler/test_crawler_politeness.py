"""Who we are and how hard we ask."""

import itertools

from crawler_run import Runner
from crawler_site import Site, page

from crawler.tuning import settings_for, user_agent
from records import CrawlPlan


def test_every_request_says_who_asks_and_whom_to_call(site: Site, run: Runner) -> None:
    site.add("/", "a.html")
    site.add("/a.html")
    run(site.base, contact="monitor@yunxiu.example")
    assert {asked.path for asked in site.log} == {"/robots.txt", "/", "/a.html"}
    assert {asked.agent for asked in site.log} == {user_agent("monitor@yunxiu.example")}
    assert "(+monitor@yunxiu.example)" in site.log[0].agent


def test_a_contact_cannot_smuggle_in_a_header(site: Site, run: Runner) -> None:
    site.add("/")
    run(site.base, contact="a@yunxiu.example\r\nX-Evil: 1")
    assert site.log[0].agent == user_agent("a@yunxiu.exampleX-Evil: 1")


def test_requests_to_one_host_keep_their_distance(site: Site, run: Runner) -> None:
    site.add("/", *(f"{word}.html" for word in "abcdef"))
    site.otherwise = lambda path: page(title=path)
    run(site.base, delay_s=0.1)
    moments = [asked.at for asked in site.log]
    assert len(moments) == 8
    assert all(later - earlier >= 0.08 for earlier, later in itertools.pairwise(moments))


def test_no_more_than_the_planned_number_of_requests_are_under_way(site: Site, run: Runner) -> None:
    site.add("/", *(f"{word}.html" for word in "abcdefghijklmnop"))
    site.otherwise = lambda path: page(title=path)
    site.pause_s = 0.02
    run(site.base, concurrency=3)
    assert site.most_at_once == 3


def test_a_slow_server_is_given_more_time_than_asked_for() -> None:
    plan = CrawlPlan((), (), delay_s=0.5)
    assert settings_for(plan)["AUTOTHROTTLE_ENABLED"] is True
    assert settings_for(plan)["DOWNLOAD_DELAY"] == 0.5


def test_each_further_host_gets_room_of_its_own_up_to_a_bound() -> None:
    def room(hosts: int) -> object:
        scopes = tuple(f"http://bureau{number}.yunxiu.example/" for number in range(hosts))
        return settings_for(CrawlPlan((), scopes, concurrency=8))["CONCURRENT_REQUESTS"]

    assert [room(hosts) for hosts in (0, 1, 3, 100)] == [8, 8, 24, 64]
