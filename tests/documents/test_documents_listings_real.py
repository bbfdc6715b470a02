"""Real list pages of several systems read as a person reads them."""

import csv
from datetime import date
from pathlib import Path

import pytest

from documents import Source, skim
from records import Entry, Listing, ListState

# (file, an address as that system gives it, day of the visit, is a single list, rest of the next page's address)
PAGES = [
    (
        "dingxi_gov_jcms_datastore.xml",
        "http://a.example/col/col1/index.html",
        True,
        "/module/web/jpage/dataproxy.jsp?page=2",
    ),
    (
        "hebei_zrzy_xinwen_list.html",
        "http://a.example/heb/xinwen/stdt/index_1.html",
        True,
        "/heb/xinwen/stdt/index_2.html",
    ),
    ("guangxi_dnr_list_trimmed.html", "http://a.example/xwzx/zwdt/index.shtml", True, "/xwzx/zwdt/index_1.shtml"),
    (
        "hunan_zrzyt_list_excerpt.html",
        "http://a.example/a/list_tylb_dst_zczlm.html",
        True,
        "/a/list_tylb_dst_zczlm_2.html",
    ),
    ("boda_vsb_college_list_trimmed.html", "http://a.example/tzgg/zbgg.htm", True, "/tzgg/zbgg/10.htm"),
    ("nea_xwzx_channel_multiblock.html", "http://a.example/xwzx/", False, ""),
]
VISIT = date(2026, 10, 1)


def listings_of(folder: Path, name: str, url: str) -> tuple[Listing, ...]:
    return skim(Source(url, (folder / "pages" / name).read_bytes()), VISIT).page.listings


def expected(folder: Path, name: str) -> dict[str, str]:
    with (folder / "pages" / "EXPECTED.tsv").open(encoding="utf-8", newline="") as file:
        return next(row for row in csv.DictReader(file, delimiter="\t") if row["page"] == name)


@pytest.mark.parametrize(("name", "url", "single", "following"), PAGES)
def test_real_lists(shared_data: Path, name: str, url: str, single: bool, following: str) -> None:
    wanted, listings = expected(shared_data, name), listings_of(shared_data, name, url)
    rows: list[Entry] = [entry for listing in listings for entry in listing.entries]
    days = [entry.day for entry in rows if entry.day]
    assert (len(listings) == 1) is single
    assert all(listing.state is ListState.READ for listing in listings)
    assert len(rows) == len(days) == int(wanted["items"].split()[0])
    assert f"{max(days)}" == wanted["newest_item_date"]
    assert f"{min(days)}" == wanted["oldest_item_date"]
    assert f"{rows[0].day}" == wanted["first_row_date"]
    assert listings[0].next_page.startswith(f"http://a.example{following}" if following else "")
    assert bool(listings[0].next_page) is bool(following)


def test_a_real_pinned_row_is_marked(shared_data: Path) -> None:
    name, url, *_ = PAGES[1]
    entries = listings_of(shared_data, name, url)[0].entries
    assert [entry.pinned for entry in entries[:2]] == [True, False]


def test_blocks_of_a_real_channel_keep_their_own_dates(shared_data: Path) -> None:
    name, url, *_ = PAGES[5]
    newest = {
        listing.more.partition("a.example")[2]: max(entry.day for entry in listing.entries if entry.day)
        for listing in reversed(listings_of(shared_data, name, url))
    }
    assert newest == {
        "/news/jwzdt.htm": date(2026, 9, 16),
        "/ldhd/index.htm": date(2026, 8, 19),
        "/xwzx/nyyw.htm": date(2026, 9, 11),
    }


@pytest.mark.parametrize(
    "name", ["detail_tests_cmse_1.html", "detail_tests_gzggw_1.html", "detail_tests_shanxi_1.html"]
)
def test_real_articles_are_no_lists(shared_data: Path, name: str) -> None:
    assert listings_of(shared_data, name, "http://a.example/xw/202001/t20200101_1.html") == ()
    assert listings_of(shared_data, name, "http://a.example/show.jsp?x=1") == ()
