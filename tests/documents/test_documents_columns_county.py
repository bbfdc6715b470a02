"""The sample county's columns come out of its pages exactly as they were planted."""

from dataclasses import dataclass

import pytest

from documents import Source, attribute_pages, build_columns, skim
from records import Bureau, Column, County, Page
from samples.minicounty import Truth, build
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
    units = (bureau for bureau in site.bureaus if bureau.crumb)
    bureaus = tuple(Bureau(u.name, (u.crumb,), (BASE + u.prefix[1:],) if u.listed_urls else ()) for u in units)
    office = Bureau(site.bureaus[0].name, (), (BASE,))
    county = County(COUNTY, BASE, (office, *bureaus))
    return Read(pages, build_columns(iter(pages), county, site.today), site.truth(BASE), county)


def test_columns_are_those_planted(sample: Read) -> None:
    assert sorted(column.url for column in sample.columns) == sorted(column.url for column in sample.truth.columns)


def test_path_bureau_kind_and_length_are_those_planted(sample: Read) -> None:
    found = {column.url: column for column in sample.columns}
    for wanted in sample.truth.columns:
        column = found[wanted.url]
        assert (column.path, column.bureau, column.kind, column.entries) == (
            wanted.path,
            wanted.bureau,
            wanted.kind,
            wanted.entries,
        )


def test_the_newest_day_is_that_planted(sample: Read) -> None:
    found = {column.url: column for column in sample.columns}
    aged = [column for column in sample.truth.columns if column.newest is not None]
    assert {column.url: found[column.url].newest for column in aged} == {column.url: column.newest for column in aged}


def test_every_page_of_a_bureau_is_placed_there(sample: Read) -> None:
    places = attribute_pages(sample.pages, sample.columns, sample.county)
    town = [page.url for page in sample.pages if "/qlz/" in page.url]
    assert town
    assert {places.of(url).bureau for url in town} == {"青岚镇人民政府"}
    assert all(places.of(page.url).column for page in sample.pages)
