"""Text, Markdown, tables as text, JSON."""

import pytest

from records import Document, ProblemKind, Readability
from tests.documents.readers_kit import read_file, sightings


def lines(document: Document) -> list[tuple[int | None, str]]:
    return [(block.where.line, block.text) for block in document.blocks]


def test_lines_are_numbered_from_one_and_keep_their_offsets() -> None:
    document = read_file("a.txt", "通知\r\n\r\n　　各村：\r请于5月1日前\t报送。  \n".encode())
    assert lines(document) == [(1, "通知"), (3, "　　各村："), (4, "请于5月1日前\t报送。")]
    assert document.title == "通知"
    assert {block.where.kind for block in document.blocks} == {"line"}


def test_control_characters_are_dropped() -> None:
    assert lines(read_file("a.txt", "电\x07话\x1b号\x00码".encode())) == [(1, "电话号码")]


def test_a_line_of_megabytes_comes_in_pieces_and_whole() -> None:
    text = "请各单位按时报送材料。" * 20_000
    document = read_file("a.txt", text.encode())
    assert {block.where.line for block in document.blocks} == {1}
    assert max(len(block.text) for block in document.blocks) <= 20_000
    assert "".join(block.text for block in document.blocks) == text
    assert all(block.text.endswith("。") for block in document.blocks)


def test_too_many_lines_are_read_in_part_and_said_so() -> None:
    document = read_file("a.txt", b"a\n" * 200_010)
    assert document.readability is Readability.PARTLY
    assert document.problems[0].kind is ProblemKind.TOO_LARGE


def test_markdown_lines_keep_their_markup() -> None:
    document = read_file("a.md", "# 检查通知\n\n- **各村** 报送\n".encode())
    assert lines(document) == [(1, "# 检查通知"), (3, "- **各村** 报送")]
    assert document.title == "检查通知"


def test_a_markdown_table_is_a_table() -> None:
    text = "名单如下\n| 姓名 | 村名 |\n|:---|---:|\n| 甲 | 石桥村 |\n| 乙 | 柳沟村 |\n\n以上\n"
    document = read_file("a.md", text.encode())
    table = document.tables[0]
    assert table.header == ("姓名", "村名")
    assert [[cell.text for cell in row] for row in table.rows] == [["甲", "石桥村"], ["乙", "柳沟村"]]
    assert table.rows[1][0].where.line == 5
    assert lines(document) == [(1, "名单如下"), (7, "以上")]


def test_bars_without_a_ruler_are_text() -> None:
    assert not read_file("a.md", "甲 | 乙\n丙 | 丁\n戊 | 己\n".encode()).tables


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_as_text_is_read_in_every_encoding_and_with_every_delimiter(encoding: str, mark: str) -> None:
    rows = [["姓名", "村名", "备注"], ["甲", "石桥村", "无"], ["乙", "柳沟村", "无"]]
    body = "\r\n".join(mark.join(row) for row in rows).encode(encoding)
    table = read_file("名单.csv", body).tables[0]
    assert table.header == ("姓名", "村名", "备注")
    assert [[cell.text for cell in row] for row in table.rows] == rows[1:]
    assert (table.rows[1][2].where.sheet, table.rows[1][2].where.cell) == ("", "C3")


def test_quoted_fields_hold_delimiters_and_line_ends() -> None:
    document = read_file("a.csv", '姓名,备注\n甲,"一,二"\n乙,"上行\n下行"\n'.encode())
    assert [row[1].text for row in document.tables[0].rows] == ["一,二", "上行\n下行"]


def test_a_quote_that_is_never_closed_swallows_nothing() -> None:
    body = '姓名,备注\n甲,"未完\n' + "".join(f"乙{number},无\n" for number in range(300))
    table = read_file("a.csv", body.encode()).tables[0]
    assert len(table.rows) == 301
    assert table.rows[-1][0].where.cell == "A302"


def test_a_title_above_the_header_is_text() -> None:
    document = read_file("a.csv", "溪口县补贴名单,,\n姓名,村名,金额\n甲,石桥村,300\n".encode())
    assert [block.text for block in document.blocks] == ["溪口县补贴名单"]
    assert document.tables[0].caption == "溪口县补贴名单"
    assert document.title == "溪口县补贴名单"


def test_long_numbers_stay_as_they_are_written() -> None:
    body = '姓名,账号,编码\n甲,622202123456789012,="0012"\n'
    assert [cell.text for cell in read_file("a.csv", body.encode()).tables[0].rows[0]][1:] == [
        "622202123456789012",
        "0012",
    ]


def test_one_column_is_text_with_cell_places() -> None:
    document = read_file("a.csv", "甲\n乙\n".encode())
    assert [(block.text, block.where.cell) for block in document.blocks] == [("甲", "A1"), ("乙", "A2")]


def test_escapes_in_json_are_undone() -> None:
    assert sightings(read_file("a.json", b'{"title": "\\u68c0\\u67e5\\u901a\\u77e5"}'), "检查通知") == [True]
