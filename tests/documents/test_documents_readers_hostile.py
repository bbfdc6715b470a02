"""Reading never raises, and damage never looks clean."""

import zipfile
from functools import cache
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import Source, kind_of, read
from records import Document, ProblemKind, Readability
from tests.documents.readers_kit import TODAY, docx_bytes, edited, member, read_file, told, xlsx_bytes

NAMES = st.sampled_from(
    ["a.txt", "a.csv", "a.md", "a.docx", "a.xlsx", "a.html", "a.json", "a", "http://a.example.cn/x"]
)
STARTS = st.sampled_from(
    [
        b"",
        b"PK\x03\x04",
        b"%PDF-",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"<html>",
        b"<?xml",
        b"\xff\xfe",
        b"{",
        b"a,b\n",
    ]
)


@cache
def office_files() -> dict[str, bytes]:
    return {
        "a.docx": docx_bytes("关于检查的通知", "各村请于五月底前报送。"),
        "a.xlsx": xlsx_bytes([["姓名", "村名"], ["甲", "石桥村"], ["乙", 42]]),
    }


def is_sound(document: Document) -> bool:
    """Content or a problem, never silence without a reason."""
    return bool(document.blocks or document.tables or document.problems or document.kind == "html")


@given(name=NAMES, start=STARTS, body=st.binary(max_size=4000))
def test_arbitrary_bytes_never_raise(name: str, start: bytes, body: bytes) -> None:
    source = Source(name, start + body)
    assert kind_of(source)
    assert is_sound(read(source, TODAY))


@given(name=NAMES, text=st.text(max_size=1500))
def test_arbitrary_text_never_raises_and_comes_out_clean(name: str, text: str) -> None:
    document = read(Source(name, text.encode("utf-8", "replace")), TODAY)
    assert is_sound(document)
    assert not any("\0" in block.text or "\ufeff" in block.text for block in document.blocks)


@given(name=st.sampled_from(["a.docx", "a.xlsx"]), share=st.floats(0, 0.999))
def test_a_cut_off_office_file_is_never_clean(name: str, share: float) -> None:
    body = office_files()[name]
    document = read_file(name, body[: int(len(body) * share)])
    assert document.problems
    assert document.readability is not Readability.READ


@given(
    name=st.sampled_from(["a.docx", "a.xlsx"]),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 7)), min_size=1, max_size=12),
)
def test_flipped_bits_never_raise(name: str, flips: list[tuple[float, int]]) -> None:
    body = bytearray(office_files()[name])
    for place, bit in flips:
        body[int(place * len(body))] ^= 1 << bit
    assert is_sound(read_file(name, bytes(body)))


@given(data=st.data())
def test_flipped_bits_inside_the_parts_never_raise(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["a.docx", "a.xlsx"]))
    with zipfile.ZipFile(BytesIO(office_files()[name])) as archive:
        part = data.draw(st.sampled_from([one for one in archive.namelist() if one.endswith((".xml", ".rels"))]))
        content = bytearray(archive.read(part))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert is_sound(read_file(name, edited(office_files()[name], {part: bytes(content)})))


def test_a_bomb_in_a_part_is_cut_and_said_so() -> None:
    body = office_files()["a.docx"]
    story = member(body, "word/document.xml").replace(b"</w:body>", b" " * 80_000_000 + b"</w:body>")
    document = read_file("a.docx", edited(body, {"word/document.xml": story}))
    assert any(problem.kind is ProblemKind.TOO_LARGE for problem in document.problems)
    assert document.readability is Readability.PARTLY


def test_deep_nesting_is_cut_and_said_so() -> None:
    body = office_files()["a.docx"]
    deep = b"<w:tbl><w:tr><w:tc>" * 5000
    story = member(body, "word/document.xml").replace(b"</w:body>", deep)
    document = read_file("a.docx", edited(body, {"word/document.xml": story}))
    assert document.problems
    assert document.blocks[0].text == "关于检查的通知"


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml"])
def test_entities_are_never_expanded(part: str) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "AAAAAAAA"><!ENTITY b SYSTEM "file:///etc/hostname">]>'
    body = office_files()["a.docx"]
    content = member(body, part)
    head, _, rest = content.partition(b"?>")
    rest = rest.replace("关于".encode(), b"&a;&b;").replace(b"</dc:creator>", b"&a;&b;</dc:creator>")
    document = read_file("a.docx", edited(body, {part: head + b"?>" + bomb + rest}))
    assert not any("AAAA" in block.text for block in document.blocks)


def test_a_locked_member_is_named() -> None:
    body = bytearray(office_files()["a.docx"])
    at = body.find(b"PK\x01\x02")
    body[at + 8] |= 1
    assert read_file("a.docx", bytes(body)).problems[0].kind is ProblemKind.ENCRYPTED


def test_a_directory_of_absurd_size_is_not_parsed() -> None:
    body = bytearray(office_files()["a.xlsx"])
    at = body.rfind(b"PK\x05\x06")
    body[at + 12 : at + 16] = b"\xff\xff\xff\x7f"
    assert read_file("a.xlsx", bytes(body)).problems[0].kind is ProblemKind.DAMAGED


def test_millions_of_empty_fields_take_no_memory() -> None:
    document = read_file("a.csv", b"," * 3_000_000 + b"\n" + "姓名,村名\n甲,石桥村\n".encode())
    assert document.tables[0].header == ("姓名", "村名")


def test_a_row_wider_than_any_sheet_is_said_to_be_too_large() -> None:
    document = read_file("a.csv", b"," * 20_000 + "甲\n".encode())
    assert document.problems[0].kind is ProblemKind.TOO_LARGE


def test_merged_ranges_that_lie_over_each_other_take_no_time_and_lose_no_text() -> None:
    part = "xl/worksheets/sheet1.xml"
    body = xlsx_bytes([["姓名", "村名"]] + [["甲", f"村{number}"] for number in range(300)])
    ranges = b"<mergeCells>" + b'<mergeCell ref="A1:B301"/>' * 40_000 + b"</mergeCells>"
    sheet = member(body, part).replace(b"</sheetData>", b"</sheetData>" + ranges)
    document = read_file("a.xlsx", edited(body, {part: sheet}))
    assert {f"村{number}" for number in range(300)} <= {one.text for one in told(document)}
