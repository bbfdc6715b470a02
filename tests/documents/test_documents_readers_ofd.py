"""OFD files, made by hand and as real programs write them."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import Source, ocr, read_all
from records import Document, ProblemKind, Readability, Region
from tests.documents.ofd_kit import ofd_bytes, page, text, wrapped
from tests.documents.readers_kit import TODAY, edited, read_file, sightings, told

NUMBER = "110101199003071234"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_text_stands_in_the_order_of_its_places() -> None:
    body = ofd_bytes(page(text("下面一行", 20, 60), text("关于公示", 20, 30)), page(text("第二页", 20, 30)))
    document = read_file("a.ofd", body)
    assert [(b.text, b.where.page) for b in document.blocks] == [("关于公示", 1), ("下面一行", 1), ("第二页", 2)]
    assert document.readability is Readability.READ


def test_a_number_in_single_objects_is_whole() -> None:
    digits = [text(digit, 20 + 2.4 * place, 30) for place, digit in enumerate(NUMBER)]
    assert texts(read_file("a.ofd", ofd_bytes(page(*digits)))) == [NUMBER]


def path(strokes: str) -> str:
    data = f"<ofd:AbbreviatedData>{strokes}</ofd:AbbreviatedData>"
    return f'<ofd:PathObject Boundary="0 0 210 297">{data}</ofd:PathObject>'


def letters(code: str) -> str:
    return f'<ofd:TextObject Boundary="20 20 5 60" Size="4">{code}</ofd:TextObject>'


def test_letters_written_downwards_are_one_string() -> None:
    code = letters('<ofd:TextCode X="0" Y="4" DeltaY="g 3 4">备注说明</ofd:TextCode>')
    assert texts(read_file("a.ofd", ofd_bytes(page(code)))) == ["备注说明"]


@pytest.mark.parametrize("namespace", ["http://www.ofdspec.org", "urn:other", ""])
def test_any_namespace_will_do(namespace: str) -> None:
    body = ofd_bytes(page(text("正文内容", 20, 30)))
    plain = edited(body, {})
    with zipfile.ZipFile(BytesIO(body)) as archive:
        changes: dict[str, bytes | None] = {
            name: archive.read(name)
            .replace(b'xmlns:ofd="http://www.ofdspec.org/2016"', f'xmlns="{namespace}"'.encode())
            .replace(b"ofd:", b"")
            for name in archive.namelist()
        }
    assert texts(read_file("a.ofd", edited(plain, changes))) == ["正文内容"]


def test_a_template_lies_under_its_page_and_rulings_make_the_table() -> None:
    lines = "".join(
        path(f"M {x0} {y0} L {x1} {y1}")
        for x0, y0, x1, y1 in [(x, 40, x, 70) for x in (20, 60, 150)] + [(20, y, 150, y) for y in (40, 50, 60, 70)]
    )
    form = page(lines, text("姓名", 22, 42), text("身份证号", 62, 42))
    body = ofd_bytes(
        page(
            text("赵甲", 22, 52), text(NUMBER, 62, 52), text("钱乙", 22, 62), template='<ofd:Template TemplateID="9"/>'
        ),
        document='<ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="T.xml"/></ofd:CommonData>',
        parts={"Doc_0/T.xml": form},
    )
    (table,) = read_file("a.ofd", body).tables
    assert table.header == ("姓名", "身份证号")
    assert [[cell.text for cell in row] for row in table.rows] == [["赵甲", NUMBER], ["钱乙", ""]]


def test_hidden_text_notes_and_properties_are_read() -> None:
    note = wrapped(
        "PageAnnot", f'<ofd:Annot Type="Highlight" Visible="false"><ofd:Remark>核对{NUMBER}</ofd:Remark></ofd:Annot>'
    )
    body = ofd_bytes(
        page(text("正文", 20, 30), text("隐藏的名单", 20, 60, 'Visible="false"')),
        document="<ofd:Annotations>A.xml</ofd:Annotations>",
        info="<ofd:Author>张三</ofd:Author>"
        f'<ofd:CustomDatas><ofd:CustomData Name="证号">{NUMBER}</ofd:CustomData></ofd:CustomDatas>',
        parts={
            "Doc_0/A.xml": wrapped("Annotations", '<ofd:Page PageID="0"><ofd:FileLoc>N.xml</ofd:FileLoc></ofd:Page>'),
            "Doc_0/N.xml": note,
        },
    )
    document = read_file("a.ofd", body)
    assert sightings(document, "隐藏的名单") == [False]
    assert [b.where.name for b in document.blocks if NUMBER in b.text] == ["批注", "证号"]
    assert [b.text for b in document.blocks if b.region is Region.META] == ["张三", NUMBER]


def test_an_attachment_is_read_as_a_file_of_its_own() -> None:
    listed = wrapped(
        "Attachments", '<ofd:Attachment Name="名单" Format="csv"><ofd:FileLoc>f.csv</ofd:FileLoc></ofd:Attachment>'
    )
    body = ofd_bytes(
        page(text("正文", 20, 30)),
        document="<ofd:Attachments>L.xml</ofd:Attachments>",
        parts={"Doc_0/L.xml": listed, "Doc_0/f.csv": f"姓名,身份证号\n赵甲,{NUMBER}\n".encode()},
    )
    assert "名单.csv" in read_file("a.ofd", body).problems[0].message
    whole, inner = read_all(Source("a.ofd", body, name="a.ofd"), TODAY)
    assert not whole.problems
    assert (inner.attachment, inner.tables[0].rows[0][1].text) == ("a.ofd!名单.csv", NUMBER)


def test_a_missing_page_is_told_and_the_others_are_read() -> None:
    body = edited(ofd_bytes(page(text("第一页", 20, 30)), page(text("第二页", 20, 30))), {"Doc_0/Pages/P0.xml": None})
    document = read_file("a.ofd", body)
    assert texts(document) == ["第二页"]
    assert document.problems[0].fatal and "第1页" in document.problems[0].message


def test_a_package_without_its_document_is_damaged() -> None:
    body = edited(ofd_bytes(page(text("正文", 20, 30))), {"Doc_0/Document.xml": None})
    document = read_file("a.ofd", body)
    assert document.problems[0].kind is ProblemKind.DAMAGED and document.readability is Readability.UNREADABLE


def test_a_page_that_is_a_picture_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: False)
    body = ofd_bytes(page('<ofd:ImageObject ResourceID="7" Boundary="0 0 210 297"/>'))
    document = read_file("a.ofd", body)
    assert document.readability is Readability.UNREADABLE and "第1页为图片" in document.problems[0].message


def test_bombs_are_cut_and_said_so() -> None:
    digits = letters(f'<ofd:TextCode DeltaX="g 999999999 1">{"1" * 90_000}</ofd:TextCode>')
    assert any(p.kind is ProblemKind.TOO_LARGE for p in read_file("a.ofd", ofd_bytes(page(digits))).problems)
    many = ofd_bytes(*[page(text("页", 20, 30))] * 600)
    assert any(p.kind is ProblemKind.TOO_LARGE for p in read_file("a.ofd", many).problems)
    deep = ofd_bytes(page("<ofd:PageBlock>" * 100 + text("深", 20, 30) + "</ofd:PageBlock>" * 100))
    assert read_file("a.ofd", deep).problems


@given(data=st.data())
def test_flipped_bytes_in_the_parts_never_raise(data: st.DataObject) -> None:
    body = ofd_bytes(page(text("正文", 20, 30)), document="<ofd:Annotations>A.xml</ofd:Annotations>")
    part = data.draw(st.sampled_from(["OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/P0.xml"]))
    with zipfile.ZipFile(BytesIO(body)) as archive:
        content = bytearray(archive.read(part))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    document = read_file("a.ofd", edited(body, {part: bytes(content)}))
    assert document.blocks or document.problems


def test_real_files_are_read_or_refused_with_a_reason(shared_data: Path) -> None:
    files = sorted((shared_data / "ofd").glob("*.ofd"))
    assert len(files) >= 30
    for file in files:
        document = read_file(file.name, file.read_bytes())
        assert document.kind == "ofd"
        assert document.blocks or document.tables or document.problems, file.name
        assert all(problem.message[0] >= "\u4e00" or problem.message[0].isalnum() for problem in document.problems)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("ofdrw-converter__1.ofd", "91320115MA202UKD7X"),
        ("ofdrw-converter__1.ofd", "92330781MA2EDMFU50"),
        ("ofdrw-converter__1.ofd", "6217993300118475000"),
        ("ofdrw-reader__发票示例.ofd", "91460300MAA92DJN95"),
        ("ofdrw-reader__发票示例.ofd", "24112000000048542163"),
    ],
)
def test_numbers_of_real_invoices_are_whole_on_the_page(shared_data: Path, name: str, number: str) -> None:
    document = read_file(name, (shared_data / "ofd" / name).read_bytes())
    assert any(number in one.text and one.where.page == 1 for one in told(document))
