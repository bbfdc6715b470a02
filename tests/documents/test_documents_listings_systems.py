"""The lists of each content management system give rows, the next page and the data behind a script."""

import pytest

from documents import Source, skim
from records import Page
from tests.documents.list_systems import SYSTEMS, System
from tests.documents.listing_pages import TODAY, page
from tests.documents.listing_templates import DAYS


def seen(system: System) -> Page:
    return skim(Source(system.url, page(f'<div class="main">{system.body}</div>').encode()), TODAY).page


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_list_of_each_system_is_read_or_says_that_a_script_fills_it(name: str) -> None:
    system = SYSTEMS[name]
    found = seen(system)
    (listing,) = found.listings
    assert (len(listing.entries), listing.state) == (system.entries, system.state)
    assert (listing.next_page.endswith(system.following), bool(listing.next_page)) == (True, bool(system.following))
    assert listing.page_number == system.number
    assert listing.entries or listing.reason == "脚本生成的列表"
    assert [feed.url for feed in found.feeds] == [f"http://www.yunxiu.example{feed}" for feed in system.feeds]


@pytest.mark.parametrize("name", [name for name, system in SYSTEMS.items() if system.entries == 8])
def test_every_row_of_each_system_has_its_day(name: str) -> None:
    (listing,) = seen(SYSTEMS[name]).listings
    assert [entry.day for entry in listing.entries] == list(DAYS)
    assert not any(entry.foreign or entry.pinned for entry in listing.entries)
