import os
import sqlite3
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest
from evidence_samples import PAGE, PLAN, START, mode_of, new_archive, page

from evidence import Archive, ArchiveError
from evidence.schema import VERSION
from records import Snapshot


def test_an_archive_keeps_its_plan_and_times(tmp_path: Path) -> None:
    with new_archive(tmp_path / "a.sqlite") as archive:
        assert archive.finished is None
        archive.finish(START + timedelta(hours=2))
    with Archive.open(tmp_path / "a.sqlite", readonly=True) as archive:
        assert (archive.plan, archive.started) == (PLAN, START)
        assert archive.finished == START + timedelta(hours=2)


def test_only_the_owner_may_read_the_archive_and_its_log_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with new_archive(tmp_path / "a.sqlite") as archive:
            archive.record(page("1.html"), PAGE)
            files = sorted(tmp_path.iterdir())
            assert [file.name for file in files] == ["a.sqlite", "a.sqlite-shm", "a.sqlite-wal"]
            assert [mode_of(file) for file in files] == [0o600] * 3
    finally:
        os.umask(before)


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").write_text("别动我")
    with pytest.raises(ArchiveError, match="已存在"):
        new_archive(tmp_path / "a.sqlite")
    assert (tmp_path / "a.sqlite").read_text() == "别动我"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match=r"无法写入.*请检查文件夹"):
        new_archive(tmp_path / "nowhere" / "a.sqlite")


@pytest.mark.parametrize("readonly", [True, False])
def test_a_missing_file_is_named_and_not_made(tmp_path: Path, readonly: bool) -> None:
    with pytest.raises(ArchiveError, match="找不到证据档案"):
        Archive.open(tmp_path / "a.sqlite", readonly)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("readonly", [True, False])
@pytest.mark.parametrize("content", [b"", b"<html>not a database</html>" * 300], ids=["empty", "page"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes, readonly: bool) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match="不是 govlint 证据档案"):
        Archive.open(path, readonly)
    assert path.read_bytes() == content


def test_a_folder_is_not_an_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="不是 govlint 证据档案"):
        Archive.open(tmp_path)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "a.sqlite")
    other.execute("CREATE TABLE meta (plan TEXT, started TEXT)")
    other.close()
    with pytest.raises(ArchiveError, match="不是 govlint 证据档案"):
        Archive.open(tmp_path / "a.sqlite")


def test_an_archive_of_a_newer_version_asks_for_an_upgrade(tmp_path: Path) -> None:
    new_archive(tmp_path / "a.sqlite").close()
    change(tmp_path / "a.sqlite", f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(ArchiveError, match="请先升级 govlint"):
        Archive.open(tmp_path / "a.sqlite")


@pytest.mark.parametrize("plan", ["{", "[]", '{"starts": 3}'])
def test_an_archive_with_a_broken_plan_is_refused(tmp_path: Path, plan: str) -> None:
    new_archive(tmp_path / "a.sqlite").close()
    change(tmp_path / "a.sqlite", f"UPDATE meta SET plan = '{plan}'")
    with pytest.raises(ArchiveError, match="不是 govlint 证据档案"):
        Archive.open(tmp_path / "a.sqlite")


def test_a_path_with_question_marks_and_chinese_works(tmp_path: Path) -> None:
    path = tmp_path / "云岫县 2026?#%41.sqlite"
    new_archive(path).close()
    assert path.exists()
    with Archive.open(path) as archive:
        assert archive.plan == PLAN


def test_a_readonly_archive_refuses_to_be_written(tmp_path: Path) -> None:
    new_archive(tmp_path / "a.sqlite").close()
    with Archive.open(tmp_path / "a.sqlite", readonly=True) as archive, pytest.raises(ArchiveError, match="只读"):
        archive.record(page("1.html"), PAGE)


@pytest.mark.parametrize("table", ["snapshot", "payload"])
@pytest.mark.parametrize("change_to", ["UPDATE {} SET size = 1", "DELETE FROM {}"])
def test_what_was_recorded_can_be_neither_changed_nor_deleted(tmp_path: Path, table: str, change_to: str) -> None:
    with new_archive(tmp_path / "a.sqlite") as archive:
        archive.record(page("1.html"), PAGE)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            change(tmp_path / "a.sqlite", change_to.format(table))
        assert archive.body(archive.snapshots()[0][1].digest) == PAGE


def test_the_table_has_a_column_for_every_field_of_a_snapshot(tmp_path: Path) -> None:
    new_archive(tmp_path / "a.sqlite").close()
    db = sqlite3.connect(tmp_path / "a.sqlite")
    columns = [row[1] for row in db.execute("PRAGMA table_info(snapshot)")]
    db.close()
    assert columns == ["seq", *(field.name for field in fields(Snapshot))]


def change(path: Path, statement: str) -> None:
    db = sqlite3.connect(path)
    try:
        with db:
            db.execute(statement)
    finally:
        db.close()
