"""Workbooks: what is shown, what is hidden, and numbers that keep their digits."""

import re
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment

from records import Document, ProblemKind, Readability, Region
from tests.documents.readers_kit import edited, member, read_file, sightings, told, xlsx_bytes

SHEET = "xl/worksheets/sheet1.xml"


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def body_texts(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row] for row in document.tables[0].rows]


def marked_book() -> bytes:
    """A marker in every place where a workbook keeps text."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": "M01 溪口县名单", "author": "M02"})
    page = book.add_worksheet("M03名册")
    page.write_row(0, 0, ["姓名", "M04", "备注"])
    page.write_row(1, 0, ["甲", "M05", "M06"])
    page.write_row(2, 0, ["乙", "x", "M07"])
    page.set_row(2, None, None, {"hidden": True})
    page.set_column(1, 1, None, None, {"hidden": True})
    page.write_comment("A2", "M08 批注")
    page.insert_textbox("E5", "M09 文本框")
    page.set_header('&C&"宋体"&12M10')
    page.write_url("C4", "https://b.example.cn/M11.pdf", string="M12")
    page.merge_range("A6:C6", "M13", None)
    page.write("B7", "M14", book.add_format({"num_format": ";;;"}))
    for name, hide in (("藏甲", "hide"), ("藏乙", "very_hidden")):
        other = book.add_worksheet(name)
        other.write("C5", "M15")
        getattr(other, hide)()
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=M03名册!$A$1:$A$2"})
    chart.set_title({"name": "M16 图题"})
    page.insert_chart("H2", chart)
    book.close()
    return buffer.getvalue()


SHOWN = ["M03", "M04", "M06", "M08", "M09", "M10", "M12", "M13", "M16"]
HIDDEN = ["M01", "M02", "M05", "M07", "M14", "M15"]


@pytest.mark.parametrize("marker", SHOWN + HIDDEN)
def test_a_marker_in_every_place_comes_out_with_its_visibility(marker: str) -> None:
    seen = sightings(read_file("名册.xlsx", marked_book()), marker)
    assert seen
    assert set(seen) == {marker in SHOWN}


def test_a_link_of_a_cell_is_kept() -> None:
    document = read_file("名册.xlsx", marked_book())
    link = next(link for link in document.links if "M11" in link.url)
    assert (link.text, link.is_attachment) == ("M12", True)


def test_cells_have_their_sheet_and_name() -> None:
    document = read_file("a.xlsx", xlsx_bytes([["溪口县名单"], [], ["姓名", "村名"], ["甲", "石桥村"]]))
    cell = document.tables[0].rows[0][1]
    assert (cell.text, cell.where.kind, cell.where.sheet, cell.where.cell) == ("石桥村", "cell", "名单", "B4")
    assert document.tables[0].header == ("姓名", "村名")


def test_the_line_above_the_table_is_title_and_caption() -> None:
    document = read_file("a.xlsx", xlsx_bytes([["溪口县名单"], ["姓名", "村名"], ["甲", "石桥村"]]))
    assert document.title == "溪口县名单"
    assert document.blocks[0].region is Region.TITLE
    assert document.tables[0].caption == "溪口县名单"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        (13800138000.0, "13800138000"),
        (1.3800138e10, "13800138000"),
        (300, "300"),
        (0.1 + 0.2, "0.3"),
        (-1234.5, "-1234.5"),
        (1.234567890123456e17, "123456789012345600"),
        (True, "TRUE"),
    ],
)
def test_numbers_are_written_out(stored: float, shown: str) -> None:
    document = read_file("a.xlsx", xlsx_bytes([["姓名", "电话"], ["甲", stored]]))
    assert body_texts(document)[0][1] == shown


def test_digits_that_the_file_holds_are_not_lost() -> None:
    body = xlsx_bytes([["姓名", "账号"], ["甲", 7777]])
    sheet = member(body, SHEET).replace(b"<v>7777</v>", b"<v>622202123456789012</v>")
    assert body_texts(read_file("a.xlsx", edited(body, {SHEET: sheet})))[0][1] == "622202123456789012"


def test_a_number_in_scientific_notation_is_written_out_unless_it_is_a_bomb() -> None:
    body = xlsx_bytes([["姓名", "账号"], ["甲", 7777], ["乙", 8888]])
    sheet = member(body, SHEET).replace(b">7777<", b">1.3800138E+10<").replace(b">8888<", b">1E+999999999<")
    document = read_file("a.xlsx", edited(body, {SHEET: sheet}))
    assert [row[1] for row in body_texts(document)] == ["13800138000", "1E+999999999"]


def test_dates_are_iso() -> None:
    book = openpyxl.Workbook()
    for row in (["日期", "时间"], [date(2026, 5, 1), datetime.fromisoformat("2026-05-01T09:30")]):
        book.active.append(row)
    book.active["A3"], book.active["A3"].number_format = 46143, 'yyyy"年"m"月"d"日"'
    book.active["B3"], book.active["B3"].number_format = 46143, '"共"0"元"'
    assert body_texts(read_file("a.xlsx", saved(book))) == [
        ["2026-05-01", "2026-05-01 09:30"],
        ["2026-05-01", "46143"],
    ]


def test_percentages_and_leading_zeros_are_shown_as_in_the_sheet() -> None:
    book = openpyxl.Workbook()
    for row in (["比例", "编码"], [0.125, 42]):
        book.active.append(row)
    book.active["A2"].number_format, book.active["B2"].number_format = "0.0%", "000000"
    assert body_texts(read_file("a.xlsx", saved(book))) == [["12.5%", "000042"]]


def test_a_merged_header_stands_over_each_of_its_columns() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["序号", "申请人", None, "备注"], [None, "姓名", "电话", None], [1, "甲", "010-5550000", "无"]):
        sheet.append(row)
    for area in ("A1:A2", "B1:C1", "D1:D2"):
        sheet.merge_cells(area)
    document = read_file("a.xlsx", saved(book))
    assert document.tables[0].header == ("序号", "申请人 姓名", "申请人 电话", "备注")
    assert body_texts(document) == [["1", "甲", "010-5550000", "无"]]


def test_text_under_a_merged_range_is_kept_as_hidden() -> None:
    body = xlsx_bytes([["姓名", "村名", "备注"], ["甲", "石桥村", "一"], ["乙", "暗中", "二"]])
    sheet = member(body, SHEET).replace(
        b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A3:B3"/></mergeCells>'
    )
    assert sightings(read_file("a.xlsx", edited(body, {SHEET: sheet})), "暗中") == [False]


def test_a_comment_has_the_place_of_its_cell() -> None:
    book = openpyxl.Workbook()
    book.active["B3"] = "甲"
    book.active["B3"].comment = Comment("请补充电话", "王")
    block = next(b for b in read_file("a.xlsx", saved(book)).blocks if b.text == "请补充电话")
    assert (block.where.sheet, block.where.cell) == ("Sheet", "B3")


def test_two_cells_in_opposite_corners_take_no_memory() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "左上", "右下"
    assert {one.text for one in told(read_file("a.xlsx", saved(book)))} >= {"左上", "右下"}


def test_a_book_without_text_is_not_clean() -> None:
    document = read_file("a.xlsx", xlsx_bytes([], sheet="Sheet1"))
    assert document.readability is not Readability.READ
    assert document.problems[0].kind is ProblemKind.EMPTY


def test_names_of_sheets_and_print_headers_are_no_titles() -> None:
    assert read_file("a.xlsx", xlsx_bytes([["姓名", "村名"], ["甲", "石桥村"]], sheet="某表册")).title == ""


def test_rows_with_data_show_where_unused_rows_are_hidden() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    page = book.add_worksheet()
    page.set_default_row(hide_unused_rows=True)
    page.write_row(0, 0, ["姓名", "村名"])
    page.write_row(1, 0, ["甲", "石桥村"])
    book.close()
    assert sightings(read_file("a.xlsx", buffer.getvalue()), "石桥村") == [True]


def test_prefixed_names_are_read_alike() -> None:
    body = xlsx_bytes([["姓名", "村名"], ["甲", 42]])
    sheet = re.sub(rb"<(/?)(?=[a-z])", rb"<\1x:", member(body, SHEET)).replace(b" xmlns=", b" xmlns:x=")
    assert body_texts(read_file("a.xlsx", edited(body, {SHEET: sheet}))) == [["甲", "42"]]


def test_entities_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;">]>'
    body = xlsx_bytes([["姓名", "村名"], ["甲", "石桥村"]])
    sheet = member(body, SHEET).replace(b"?>", b"?>" + bomb, 1).replace(b"<v>0</v>", b"<v>&b;</v>")
    document = read_file("a.xlsx", edited(body, {SHEET: sheet}))
    assert document.problems
    assert not sightings(document, "AAAA")


def test_a_broken_sheet_leaves_the_others_readable_and_the_book_partly_read() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "前表"
    book.create_sheet("后表")["A1"] = "后文"
    body = saved(book)
    document = read_file("a.xlsx", edited(body, {SHEET: member(body, SHEET)[:-200]}))
    assert sightings(document, "后文") == [True]
    assert document.readability is Readability.PARTLY


def pivoted(records: str) -> bytes:
    fields = (
        '<cacheFields><cacheField name="姓名"><sharedItems><s v="甲"/><s v="乙"/></sharedItems></cacheField>'
        '<cacheField name="电话"><sharedItems/></cacheField></cacheFields>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheRecords"
    folder = "xl/pivotCache"
    relation = f'<Relationship Id="r1" Type="{kind}" Target="records.xml"/>'
    return edited(
        xlsx_bytes([["村", "人数"], ["石桥村", "2"]]),
        {
            f"{folder}/pivotCacheDefinition1.xml": f"<pivotCacheDefinition>{fields}</pivotCacheDefinition>".encode(),
            f"{folder}/_rels/pivotCacheDefinition1.xml.rels": f"<Relationships>{relation}</Relationships>".encode(),
            f"{folder}/records.xml": f"<pivotCacheRecords>{records}</pivotCacheRecords>".encode(),
        },
    )


def test_the_rows_behind_a_pivot_table_are_a_hidden_table() -> None:
    records = '<r><x v="1"/><n v="13800000000"/></r><r><x v="0"/><n v="13900000000"/></r>'
    _, cached = read_file("a.xlsx", pivoted(records)).tables
    assert cached.header == ("姓名", "电话")
    assert [[cell.text for cell in row] for row in cached.rows] == [["乙", "13800000000"], ["甲", "13900000000"]]
    assert not any(cell.visible for row in cached.rows for cell in row)


@pytest.mark.parametrize("records", ["", '<r><x v="9"/></r>', "<r><x/>", '<r><x v="-1"/><m/></r>'])
def test_a_strange_pivot_cache_loses_nothing_else(records: str) -> None:
    assert sightings(read_file("a.xlsx", pivoted(records)), "石桥村") == [True]
