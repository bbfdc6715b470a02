"""Archives: every member is a document of its own, nothing hostile gets out of hand, nothing unread looks clean."""

import gzip
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import Source, read, read_all, read_each
from documents.archives import Budget, rars
from documents.archives.zips import members
from records import ProblemKind
from tests.documents.archives_kit import (
    gbk_zip_bytes,
    is_unreadable,
    lines,
    locked,
    opened,
    rar_bytes,
    seven_bytes,
    tar_bytes,
    zip_bytes,
)
from tests.documents.readers_kit import TODAY, docx_bytes, xlsx_bytes

TEXT = "石桥村名单\n".encode()
PACKERS: dict[str, Callable[[dict[str, bytes]], bytes]] = {
    "包.zip": zip_bytes,
    "包.7z": seven_bytes,
    "包.tar": tar_bytes,
    "包.tgz": lambda files: tar_bytes(files, "w:gz"),
    "包.tar.bz2": lambda files: tar_bytes(files, "w:bz2"),
    "包.tar.xz": lambda files: tar_bytes(files, "w:xz"),
}


@pytest.mark.parametrize("name", PACKERS)
def test_each_member_is_a_document_named_after_archive_and_member(name: str) -> None:
    files = {"内/名单.txt": TEXT, "表.xlsx": xlsx_bytes([["姓名", "村名"], ["甲", "石桥村"]])}
    found = opened(name, PACKERS[name](files))
    assert {key: document.kind for key, document in found.items()} == {
        f"{name}!内/名单.txt": "text",
        f"{name}!表.xlsx": "xlsx",
    }
    assert lines(found[f"{name}!内/名单.txt"]) == ["石桥村名单"]
    assert {document.url for document in found.values()} == {name}


def test_a_plain_file_is_one_document_without_a_member() -> None:
    (document,) = read_all(Source("a.txt", TEXT, name="a.txt"), TODAY)
    assert document == read(Source("a.txt", TEXT, name="a.txt"), TODAY)


def test_an_attached_archive_keeps_its_page_and_its_shown_name() -> None:
    page = "http://a.example.cn/p.html"
    source = Source(page, zip_bytes({"一.txt": TEXT}), name="f123.zip", attachment="附件1.zip", parent=page)
    (document,) = read_all(source, TODAY)
    assert (document.url, document.attachment, document.parent) == (page, "附件1.zip!一.txt", page)


def test_archives_in_archives_are_opened() -> None:
    inner = zip_bytes({"名单.txt": TEXT})
    assert list(opened("外.zip", zip_bytes({"内.zip": inner, "b.7z": seven_bytes({"c.txt": TEXT})}))) == [
        "外.zip!内.zip!名单.txt",
        "外.zip!b.7z!c.txt",
    ]


def test_names_in_gbk_and_in_utf8_are_both_right() -> None:
    assert list(opened("a.zip", gbk_zip_bytes("低保对象/名单.txt", TEXT))) == ["a.zip!低保对象/名单.txt"]
    assert list(opened("a.zip", zip_bytes({"低保对象/名单.txt": TEXT}))) == ["a.zip!低保对象/名单.txt"]
    assert list(opened("a.tar", tar_bytes({"名单.txt": TEXT}, encoding="gbk"))) == ["a.tar!名单.txt"]


def test_content_decides_what_a_member_is() -> None:
    found = opened("a.zip", zip_bytes({"照片.jpg": docx_bytes("正文"), "无后缀": TEXT}))
    assert [document.kind for document in found.values()] == ["docx", "text"]


def test_a_squeezed_single_file_is_read_under_its_own_name() -> None:
    found = opened("明细.csv.gz", gzip.compress("姓名,村名\n甲,石桥村\n".encode()))
    assert [(key, document.kind) for key, document in found.items()] == [("明细.csv.gz!明细.csv", "csv")]


def test_directories_and_what_systems_leave_behind_are_no_members() -> None:
    junk = {"目录/": b"", "__MACOSX/._a.txt": b"x", "目录/.DS_Store": b"x", "Thumbs.db": b"x", "~$a.docx": b"x"}
    assert list(opened("a.zip", zip_bytes(junk | {"a.txt": TEXT}))) == ["a.zip!a.txt"]


