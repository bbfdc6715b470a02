"""Word and Excel files of before 2007, WPS files of that form, and what only bears their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import kind_of
from documents.source import Source
from records import Document, ProblemKind, Readability
from tests.documents.legacy_kit import bare_sheet, converted, ole_bytes, sheet_sample, word_sample, word_stream
from tests.documents.readers_kit import read_file, sightings, told


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return converted(tmp_path_factory.mktemp("word"), "a.docx", word_sample(), "doc")


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return converted(tmp_path_factory.mktemp("sheets"), "b.xlsx", sheet_sample(), "xls")


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.where.kind == "paragraph"]


@pytest.mark.parametrize("marker", ["正文", "表格", "表后", "页眉", "页脚", "批注"])
def test_every_place_of_a_doc_that_shows_is_read_once(word: bytes, marker: str) -> None:
    document = read_file("a.doc", word)
    assert document.kind == "doc" and document.readability is Readability.READ
    assert sightings(document, f"{marker}标记") == [True]


@pytest.mark.parametrize("marker", ["隐藏", "属性"])
def test_what_a_doc_does_not_show_is_read_and_marked(word: bytes, marker: str) -> None:
    assert sightings(read_file("a.doc", word), f"{marker}标记") == [False]


def test_a_table_of_a_doc_keeps_its_header_and_its_empty_cells(word: bytes) -> None:
    (table,) = read_file("a.doc", word).tables
    assert table.header == ("姓名", "身份证号", "备注")
    assert [[cell.text for cell in row] for row in table.rows] == [["甲", "表格标记", ""], ["乙", "末格", "空格在前"]]


def test_the_name_tells_a_wps_text_from_a_word_file(word: bytes) -> None:
    document = read_file("a.wps", word)
    assert document.kind == "wps" == kind_of(Source("a.wps", word))
    assert sightings(document, "正文标记") == [True]


def test_a_doc_without_formatting_is_still_paragraphs_and_rows() -> None:
    text = "第一段\r姓名\x07电话\x07\x07甲\x0772200\x07\x07末段\r"
    document = read_file("a.doc", ole_bytes(word_stream(text)))
    assert texts(document) == ["第一段", "末段"]
    assert document.tables[0].header == ("姓名", "电话")


def test_fields_show_their_result_and_their_target_is_a_link() -> None:
    text = '见\x13 HYPERLINK "http://a.example.cn/x.html" \x14通知全文\x15。第\x13 PAGE \x142\x15页\r'
    document = read_file("a.doc", ole_bytes(word_stream(text)))
    assert texts(document) == ["见通知全文。第2页"]
    assert [link.url for link in document.links] == ["http://a.example.cn/x.html"]


def test_rare_characters_of_two_units_are_one_character() -> None:
    assert texts(read_file("a.doc", ole_bytes(word_stream("𠮷家村\r")))) == ["𠮷家村"]


def test_a_doc_under_a_password_says_so() -> None:
    document = read_file("a.doc", ole_bytes(word_stream("乱码", flags=0x0100)))
    assert document.problems[0].kind is ProblemKind.ENCRYPTED
    assert document.readability is Readability.UNREADABLE


def test_a_doc_whose_text_is_cut_off_is_not_clean() -> None:
    streams = word_stream("石桥村\r" * 3000)
    body = ole_bytes({"WordDocument": streams["WordDocument"][:9000], "0Table": streams["0Table"]})
    document = read_file("a.doc", body)
    assert texts(document) and document.problems[0].kind is ProblemKind.DAMAGED


@pytest.mark.parametrize("marker", ["页眉", "批注"])
def test_every_place_of_an_xls_that_shows_is_read(sheets: bytes, marker: str) -> None:
    document = read_file("b.xls", sheets)
    assert document.kind == "xls" and document.readability is Readability.READ
    assert sightings(document, f"{marker}标记") == [True]


@pytest.mark.parametrize("marker", ["隐藏行标记", "内部标记", "更内部标记", "13800000000"])
def test_hidden_rows_columns_and_sheets_of_an_xls_are_read_and_marked(sheets: bytes, marker: str) -> None:
    found = sightings(read_file("b.xls", sheets), marker)
    assert found and not any(found)


def test_numbers_of_an_xls_keep_their_digits_and_dates_are_days(sheets: bytes) -> None:
    document = read_file("b.xls", sheets)
    first = next(table for table in document.tables if table.header[0] == "姓名" and len(table.header) == 5)
    assert [cell.text for cell in first.rows[0]] == [
        "甲",
        "540630195102030013",
        "2026-03-05",
        "1234567.89",
        "13800000000",
    ]
    assert (first.rows[0][1].where.sheet, first.rows[0][1].where.cell) == ("名单", "B2")


def test_the_name_tells_a_wps_table_from_an_excel_file(sheets: bytes) -> None:
    assert read_file("b.et", sheets).kind == "et"


def test_a_workbook_of_bare_records_is_read_in_gbk() -> None:
    document = read_file("b.xls", bare_sheet([["姓名", "村名"], ["甲", "石桥村"]]))
    assert document.kind == "xls"
    assert document.tables[0].header == ("姓名", "村名")


def test_pages_and_text_under_the_name_of_a_workbook_are_what_they_are() -> None:
    page = "<html><table><tr><td>姓名</td><td>村名</td></tr><tr><td>甲</td><td>石桥村</td></tr></table></html>"
    assert read_file("b.xls", page.encode("gb18030")).tables[0].header == ("姓名", "村名")
    assert read_file("b.xls", "姓名\t村名\n甲\t石桥村\n乙\t石桥村\n".encode("gb18030")).kind == "csv"


SHEET_XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><Worksheet ss:Name="名单"><Table><Column ss:Index="2" ss:Hidden="1"/>
<Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">电话</Data></Cell></Row>
<Row ss:Index="5"><Cell><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="Number">22001</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="内部"><Table><Row><Cell><Data ss:Type="String">藏</Data></Cell></Row></Table>
<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>"""


