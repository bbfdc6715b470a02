import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from evidence_samples import PAGE, SITE, dead, digest_of, new_archive, page, target
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence import Archive, ArchiveError
from records import FailureKind, Role, Snapshot

TEXT = st.text(max_size=30)
SNAPSHOTS = st.builds(
    Snapshot,
    url=TEXT,
    final_url=TEXT,
    fetched_at=st.datetimes(min_value=datetime(1970, 1, 2), timezones=st.just(UTC)),  # noqa: DTZ001
    role=st.sampled_from(Role),
    status=st.none() | st.integers(100, 999),
    failure=st.none() | st.sampled_from(FailureKind),
    detail=TEXT,
    size=st.integers(1, 2**63 - 1),
    content_type=TEXT,
    headers=st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple),
    parent=TEXT,
    anchor=TEXT,
    depth=st.integers(0, 99),
    attempt=st.integers(1, 9),
    rendered=st.booleans(),
    truncated=st.booleans(),
)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    with new_archive(tmp_path / "a.sqlite") as made:
        yield made


def payload_count(archive: Archive) -> int:
    db = sqlite3.connect(archive.path)
    count = db.execute("SELECT COUNT(*) FROM payload").fetchone()[0]
    db.close()
    return count


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(snapshot=SNAPSHOTS, body=st.binary(max_size=200))
def test_any_snapshot_and_body_come_back_as_they_were(archive: Archive, snapshot: Snapshot, body: bytes) -> None:
    seq = archive.record(snapshot, body)
    ((found, kept),) = archive.snapshots(after=seq - 1)
    assert found == seq
    assert kept == replace(snapshot, digest=digest_of(body) if body else "")
    assert archive.attempts(snapshot.url)[-1] == kept
    assert not body or archive.body(kept.digest) == body


def test_the_archive_fills_in_digest_and_size(archive: Archive) -> None:
    archive.record(page("1.html"), PAGE)
    ((_, kept),) = archive.snapshots()
    assert (kept.digest, kept.size) == (digest_of(PAGE), len(PAGE))


def test_the_announced_size_of_a_cut_body_is_kept(archive: Archive) -> None:
    archive.record(replace(page("1.html"), size=50_000_000, truncated=True), PAGE)
    ((_, kept),) = archive.snapshots()
    assert (kept.size, kept.truncated) == (50_000_000, True)


def test_an_unchanged_body_is_stored_once(archive: Archive) -> None:
    for minute in range(3):
        archive.record(page("1.html", minute), PAGE)
    archive.record(page("2.html"), PAGE + b"!")
    assert payload_count(archive) == 2
    assert len(archive.attempts(SITE + "1.html")) == 3


def test_a_digest_without_its_body_must_be_known(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="没有摘要"):
        archive.record(replace(page("1.html"), digest=digest_of(PAGE)))
    archive.record(page("1.html"), PAGE)
    archive.record(replace(page("2.html"), digest=digest_of(PAGE), size=len(PAGE)))
    assert [snapshot.digest for _, snapshot in archive.snapshots()] == [digest_of(PAGE)] * 2


def test_numbers_rise_and_a_reader_can_follow_them(archive: Archive) -> None:
    numbers = [archive.record(page(f"{n}.html"), PAGE) for n in range(5)]
    assert numbers == sorted(set(numbers))
    first = archive.snapshots(limit=2)
    rest = archive.snapshots(after=first[-1][0])
    assert [seq for seq, _ in first + rest] == numbers
    assert archive.snapshots(after=numbers[-1]) == []


def test_latest_gives_the_last_snapshot_of_each_address(archive: Archive) -> None:
    # More than one batch, so that an address seen in the first is hidden by a later one.
    for n in range(600):
        archive.record(page(f"{n}.html"))
    archive.record(dead("7.html", minute=1))
    latest = {snapshot.url: (seq, snapshot.failure) for seq, snapshot in archive.latest()}
    assert len(latest) == 600
    assert latest[SITE + "7.html"] == (601, FailureKind.TIMEOUT)


def test_latest_keeps_to_the_moment_it_began(archive: Archive) -> None:
    for n in range(600):
        archive.record(page(f"{n}.html"))
    walk = archive.latest()
    seen = [next(walk)]
    archive.record(page("599.html", minute=1))
    seen.extend(walk)
    assert [seq for seq, _ in seen] == list(range(1, 601))


def test_a_record_that_fails_leaves_nothing_behind(archive: Archive) -> None:
    archive.discover([target("1.html")])
    with pytest.raises(AttributeError):
        archive.record(page("1.html"), PAGE, targets=[target("2.html"), None])  # type: ignore[list-item]
    assert (archive.snapshots(), payload_count(archive), archive.planned()) == ([], 0, 1)
    archive.record(page("1.html"), PAGE, targets=[target("2.html")])
    assert (len(archive.snapshots()), payload_count(archive), archive.planned()) == (1, 1, 2)


def test_text_that_cannot_be_stored_is_mended_instead_of_lost(archive: Archive) -> None:
    broken = replace(target("2.html"), anchor="半个\ud83d字")
    headers = (("X-Name", "\udcff"),)
    archive.record(replace(page("1.html"), detail="\udcff", headers=headers), PAGE, targets=[target("3.html"), broken])
    ((_, kept),) = archive.snapshots()
    assert (kept.detail, kept.headers) == ("?", headers)
    assert [t.anchor for t in archive.take(5)] == ["链接 3.html", "半个?字"]


def test_a_size_beyond_all_measure_does_not_stop_the_crawl(archive: Archive) -> None:
    archive.record(replace(page("1.html"), failure=FailureKind.TOO_LARGE, size=10**30))
    assert archive.snapshots()[0][1].size == 2**63 - 1