@pytest.mark.parametrize("packer", [zip_bytes, tar_bytes])
def test_paths_that_lead_elsewhere_are_only_names(
    packer: Callable[[dict[str, bytes]], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "里"
    folder.mkdir()
    monkeypatch.chdir(folder)
    found = opened("a.bin", packer({"../逃.txt": TEXT, f"{tmp_path}/绝.txt": TEXT, "C:\\Windows\\b.txt": TEXT}))
    assert [key.rpartition("/")[2] for key in found] == ["a.bin!逃.txt", "绝.txt", "b.txt"]
    assert not any(".." in key or "!/" in key for key in found)
    assert [path.name for path in tmp_path.rglob("*")] == ["里"]


def test_a_member_under_a_password_is_named_and_the_others_are_read() -> None:
    found = opened("a.zip", locked(zip_bytes({"锁.txt": TEXT, "开.txt": TEXT})))
    assert found["a.zip!锁.txt"].problems[0].kind is ProblemKind.ENCRYPTED
    assert lines(found["a.zip!开.txt"]) == ["石桥村名单"]


def test_a_7z_under_a_password_says_so() -> None:
    (document,) = opened("a.7z", seven_bytes({"锁.txt": TEXT}, password="abc")).values()
    assert document.problems[0].kind is ProblemKind.ENCRYPTED


def test_a_damaged_member_is_named_and_the_others_are_read() -> None:
    body = zip_bytes({"坏.txt": TEXT * 50, "好.txt": TEXT})
    at = body.find("坏.txt".encode()) + len("坏.txt".encode())
    found = opened("a.zip", body[:at] + bytes([body[at] ^ 0xFF]) + body[at + 1 :])
    assert is_unreadable(found["a.zip!坏.txt"])
    assert found["a.zip!坏.txt"].problems[0].kind is ProblemKind.DAMAGED
    assert lines(found["a.zip!好.txt"]) == ["石桥村名单"]


def test_an_unreadable_member_is_told_under_its_name() -> None:
    found = opened("a.zip", zip_bytes({"坏.docx": b"no document", "空.txt": b""}))
    assert all(is_unreadable(document) for document in found.values())
    assert found["a.zip!空.txt"].problems[0].kind is ProblemKind.EMPTY


@pytest.mark.parametrize("name", PACKERS)
def test_an_archive_without_members_is_not_clean(name: str) -> None:
    (document,) = opened(name, PACKERS[name]({})).values()
    assert is_unreadable(document)


@pytest.mark.parametrize("name", PACKERS)
def test_a_cut_off_archive_is_never_clean(name: str) -> None:
    body = PACKERS[name]({"a.txt": bytes(range(256)) * 40, "b.txt": TEXT})
    assert any(document.problems for document in opened(name, body[: len(body) // 2]).values())


def test_a_bomb_is_not_unpacked() -> None:
    found = opened("a.zip", zip_bytes({"零.txt": bytes(60_000_000), "好.txt": TEXT}))
    assert found["a.zip!零.txt"].problems[0].kind is ProblemKind.TOO_LARGE
    assert lines(found["a.zip!好.txt"]) == ["石桥村名单"]


def test_a_member_that_is_larger_than_it_says_is_no_way_around() -> None:
    body = bytearray(zip_bytes({"零.txt": bytes(3_000_000)}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = body.find(mark) + offset
        body[at : at + 4] = (100).to_bytes(4, "little")
    (document,) = opened("a.zip", bytes(body)).values()
    assert is_unreadable(document)


def test_what_all_archives_in_a_file_hold_together_is_bounded() -> None:
    budget = Budget(total=1000)
    source = Source("a.zip", zip_bytes({f"{n}.txt": bytes(400) for n in range(4)}))
    unpacked = [member.body is not None for member in members(source, budget)]
    assert unpacked == [True, True, False, False]


def test_too_many_members_are_told() -> None:
    inner = zip_bytes({f"{n}.txt": b"x" for n in range(3000)})
    documents = opened("a.zip", zip_bytes({"一.zip": inner, "二.zip": inner}))
    assert len(documents) < 6000
    assert documents["a.zip!二.zip"].problems[0].kind is ProblemKind.TOO_LARGE


def test_deep_nesting_is_told_and_ends() -> None:
    body, name = TEXT, "名单.txt"
    for _ in range(30):
        body, name = zip_bytes({name: body}), "内.zip"
    (document,) = opened("a.zip", body).values()
    assert document.problems[0].kind is ProblemKind.TOO_DEEP


def test_when_time_is_up_the_rest_is_told_as_unread() -> None:
    answers = iter([True, True, False])
    source = Source("a.zip", zip_bytes({f"{n}.txt": TEXT for n in range(5)}), name="a.zip")
    documents = list(read_each(source, TODAY, lambda: next(answers)))
    assert [lines(document) for document in documents] == [["石桥村名单"], ["石桥村名单"], []]
    assert documents[-1].problems[0].kind is ProblemKind.TIMEOUT


def test_a_7z_that_asks_for_a_huge_dictionary_or_holds_zeros_is_refused() -> None:
    (document,) = opened("a.7z", seven_bytes({"零.txt": bytes(20_000_000)})).values()
    assert document.problems[0].kind is ProblemKind.TOO_LARGE


def test_a_rar_without_a_program_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (document,) = opened("a.rar", rar_bytes({"名单.txt": TEXT})).values()
    assert document.kind == "rar" and is_unreadable(document)
    assert "解压程序" in document.problems[0].message


@pytest.mark.skipif(not any(map(shutil.which, rars.PROGRAMS)), reason="no program that unpacks rar is installed")
def test_a_rar_is_read_where_a_program_is_installed() -> None:
    found = opened("a.rar", rar_bytes({"内/名单.txt": TEXT, "b.txt": "乙".encode()}))
    assert lines(found["a.rar!内/名单.txt"]) == ["石桥村名单"]
    assert lines(found["a.rar!b.txt"]) == ["乙"]


def test_a_rar_whose_names_are_locked_is_told_without_any_program() -> None:
    body = b"Rar!\x1a\x07\x01\x00" + bytes(4) + b"\x21\x04" + bytes(60)
    (document,) = opened("a.rar", body).values()
    assert document.problems[0].kind is ProblemKind.ENCRYPTED


@cache
def sample(name: str) -> bytes:
    return PACKERS[name]({"a.txt": TEXT, "b/c.txt": TEXT * 3})


@given(data=st.data())
def test_flipped_and_cut_archives_never_raise_and_never_end_in_silence(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(PACKERS)))
    body = bytearray(sample(name))
    for _ in range(data.draw(st.integers(1, 6))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(1, len(body)))
    assert read_all(Source(name, bytes(body[:end]), name=name), TODAY)