def test_excel_2003_xml_is_read_with_places_and_what_is_hidden() -> None:
    document = read_file("b.xls", SHEET_XML.encode())
    assert document.kind == "office_xml"
    (table,) = document.tables
    assert table.header == ("姓名", "电话")
    assert [(c.text, c.where.cell, c.visible) for c in table.rows[0]] == [("甲", "A5", True), ("22001", "B5", False)]
    assert sightings(document, "藏") == [False]


def test_word_2003_xml_is_read() -> None:
    body = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>正文</w:t>'
        "</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p></w:body></w:wordDocument>"
    )
    document = read_file("a.doc", body.encode())
    assert sightings(document, "正文") == [True] and sightings(document, "藏") == [False]


@pytest.mark.parametrize("name", ["a.doc", "a.xls", "a.wps", "a.et", "a.ppt", "a.dps"])
def test_a_container_that_lost_its_list_of_streams_is_damaged(name: str) -> None:
    document = read_file(name, ole_bytes({"WordDocument": b"", "Workbook": b""})[:3000])
    assert document.problems[0].kind is ProblemKind.DAMAGED


@given(data=st.data())
def test_flipped_bits_in_old_files_never_raise_and_never_end_in_silence(
    word: bytes, sheets: bytes, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(["a.doc", "b.xls"]))
    body = bytearray({"a.doc": word, "b.xls": sheets}[name])
    for _ in range(data.draw(st.integers(1, 10))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    document = read_file(name, bytes(body[: data.draw(st.integers(600, len(body)))]))
    assert document.problems or list(told(document))


@given(text=st.text("ab甲\r\x07\x0c\x13\x14\x15 ", max_size=80), flags=st.integers(0, 0xFFFF))
def test_any_marks_in_a_doc_come_out_as_something(text: str, flags: int) -> None:
    streams = word_stream(text, flags & ~0x0300)
    document = read_file("a.doc", ole_bytes(streams))
    assert document.problems or list(told(document))
