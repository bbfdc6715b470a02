"""What pages and fetches add to columns before they are judged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from audit.columnfacts import with_facts
from evidence import Archive
from records import (
    Column,
    CrawlPlan,
    DateSource,
    Entry,
    FailureKind,
    Listing,
    ListState,
    Page,
    Published,
    Role,
    Snapshot,
)

SITE = "http://www.yunxiu.example/"
SCANNED = date(2026, 6, 30)
DATED = Page(f"{SITE}other.html", published=Published(SCANNED, DateSource.LABEL))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "a.sqlite", CrawlPlan((SITE,), (SITE,)), datetime(2026, 6, 30, tzinfo=UTC)) as made:
        yield made


def column(*entries: Entry, **fields: object) -> Column:
    base = Column(f"{SITE}tzgg/", ("首页", "通知公告"), "通知公告", entries=len(entries), rows=entries)
    return replace(base, **fields)  # type: ignore[arg-type]


def row(number: int, day: date | None = None) -> Entry:
    return Entry(f"第{number}件", f"{SITE}tzgg/{number}.html", day)


def document(number: int, day: date | None = None) -> Page:
    return Page(f"{SITE}tzgg/{number}.html", published=Published(day, DateSource.META) if day else None)


def known(one: Column, archive: Archive, *pages: Page) -> Column:
    return with_facts([one], {page.url: page for page in pages}, archive, SCANNED)[0]


def fetched(archive: Archive, failure: FailureKind | None, final: str = "") -> None:
    at = datetime(2026, 6, 30, tzinfo=UTC)
    archive.record(Snapshot(f"{SITE}tzgg/", final or f"{SITE}tzgg/", at, Role.LIST, failure=failure))


def test_only_documents_that_were_read_count_as_undated(archive: Archive) -> None:
    one = column(row(1), row(2), row(3, SCANNED))
    assert known(one, archive, DATED, document(1)).undated_read == 1
    assert known(one, archive, DATED, document(1), document(2)).undated_read == 2
    assert known(one, archive, DATED, document(1, SCANNED), document(2)).undated_read == 1


def test_where_no_date_was_ever_read_the_reading_is_doubted(archive: Archive) -> None:
    assert known(column(row(1), row(2)), archive, document(1), document(2)).undated_read == 0


def test_rows_dated_after_the_scan_are_kept_apart(archive: Archive) -> None:
    later = row(1, date(2026, 7, 1))
    shown = Page(f"{SITE}tzgg/", is_list=True, listings=(Listing((later, row(2, SCANNED))),))
    assert known(column(row(1), row(2, SCANNED)), archive, shown).future == (later,)


def test_a_column_whose_first_list_page_was_not_read_is_partial(archive: Archive) -> None:
    one = column(row(8, date(2025, 1, 1)))
    further = Page(f"{SITE}tzgg/index_1.html", is_list=True, listings=(Listing(one.rows, page_number=2),))
    first = Page(f"{SITE}tzgg/", is_list=True, listings=(Listing(one.rows),))
    assert "首页没有读到" in known(one, archive, further).partial
    assert known(one, archive, further, first).partial == ""


def test_every_failed_try_of_a_columns_address_is_told(archive: Archive) -> None:
    for _ in range(3):
        fetched(archive, FailureKind.TIMEOUT)
    one = column(state=ListState.NOT_FETCHED)
    assert known(one, archive).failures == (FailureKind.TIMEOUT,) * 3
    assert known(replace(one, state=ListState.SCRIPT), archive).failures == ()


def test_an_address_that_leads_to_another_host_has_moved(archive: Archive) -> None:
    fetched(archive, None, "http://www.lancity.example/")
    assert known(column(state=ListState.NOT_FETCHED), archive).moved_to == "http://www.lancity.example/"


def test_a_column_that_was_never_asked_for_stays_as_it_is(archive: Archive) -> None:
    one = column(state=ListState.NOT_FETCHED)
    assert known(one, archive) == one
