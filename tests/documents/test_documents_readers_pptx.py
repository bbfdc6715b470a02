"""PowerPoint files: what the audience sees, and what it does not."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import ocr
from records import Document, ProblemKind, Readability
from tests.documents.pptx_kit import SPACES, links, pptx_bytes, shape, slide, table
from tests.documents.readers_kit import edited, read_file, sightings

NUMBER = "110101199003071234"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_slides_are_read_in_the_order_of_the_show() -> None:
    document = read_file("a.pptx", pptx_bytes(slide(shape("工作培训")), slide(shape("第二张"))))
    assert [(b.text, b.where.page) for b in document.blocks] == [("工作培训", 1), ("第二张", 2)]
    assert document.title == "工作培训"
    assert document.readability is Readability.READ


def test_runs_do_not_split_a_number() -> None:
    assert texts(read_file("a.pptx", pptx_bytes(slide(shape("身份证号", NUMBER[:6], NUMBER[6:]))))) == [
        "身份证号" + NUMBER
    ]


def test_a_table_on_a_slide_is_a_table() -> None:
    body = pptx_bytes(slide(table(("姓名", "身份证号"), ("赵甲", NUMBER))))
    (found,) = read_file("a.pptx", body).tables
    assert found.header == ("姓名", "身份证号")
    assert [cell.text for cell in found.rows[0]] == ["赵甲", NUMBER]
    assert found.where.page == 1


def test_hidden_slides_and_shapes_are_read_as_hidden() -> None:
    body = pptx_bytes(
        slide(shape("标题"), shape("收起的字", attributes='hidden="1"')), slide(shape(NUMBER), attributes='show="0"')
    )
    document = read_file("a.pptx", body)
    assert sightings(document, NUMBER) == [False]
    assert sightings(document, "收起的字") == [False]
    assert sightings(document, "标题") == [True]


def test_notes_and_comments_are_read() -> None:
    parts = {
        "ppt/slides/_rels/s0.xml.rels": links(("notesSlide", "../n.xml"), ("comments", "../c.xml")),
        "ppt/n.xml": f"<p:notes {SPACES}><p:cSld>{shape('讲稿' + NUMBER)}</p:cSld></p:notes>",
        "ppt/c.xml": f"<p:cmLst {SPACES}><p:cm><p:text>请删去电话</p:text></p:cm></p:cmLst>",
    }
    document = read_file("a.pptx", pptx_bytes(slide(shape("标题")), parts=parts))
    assert [(b.text, b.where.name) for b in document.blocks[1:]] == [("讲稿" + NUMBER, "备注"), ("请删去电话", "批注")]


def test_a_slide_that_is_a_picture_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: False)
    parts = {"ppt/slides/_rels/s0.xml.rels": links(("image", "../media/a.png")), "ppt/media/a.png": "x"}
    document = read_file("a.pptx", pptx_bytes(slide(), parts=parts))
    assert document.readability is Readability.UNREADABLE
    assert "第1页为图片" in document.problems[0].message


def test_a_missing_slide_is_told() -> None:
    body = edited(pptx_bytes(slide(shape("标题")), slide(shape("第二张"))), {"ppt/slides/s1.xml": b""})
    document = read_file("a.pptx", body)
    assert texts(document) == ["标题"]
    assert document.problems[0].kind is ProblemKind.DAMAGED


@given(data=st.data())
def test_flipped_bytes_in_the_parts_never_raise(data: st.DataObject) -> None:
    body = pptx_bytes(slide(shape("标题"), table(("姓名", "证号"), ("甲", "1"))))
    part = data.draw(st.sampled_from(["ppt/presentation.xml", "ppt/slides/s0.xml", "ppt/_rels/presentation.xml.rels"]))
    with zipfile.ZipFile(BytesIO(body)) as archive:
        content = bytearray(archive.read(part))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    document = read_file("a.pptx", edited(body, {part: bytes(content)}))
    assert document.blocks or document.tables or document.problems
