"""Killed, paused, out of disk: a crawl that is run again goes on where it was."""

import resource
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import crawler_child as child
import pytest
from crawler_run import START, Runner, plan_for
from crawler_site import Answer, Site, page

from evidence import Archive

CONCURRENCY = 4
LISTS, DETAILS = 6, 20


def build(site: Site) -> set[str]:
    """A small county with distinct bodies; every address that a whole crawl fetches."""
    site.add("/", *(f"col{number}/" for number in range(LISTS)))
    paths = {"/"}
    for column in range(LISTS):
        details = [f"/info/{column}/{number}.htm" for number in range(DETAILS)]
        site.add(f"/col{column}/", *details)
        for detail in details:
            site.add(detail, "/", f"/col{column}/")
        paths |= {f"/col{column}/", *details}
    site.pause_s = 0.01
    return paths


def new_archive(folder: Path, site: Site) -> Path:
    path = folder / "evidence.sqlite"
    Archive.create(path, plan_for(site.base, concurrency=CONCURRENCY), START).close()
    return path


def test_a_crawl_killed_again_and_again_loses_nothing_and_repeats_only_what_was_under_way(
    site: Site, run: Runner, tmp_path: Path
) -> None:
    expected = build(site)
    path = new_archive(tmp_path, site)
    kills = 3
    for number in range(kills):
        seen_before = len(site.log)
        process = child.start(path)
        child.signal_when(process, lambda: len(site.log) >= seen_before + 15 + number * 7, signal.SIGKILL)  # noqa: B023
        assert child.end(process)[0] == -signal.SIGKILL
    crawled = run.again(site.base, path)
    assert crawled.fetched == expected
    assert crawled.archive.finished is not None
    times = Counter(site.paths)
    assert set(times) == expected
    # On the line at most CONCURRENCY at once, and as many again that had come and were being read.
    assert sum(times.values()) - len(expected) <= kills * 2 * CONCURRENCY
    stored = Counter(snapshot.url for _, snapshot in crawled.archive.snapshots())
    assert set(stored.values()) == {1}
    assert all(crawled.body(asked) == page_body(site, asked) for asked in expected)


def test_an_interrupted_crawl_records_what_is_under_way_and_fetches_nothing_twice(
    site: Site, run: Runner, tmp_path: Path
) -> None:
    expected = build(site)
    path = new_archive(tmp_path, site)
    process = child.start(path)
    child.signal_when(process, lambda: len(site.log) > 20, signal.SIGINT)
    assert child.end(process)[0] == 1
    with Archive.open(path, readonly=True) as paused:
        assert paused.finished is None
        assert len(paused.snapshots()) == len(site.paths)
        assert paused.pending() > 0
    crawled = run.again(site.base, path)
    assert crawled.fetched == expected
    assert Counter(site.paths) == Counter(expected)


def test_a_finished_crawl_that_is_run_again_asks_for_nothing(site: Site, run: Runner) -> None:
    site.add("/", "a.html", "dead.html")
    site.add("/a.html")
    crawled = run(site.base, dead_link_tries=2)
    before = list(site.paths)
    run.again(site.base, crawled.archive.path)
    assert site.paths == before


def test_the_page_budget_holds_over_a_pause(site: Site, tmp_path: Path) -> None:
    build(site)
    path = tmp_path / "evidence.sqlite"
    Archive.create(path, plan_for(site.base, max_pages=50), START).close()
    process = child.start(path)
    child.signal_when(process, lambda: len(site.log) > 20, signal.SIGINT)
    child.end(process)
    assert child.end(child.start(path))[0] == 0
    assert len(site.paths) == 50


def test_a_full_disk_stops_the_crawl_with_a_sentence_and_a_freed_one_lets_it_go_on(
    site: Site, run: Runner, tmp_path: Path
) -> None:
    expected = build(site)
    for number, path in enumerate(sorted(expected - {"/"})):
        # Bodies that do not compress to nothing.
        noise = "".join(chr(0x4E00 + (number * 7919 + n * n * 31) % 20_000) for n in range(4_000))
        site.pages[path] = page(more=f"<p>{noise}</p>", title=path) if "info" in path else site.pages[path]
    path = new_archive(tmp_path, site)
    process = subprocess.Popen(
        [sys.executable, "-m", "crawler", str(path)],
        cwd=child.ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)),
    )
    code, said = child.end(process)
    assert code == 2
    assert "。" in said and "Traceback (most" not in said.splitlines()[-1]
    assert run.again(site.base, path).fetched == expected


def test_a_program_without_an_archive_says_what_it_wants(tmp_path: Path) -> None:
    assert child.end(child.program("-m", "crawler")) == (2, "用法：python -m crawler 档案路径 [上次扫描的档案路径]\n")
    code, said = child.end(child.start(tmp_path / "none.sqlite"))
    assert code == 2 and said.startswith("找不到证据档案")


def test_a_page_that_breaks_our_own_code_is_recorded_and_the_crawl_goes_on(
    site: Site, run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(page: object, place: str) -> list[object]:
        raise RecursionError("too deep")

    site.add("/", "a.html")
    monkeypatch.setattr("crawler.leads.links_of", broken)
    crawled = run(site.base)
    snapshot = crawled.one("/")
    assert (snapshot.failure, snapshot.detail) == ("other", "RecursionError: too deep")
    assert crawled.archive.finished is not None


def page_body(site: Site, path: str) -> bytes:
    reply = site.pages[path]
    assert isinstance(reply, Answer)
    return reply.body
