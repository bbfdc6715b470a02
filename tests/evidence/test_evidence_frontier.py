from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from evidence_samples import PAGE, SITE, dead, new_archive, page, target

from evidence import Archive
from records import CoverageCount, Role


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with new_archive(tmp_path / "a.sqlite") as made:
        yield made


def names(targets: list) -> list[str]:
    return [t.url.removeprefix(SITE) for t in targets]


def test_an_address_is_queued_once(archive: Archive) -> None:
    assert archive.discover([target("1.html"), target("2.html"), target("1.html")]) == 2
    assert archive.discover(iter([target("2.html"), target("3.html")])) == 1
    assert archive.discover([]) == 0
    assert (archive.planned(), archive.pending()) == (3, 3)


def test_lists_come_before_details_and_shallow_before_deep_and_old_before_new(archive: Archive) -> None:
    archive.discover(
        [
            target("file.pdf", Role.ATTACHMENT),
            target("deep.html", depth=3),
            target("b.html", depth=2),
            target("a.html", depth=2),
            target("list/", Role.LIST, depth=5),
            target("", Role.HOME, depth=0),
        ]
    )
    assert names(archive.take(2)) == ["", "list/"]
    assert names(archive.take(10)) == ["b.html", "a.html", "deep.html", "file.pdf"]
    assert archive.take(10) == []


def test_a_target_comes_back_as_it_was_queued(archive: Archive) -> None:
    archive.discover([target("1.html", Role.LIST, depth=4)])
    assert archive.take(1) == [target("1.html", Role.LIST, depth=4)]


def test_a_recorded_page_is_done_and_its_links_wait(archive: Archive) -> None:
    archive.discover([target("1.html")])
    archive.take(1)
    archive.record(page("1.html"), PAGE, targets=[target("1.html"), target("2.html")])
    assert (archive.planned(), archive.pending()) == (2, 1)
    assert names(archive.take(5)) == ["2.html"]


def test_a_retry_waits_behind_everything_else_and_counts_its_tries(archive: Archive) -> None:
    archive.discover([target("1.html"), target("file.pdf", Role.ATTACHMENT)])
    (first,) = archive.take(1)
    archive.record(dead("1.html"), retry=first)
    assert names(archive.take(1)) == ["file.pdf"]
    (again,) = archive.take(1)
    assert again == replace(target("1.html"), role=Role.RETRY, tries=1)
    archive.record(dead("1.html", minute=5, attempt=2), retry=again)
    assert archive.take(1)[0].tries == 2
    archive.record(dead("1.html", minute=9, attempt=3))
    assert archive.take(1) == []
    assert [s.attempt for s in archive.attempts(SITE + "1.html")] == [1, 2, 3]


def test_a_retry_of_another_address_is_a_mistake(archive: Archive) -> None:
    with pytest.raises(ValueError, match="retry is for"):
        archive.record(dead("1.html"), retry=target("2.html"))
    assert archive.snapshots() == []


def test_what_was_recorded_without_being_queued_counts_as_planned(archive: Archive) -> None:
    archive.record(page("1.html"), PAGE)
    assert (archive.planned(), archive.pending()) == (1, 0)
    assert archive.discover([target("1.html")]) == 0


def test_each_address_kept_out_is_counted_once(archive: Archive) -> None:
    for day in (1, 2, 2, 1):
        archive.skip(f"{SITE}calendar?day={day}", "疑似无穷日历")
    archive.skip(f"{SITE}deep/", "层级过深")
    assert archive.skipped() == (CoverageCount("疑似无穷日历", 2), CoverageCount("层级过深", 1))
    assert (archive.planned(), archive.pending()) == (0, 0)


def test_a_waiting_target_can_be_kept_out(archive: Archive) -> None:
    archive.discover([target("1.html"), target("2.html"), target("3.html")])
    archive.take(1)
    archive.skip(SITE + "1.html", "超出页数上限")
    archive.skip(SITE + "2.html", "超出页数上限")
    assert archive.skipped() == (CoverageCount("超出页数上限", 2),)
    assert (archive.planned(), names(archive.take(5))) == (1, ["3.html"])


def test_skipping_never_hides_a_fetch(archive: Archive) -> None:
    archive.discover([target("1.html"), target("2.html")])
    archive.take(2)
    archive.record(page("1.html"), PAGE)
    archive.record(dead("2.html"), retry=target("2.html"))
    archive.skip(SITE + "1.html", "超出页数上限")
    archive.skip(SITE + "2.html", "超出页数上限")
    assert (archive.skipped(), archive.planned(), archive.pending()) == ((), 2, 0)


def test_an_address_kept_out_for_depth_may_be_found_again_by_a_shorter_way(archive: Archive) -> None:
    archive.skip(SITE + "1.html", "层级过深")
    assert archive.discover([target("1.html", depth=2)]) == 1
    assert archive.skipped() == ()
    assert archive.take(1) == [target("1.html", depth=2)]


def test_opening_for_writing_returns_what_was_taken_and_reading_does_not(archive: Archive) -> None:
    archive.discover([target("1.html"), target("2.html")])
    archive.take(1)
    assert archive.pending() == 1
    with Archive.open(archive.path, readonly=True) as reader:
        # The crawler may have died: for a reader, a target in its hands is still to come.
        assert reader.pending() == 2
    assert names(archive.take(5)) == ["2.html"]
    archive.close()
    with Archive.open(archive.path) as again:
        assert names(again.take(5)) == ["1.html", "2.html"]


def test_lists_can_be_taken_alone(archive: Archive) -> None:
    archive.discover([target("1.html"), target("list/", Role.LIST), target("a.pdf", Role.ATTACHMENT)])
    assert names(archive.take(5, last=Role.LIST)) == ["list/"]
    assert archive.take(5, last=Role.LIST) == []
    assert names(archive.take(5)) == ["1.html", "a.pdf"]


def test_addresses_kept_out_come_with_the_page_that_names_them(archive: Archive) -> None:
    archive.record(page("1.html"), PAGE, [target("2.html")], skipped=[(f"{SITE}deep/", "层级过深")])
    assert archive.skipped() == (CoverageCount("层级过深", 1),)
    assert list(archive.addresses()) == [f"{SITE}2.html", f"{SITE}1.html"]


def test_all_that_waits_can_be_kept_out_but_what_was_tried_is_done(archive: Archive) -> None:
    archive.discover([target("1.html"), target("2.html"), target("3.html")])
    first, _ = archive.take(2)
    archive.record(dead("1.html"), retry=first)
    archive.skip_waiting("超出页数上限")
    assert archive.skipped() == (CoverageCount("超出页数上限", 1),)
    assert (archive.planned(), archive.pending()) == (2, 0)
    assert names([first]) == ["1.html"] and archive.take(5) == []
