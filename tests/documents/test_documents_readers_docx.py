"""Word files: every place where text hides."""

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from records import Document, ProblemKind, Readability, Region
from tests.documents.readers_kit import docx_bytes, edited, member, read_file, sightings

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOX = (
    "<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    "<mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r><w:t>M09</w:t></w:r></w:p></w:txbxContent>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>M09</w:t></w:r></w:p></w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)
PARAGRAPHS = f"""
<w:p><w:r><w:t>前M01</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>M02</w:t></w:r><w:r><w:t>后</w:t></w:r></w:p>
<w:p><w:del w:id="1"><w:r><w:delText>M03</w:delText></w:r></w:del>
<w:ins w:id="2"><w:r><w:t>M04</w:t></w:r></w:ins></w:p>
<w:p><w:moveFrom w:id="3"><w:r><w:t>M05</w:t></w:r></w:moveFrom>
<w:moveTo w:id="4"><w:r><w:t>M06</w:t></w:r></w:moveTo></w:p>
<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>M07</w:t></w:r></w:p>
<w:sdt><w:sdtContent><w:p><w:r><w:t>M08</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p>{BOX}</w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>备注</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>M10</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>M11</w:t></w:r></w:p></w:tc>
<w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>M12</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>
<w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc><w:p><w:r><w:t>M13</w:t></w:r></w:p></w:tc>
<w:tc><w:p/></w:tc></w:tr></w:tbl>
"""
NOTE = "<w:{0}s {1}><w:{0} w:id='2'><w:p><w:r><w:t>{2}</w:t></w:r></w:p></w:{0}></w:{0}s>"


