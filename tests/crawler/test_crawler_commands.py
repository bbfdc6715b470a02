"""Scrapy's own commands, from the project's root."""

from pathlib import Path

import crawler_child as child
import pytest
from crawler_run import START, Crawled
from crawler_site import Site

from crawler.opening import archive_for, plan_for
from evidence import Archive, ArchiveError


def scrapy(*arguments: str) -> tuple[int, str]:
    return child.end(child.program("-m", "scrapy", *arguments))


def test_scrapy_lists_the_spider() -> None:
    assert scrapy("list") == (0, "county\n")


def test_scrapy_crawls_from_a_start_and_goes_on_with_the_same_file(site: Site, tmp_path: Path) -> None:
    site.add("/", "a.html")
    site.add("/a.html")
    path = tmp_path / "a.sqlite"
    arguments = ("crawl", "county", "-a", f"start={site.base}/", "-a", f"archive={path}")
    assert scrapy(*arguments)[0] == 0
    with Archive.open(path, readonly=True) as archive:
        assert Crawled(site.base, archive).fetched == {"/", "/a.html"}
        assert archive.finished is not None
    before = list(site.paths)
    assert scrapy(*arguments)[0] == 0
    assert site.paths == before


def test_an_archive_of_another_crawl_is_left_alone(tmp_path: Path) -> None:
    path = str(tmp_path / "a.sqlite")
    archive_for(START, path, "http://www.yunxiu.example/").close()
    with pytest.raises(ArchiveError, match="属于另一次抓取"):
        archive_for(START, path, "http://www.other.example/")


def test_a_start_gets_a_file_of_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    archive_for(START, start="http://www.yunxiu.example:8080/zwgk/").close()
    assert (tmp_path / "www.yunxiu.example_8080.sqlite").exists()


@pytest.mark.parametrize(
    ("start", "said", "allowed"),
    [
        ("http://127.0.0.1:8000/", "", True),
        ("http://localhost/", "", True),
        ("http://[::1]/", "", True),
        ("http://127.0.0.1/", "0", False),
        ("http://www.yunxiu.example/", "", False),
        ("http://www.yunxiu.example/", "1", True),
    ],
)
def test_who_types_a_local_start_means_it_unless_told_otherwise(
    tmp_path: Path, start: str, said: str, allowed: bool
) -> None:
    with archive_for(START, str(tmp_path / "a.sqlite"), start, said) as archive:
        assert archive.plan.allow_private_hosts is allowed


@pytest.mark.parametrize("start", ["ftp://a.example/", "http://[::1", "县政府"])
def test_a_start_that_is_no_address_is_named(start: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"起始网址 .* 不是有效的"):
        archive_for(START, str(tmp_path / "a.sqlite"), start)


def test_without_any_argument_both_ways_are_told() -> None:
    with pytest.raises(ValueError, match=r"archive=.*start="):
        archive_for(START)


def test_the_scope_of_a_start_is_its_host() -> None:
    assert plan_for("http://www.yunxiu.example/zwgk/", False).scopes == ("http://www.yunxiu.example/",)
