"""The sample county's columns come out of its pages exactly as they were planted."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from documents import Source, attribute_pages, build_columns, feed_page, skim
from records import Bureau, Column, County, Page
from records.feeds import following, read_answer
from samples.minicounty import Site, Truth, build
from samples.minicounty.cast import COUNTY

BASE = "http://127.0.0.1:8000/"


@dataclass(frozen=True)
class Read:
    pages: tuple[Page, ...]
    columns: tuple[Column, ...]
    truth: Truth
    county: County


@pytest.fixture(scope="module")
def sample() -> Read:
    site = build(pages=400)
    pages = tuple(
        skim(Source(BASE + path[1:], answer.body, answer.content_type, is_home=path == "/"), site.today).page
        for path in site.pages
        for answer in (site.answer(path),)
    )
    pages += tuple(_behind(pages, site))
    units = (bureau for bureau in site.bureaus if bureau.crumb)
    bureaus = tuple(Bureau(u.name, (u.crumb,), (BASE + u.prefix[1:],) if u.listed_urls else ()) for u in units)
    office = Bureau(site.bureaus[0].name, (), (BASE,))
    county = County(COUNTY, BASE, (office, *bureaus))
    return Read(pages, build_columns(iter(pages), county, site.today), site.truth(BASE), county)


def _behind(pages: tuple[Page, ...], site: Site) -> Iterator[Page]:
    """What the crawl finds behind scripts and frames: their answers, and what these lead on to."""
    waiting = [address for page in pages for address in (*(feed.url for feed in page.feeds), *page.frames)]
    for address in waiting:
        answer = site.answer(address.removeprefix(BASE[:-1]))
        source = Source(address, answer.body, answer.content_type)
        given = read_answer(answer.body.decode())
        waiting += following(address, given) if given is not None else ()
        yield (
            skim(source, site.today).page if answer.body[:1] == b"<" else feed_page(source, site.today) or Page(address)
        )


def test_columns_are_those_planted(sample: Read) -> None:
    assert sorted(column.url for column in sample.columns) == sorted(column.url for column in sample.truth.columns)


def test_path_bureau_kind_and_length_are_those_planted(sample: Read) -> None:
    found = {(column.url, column.path): column for column in sample.columns}
    for wanted in sample.truth.columns:
        column = found[wanted.url, wanted.path]
        assert (column.path, column.bureau, column.kind, column.entries) == (
            wanted.path,
            wanted.bureau,
            wanted.kind,
            wanted.entries,
        )


def test_the_newest_day_is_that_planted(sample: Read) -> None:
    found = {(column.url, column.path): column for column in sample.columns}
    aged = [column for column in sample.truth.columns if column.newest is not None]
    assert {c.url: found[c.url, c.path].newest for c in aged} == {c.url: c.newest for c in aged}


def test_every_page_of_a_bureau_is_placed_there(sample: Read) -> None:
    places = attribute_pages(sample.pages, sample.columns, sample.county)
    town = [page.url for page in sample.pages if "/qlz/" in page.url]
    assert town
    assert {places.of(url).bureau for url in town} == {"青岚镇人民政府"}
    assert all(places.of(page.url).column for page in sample.pages)