def marked_file() -> bytes:
    """A marker in every place where a Word file keeps text."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = "M14", "M15"
    document.core_properties.title, document.core_properties.author = "M16 溪口县通知", "M17"
    buffer = BytesIO()
    document.save(buffer)
    body = buffer.getvalue()
    story = member(body, BODY).decode().replace("<w:body>", f"<w:body>{PARAGRAPHS}", 1)
    relations = member(body, RELATIONS).decode()
    parts: dict[str, bytes | None] = {}
    for number, (name, marker) in enumerate({"footnote": "M18", "endnote": "M19", "comment": "M20"}.items()):
        parts[f"word/{name}s.xml"] = NOTE.format(name, W, marker).encode()
        relation = f'<Relationship Id="n{number}" Type="{OFFICE}/{name}s" Target="{name}s.xml"/>'
        relations = relations.replace("</Relationships>", relation + "</Relationships>")
    return edited(body, {BODY: story.encode(), RELATIONS: relations.encode(), **parts})


HIDDEN = ["M02", "M03", "M05", "M11", "M13", "M16", "M17"]
SHOWN = [f"M{number:02d}" for number in range(1, 21) if f"M{number:02d}" not in HIDDEN]


@pytest.mark.parametrize("marker", SHOWN + HIDDEN)
def test_a_marker_in_every_place_comes_out_once_with_its_visibility(marker: str) -> None:
    assert sightings(read_file("通知.docx", marked_file()), marker) == [marker in SHOWN]


def test_hidden_text_does_not_split_the_shown_text() -> None:
    document = read_file("通知.docx", marked_file())
    assert next(block.text for block in document.blocks if "M01" in block.text) == "前M01后"


def with_body(xml: str) -> Document:
    body = docx_bytes()
    story = member(body, BODY).decode().replace("<w:body>", f"<w:body>{xml}", 1)
    return read_file("a.docx", edited(body, {BODY: story.encode()}))


def test_a_number_split_over_runs_is_whole() -> None:
    document = with_body("<w:p><w:r><w:t>1380</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>0138000</w:t></w:r></w:p>")
    assert document.blocks[0].text == "13800138000"


def test_paragraphs_are_numbered_and_empty_ones_count() -> None:
    blocks = read_file("a.docx", docx_bytes("甲段", "", "乙段")).blocks
    assert [(b.text, b.where.kind, b.where.paragraph) for b in blocks[:2]] == [
        ("甲段", "paragraph", 1),
        ("乙段", "paragraph", 3),
    ]


def test_the_title_is_the_property_else_the_first_heading_else_the_first_line() -> None:
    document = docx.Document()
    document.add_paragraph("溪口县文件")
    document.add_heading("关于开展检查的通知", 1)
    assert _read(document).title == "关于开展检查的通知"
    document.core_properties.title = "溪口县检查工作通知"
    assert _read(document).title == "溪口县检查工作通知"
    assert read_file("a.docx", docx_bytes("第一行", "第二行")).title == "第一行"


@pytest.mark.parametrize("title", ["Microsoft Word - 文档1", "新建 Microsoft Word 文档", "通知.doc", "a"])
def test_a_title_that_a_program_made_is_none(title: str) -> None:
    document = docx.Document()
    document.add_paragraph("第一行")
    document.core_properties.title = title
    assert _read(document).title == "第一行"


def test_the_block_with_the_title_is_marked() -> None:
    blocks = read_file("a.docx", docx_bytes("关于检查的通知", "正文")).blocks
    assert [block.region for block in blocks[:2]] == [Region.TITLE, Region.BODY]


def test_merged_cells_give_their_text_once_and_headers_stand_over_each_column() -> None:
    document = docx.Document()
    table = document.add_table(4, 3)
    rows = [["序号", "申请人", ""], ["", "姓名", "电话"], ["1", "甲", "010-5550000"], ["2", "乙", "010-5550001"]]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    found = _read(document).tables[0]
    assert found.header == ("序号", "申请人 姓名", "申请人 电话")
    assert [[cell.text for cell in row] for row in found.rows] == rows[2:]


def test_a_table_that_only_lays_out_is_text() -> None:
    document = docx.Document()
    document.add_table(1, 2).cell(0, 1).text = "落款"
    found = _read(document)
    assert not found.tables
    assert [block.text for block in found.blocks if block.visible] == ["落款"]


def test_links_come_from_relations_and_from_fields() -> None:
    body = docx_bytes()
    relation = f'<Relationship Id="h1" Type="{OFFICE}/hyperlink" Target="https://b.example.cn/" TargetMode="External"/>'
    relations = member(body, RELATIONS).decode().replace("</Relationships>", relation + "</Relationships>")
    xml = (
        f'<w:p><w:hyperlink xmlns:r="{OFFICE}" r:id="h1"><w:r><w:t>甲站</w:t></w:r></w:hyperlink></w:p>'
        '<w:p><w:r><w:instrText> HYPERLINK "https://c.example.cn/d.pdf" </w:instrText></w:r>'
        "<w:r><w:t>乙站</w:t></w:r></w:p>"
    )
    story = member(body, BODY).decode().replace("<w:body>", f"<w:body>{xml}", 1)
    document = read_file("a.docx", edited(body, {BODY: story.encode(), RELATIONS: relations.encode()}))
    assert [(link.url, link.text) for link in document.links] == [
        ("https://b.example.cn/", "甲站"),
        ("https://c.example.cn/d.pdf", "乙站"),
    ]


def test_text_hidden_by_a_style_is_hidden() -> None:
    document = docx.Document()
    style = document.styles.add_style("暗", 2)
    style.font.hidden = True
    paragraph = document.add_paragraph("明文")
    paragraph.add_run("暗文", style="暗")
    found = _read(document)
    assert sightings(found, "暗文") == [False]
    assert sightings(found, "明文") == [True]


def test_a_watermark_is_text() -> None:
    document = docx.Document()
    shape = (
        '<w:r {}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:textpath string="内部资料"/></v:shape></w:pict></w:r>'
    )
    document.sections[0].header.paragraphs[0]._p.append(parse_xml(shape.format(nsdecls("w"))))
    assert sightings(_read(document), "内部资料") == [True]


def test_a_file_of_pictures_only_asks_for_a_person() -> None:
    document = read_file("a.docx", docx_bytes())
    assert document.problems[0].kind is ProblemKind.EMPTY
    assert document.readability is Readability.UNREADABLE


def test_an_embedded_file_makes_the_reading_partial() -> None:
    body = edited(docx_bytes("正文"), {"word/embeddings/a.xlsx": b"PK"})
    assert read_file("a.docx", body).readability is Readability.PARTLY


def test_a_broken_body_keeps_what_comes_before() -> None:
    body = docx_bytes("前段", "后段")
    story = member(body, BODY)
    document = read_file("a.docx", edited(body, {BODY: story[: story.index("后段".encode())]}))
    assert sightings(document, "前段") == [True]
    assert document.problems[0].kind is ProblemKind.DAMAGED


def _read(document: object) -> Document:
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return read_file("a.docx", buffer.getvalue())
