"""A later run transfers what changed and knows the rest."""

from dataclasses import replace
from pathlib import Path

import pytest
from crawler_run import START, Crawled, Runner
from crawler_site import Answer, Site, moved, page

from evidence import Archive, export_warc, import_warc
from records import FailureKind

TAGS = [("ETag", '"{}"'), ("Last-Modified", "Tue, 02 Jun 2026 08:0{}:00 GMT")]


def tagged(answer: Answer, number: int, header: tuple[str, str] = TAGS[0]) -> Answer:
    return replace(answer, headers=((header[0], header[1].format(number)),))


def grow(site: Site, header: tuple[str, str] = TAGS[0]) -> None:
    site.pages["/"] = tagged(page("/list/"), 1, header)
    site.pages["/list/"] = tagged(page("/info/1001/1.htm", "/info/1001/2.htm"), 2, header)
    site.pages["/info/1001/1.htm"] = tagged(page("/a.pdf"), 3, header)
    site.pages["/info/1001/2.htm"] = tagged(page(), 4, header)
    site.pages["/a.pdf"] = tagged(Answer(b"%PDF-1.4 file", content_type="application/pdf"), 5, header)


def told(crawled: Crawled) -> dict[str, tuple[object, ...]]:
    """All that counts about each address, whatever the server answered in this run."""
    latest = (snapshot for _, snapshot in crawled.archive.latest())
    return {
        s.url: (s.final_url, s.failure, s.digest, s.size, s.content_type, s.parent, s.anchor, s.depth, s.role)
        for s in latest
    }


@pytest.mark.parametrize("header", TAGS)
def test_unchanged_pages_are_not_sent_again_and_their_links_are_followed(
    site: Site, run: Runner, header: tuple[str, str]
) -> None:
    grow(site, header)
    first = run(site.base)
    second = run.after(first)
    assert told(second) == told(first)
    assert {second.one(path).status for path in first.fetched} == {304}


def test_a_changed_page_is_fetched_and_its_new_links_are_followed(site: Site, run: Runner) -> None:
    grow(site)
    first = run(site.base)
    site.pages["/list/"] = tagged(page("/info/1001/1.htm", "/info/1001/3.htm"), 9)
    site.pages["/info/1001/3.htm"] = page()
    second = run.after(first)
    assert (second.one("/list/").status, second.one("/info/1001/1.htm").status) == (200, 304)
    assert "/info/1001/3.htm" in second.fetched and "/info/1001/2.htm" not in second.fetched


def test_a_page_that_lost_its_first_finder_is_found_by_another_unchanged_one(site: Site, run: Runner) -> None:
    grow(site)
    site.pages["/info/1001/1.htm"] = tagged(page("/info/1001/2.htm"), 3)
    first = run(site.base)
    site.pages["/list/"] = tagged(page("/info/1001/1.htm"), 9)
    second, anew = run.after(first), run(site.base)
    assert told(second) == told(anew)
    assert second.one("/info/1001/2.htm").parent == f"{site.base}/info/1001/1.htm"


def test_a_page_that_is_gone_is_gone(site: Site, run: Runner) -> None:
    grow(site)
    first = run(site.base)
    del site.pages["/info/1001/2.htm"]
    assert run.after(first).failure("/info/1001/2.htm") is FailureKind.HTTP_4XX


def test_the_same_bytes_from_a_server_without_validators_are_recognised(site: Site, run: Runner) -> None:
    site.add("/", "/info/1001/1.htm")
    site.add("/info/1001/1.htm")
    first = run(site.base)
    second = run.after(first)
    assert told(second) == told(first) and second.one("/").status == 200
    assert all(not asked.conditions for asked in site.log)


def test_conditions_go_to_the_page_they_belong_to_and_not_to_a_redirect(site: Site, run: Runner) -> None:
    site.add("/", "/old.html")
    site.pages["/old.html"] = moved("/info/1001/1.htm")
    site.pages["/info/1001/1.htm"] = tagged(page("/b.pdf"), 1)
    site.pages["/b.pdf"] = Answer(b"%PDF-1.4", content_type="application/pdf")
    first = run(site.base)
    site.log.clear()
    second = run.after(first)
    assert told(second) == told(first)
    assert {asked.path for asked in site.log if asked.conditions} == {"/info/1001/1.htm"}


def test_not_modified_without_having_been_asked_is_no_page(site: Site, run: Runner) -> None:
    site.add("/", "/info/1001/1.htm")
    site.pages["/info/1001/1.htm"] = Answer(b"", 304)
    assert run(site.base).failure("/info/1001/1.htm") is FailureKind.OTHER


def test_the_new_archive_stands_for_itself_and_travels_as_warc(site: Site, run: Runner, tmp_path: Path) -> None:
    grow(site)
    first = run(site.base)
    bodies = {path: first.body(path) for path in first.fetched}
    second = run.after(first)
    first.archive.path.unlink()
    assert {path: second.body(path) for path in second.fetched} == bodies
    export_warc(second.archive, tmp_path / "out.warc.gz")
    with Archive.create(tmp_path / "in.sqlite", second.archive.plan, START) as copy:
        import_warc(tmp_path / "out.warc.gz", copy)
        assert list(copy.latest()) == list(second.archive.latest())
        assert {path: copy.body(second.one(path).digest) for path in bodies} == bodies


def test_an_earlier_archive_that_cannot_be_read_only_costs_the_transfer(site: Site, run: Runner) -> None:
    grow(site)
    first = run(site.base)
    broken = Crawled(site.base, Archive.open(first.archive.path, readonly=True))
    broken.archive.path = first.archive.path.with_name("nothing.sqlite")
    broken.archive.path.write_bytes(b"no database")
    assert told(run.after(broken)) == told(first)
    broken.archive.close()
