"""Workbooks and tables as text: hidden parts of every kind."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import xlsxwriter

from records import Where
from tests.accuracy.files.kit import Planted, PublishedFile, at, roster, told
from tests.accuracy.identities import Cast
from tests.documents.readers_kit import edited, xlsx_bytes

CACHE = "xl/pivotCache/pivotCacheDefinition1.xml"
CACHE_RECORDS = "xl/pivotCache/pivotCacheRecords1.xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheRecords"
MASKED = [["姓名", "金额"], ["王*国", "500"], ["李*英", "500"]]
SHEET_XML = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook'
    ' xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    '<Worksheet ss:Name="名单"><Table>{}</Table></Worksheet></Workbook>'
)


def book(write: Callable[[Any, Any], None]) -> bytes:
    buffer = BytesIO()
    made = xlsxwriter.Workbook(buffer, {"in_memory": True})
    write(made, made.add_worksheet("名单"))
    made.close()
    return buffer.getvalue()


def filled(page: Any, rows: list[list[str]], top: int = 0) -> None:
    for number, row in enumerate(rows, top):
        page.write_row(number, 0, row)


def files() -> Iterator[PublishedFile]:
    yield PublishedFile("发放名单.xlsx", xlsx_bytes(roster(1)), (Planted("PR01", at("B2")),))
    yield PublishedFile("隐藏行.xlsx", book(hidden_row), (Planted("PR01", at("B2"), is_hidden=True),))
    yield PublishedFile("隐藏列.xlsx", book(hidden_column), (Planted("PR01", at("B2"), is_hidden=True),))
    for state in ("hide", "very_hidden"):
        leak = Planted("PR01", at("B2", "底册"), is_hidden=True)
        yield PublishedFile(f"隐藏表_{state}.xlsx", book(lambda b, p, s=state: hidden_sheet(b, p, s)), (leak,))
    yield PublishedFile("筛选.xlsx", book(filtered), (Planted("PR02", at("B2"), is_hidden=True),))
    yield PublishedFile("批注.xlsx", book(commented), (Planted("PR01", at("A2")),))
    yield PublishedFile("数字格式打码.xlsx", book(masked_by_format), (Planted("PR02", at("B2")),))
    yield PublishedFile(
        "透视缓存.xlsx", pivot(), (Planted("PR01", Where("cell", name="数据透视表缓存"), is_hidden=True),)
    )
    yield PublishedFile("文本框.xlsx", book(boxed), (Planted("PR01", Where("cell", sheet="名单", name="文本框")),))
    yield PublishedFile("页眉.xlsx", book(printed), (Planted("PR02", Where("cell", sheet="名单", name="页眉页脚")),))
    yield PublishedFile("两行表头.xlsx", book(two_headers), (Planted("PR03", at("C4")),))
    yield PublishedFile("一格一字.xlsx", book(one_digit_each), (Planted("PR01", at("B2")),))
    yield PublishedFile("属性.xlsx", book(properties), (Planted("PR01", Where("meta", name="备注"), is_hidden=True),))
    yield PublishedFile("表在下方.xlsx", book(lower_table), (Planted("PR01", at("B12")),))
    yield PublishedFile("已脱敏.xlsx", xlsx_bytes(MASKED))
    yield from as_text()


def as_text() -> Iterator[PublishedFile]:
    lines = "\r\n".join(",".join(row) for row in roster(20))
    for name, encoding in (("名单_国标.csv", "gb18030"), ("名单_宽.csv", "utf-16"), ("名单.csv", "utf-8-sig")):
        yield PublishedFile(name, lines.encode(encoding), (Planted("PR01", Where("cell", cell="B2")),))
    tabs = lines.replace(",", "\t").encode("gb18030")
    yield PublishedFile("名单.txt", tabs, (Planted("PR01"),))
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in roster(21))
    page = f"<html><meta charset='gb2312'><body><table>{cells}</table></body></html>".encode("gb18030")
    yield PublishedFile("导出.xls", page, (Planted("PR01", Where("xpath")),))
    rows = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in row) + "</Row>"
        for row in roster(22)
    )
    yield PublishedFile("导出二.xls", SHEET_XML.format(rows).encode(), (Planted("PR01", at("B2")),))


def hidden_row(_: Any, page: Any) -> None:
    filled(page, [*roster(2)[:2], ["李**", "42****************", "500"]])
    page.set_row(1, None, None, {"hidden": True})


def hidden_column(_: Any, page: Any) -> None:
    filled(page, roster(3))
    page.set_column(1, 1, None, None, {"hidden": True})


def hidden_sheet(made: Any, page: Any, state: str) -> None:
    filled(page, MASKED)
    other = made.add_worksheet("底册")
    filled(other, roster(4))
    getattr(other, state)()


def filtered(_: Any, page: Any) -> None:
    cast = Cast(5)
    filled(page, [["姓名", "联系电话", "补贴"], *([cast.fill("{name}"), cast.fill("{mobile}"), "5"] for _ in range(3))])
    page.autofilter("A1:C4")
    page.filter_column(2, "x > 9")
    for row in (1, 2, 3):
        page.set_row(row, None, None, {"hidden": True})


def commented(_: Any, page: Any) -> None:
    filled(page, MASKED)
    page.write_comment("A2", told(6))


def masked_by_format(made: Any, page: Any) -> None:
    filled(page, [["姓名", "手机号", "补贴"], ["王建国", "", "300"], ["李秀英", "", "300"]])
    for row in (1, 2):
        number = int(Cast(70 + row).fill("{mobile}"))
        page.write_number(row, 1, number, made.add_format({"num_format": f'"{str(number)[:3]}****{str(number)[7:]}"'}))


def pivot() -> bytes:
    (_, head, _), *people = roster(8)
    heads = f'<cacheField name="姓名"><sharedItems/></cacheField><cacheField name="{head}"><sharedItems>'
    items = "".join(f'<s v="{number}"/>' for _, number, _ in people)
    fields = f"<cacheFields>{heads}{items}</sharedItems></cacheField></cacheFields>"
    records = "".join(f'<r><s v="{name}"/><x v="{row}"/></r>' for row, (name, _, _) in enumerate(people))
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = f'<Relationship Id="r1" Type="{RELATION}" Target="pivotCacheRecords1.xml"/>'
    parts: dict[str, bytes | None] = {
        CACHE: f"<pivotCacheDefinition {space}>{fields}</pivotCacheDefinition>".encode(),
        CACHE_RECORDS: f"<pivotCacheRecords {space}>{records}</pivotCacheRecords>".encode(),
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": f"<Relationships>{relation}</Relationships>".encode(),
    }
    return edited(xlsx_bytes([["村", "人数"], ["石桥村", "2"], ["柳树村", "3"]]), parts)


def boxed(_: Any, page: Any) -> None:
    filled(page, MASKED)
    page.insert_textbox("E5", told(9))


def printed(_: Any, page: Any) -> None:
    filled(page, MASKED)
    page.set_header("&C" + told(10, "mobile"))


def two_headers(_: Any, page: Any) -> None:
    cast = Cast(11)
    page.merge_range("A1:D1", "惠农补贴发放表")
    page.merge_range("B2:C2", "银行信息")
    page.write("A2", "户主")
    filled(page, [["", "开户行", "账号", "金额"]], 2)
    filled(page, [[cast.fill("{name}"), "农商行", cast.fill("{card}"), "88"] for _ in range(2)], 3)


def one_digit_each(_: Any, page: Any) -> None:
    for row in range(1, 3):
        page.write(row, 0, f"王{'建国'[row - 1]}")
        page.write_row(row, 1, list(Cast(12 + row).fill("{id}")))
    page.write_row(0, 0, ["姓名", "公民身份号码"])


def properties(made: Any, page: Any) -> None:
    filled(page, MASKED)
    made.set_properties({"comments": told(15)})


def lower_table(_: Any, page: Any) -> None:
    filled(page, [["关于发放补贴的说明"], ["现将名单公示如下，公示期七天。"]])
    filled(page, roster(16), 10)
