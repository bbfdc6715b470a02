"""PowerPoint files: what the audience sees, and what it does not."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import ocr
from records import Document, ProblemKind, Readability
from tests.documents.readers_kit import edited, read_file, sightings

NUMBER = "110101199003071234"
SPACES = 'xmlns:a="urn:a" xmlns:p="urn:p" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def shape(*runs: str, attributes: str = "") -> str:
    text = "".join(f"<a:r><a:t>{run}</a:t></a:r>" for run in runs)
    name = f'<p:nvSpPr><p:cNvPr id="1" name="x" {attributes}/></p:nvSpPr>'
    return f"<p:sp>{name}<p:txBody><a:p>{text}</a:p></p:txBody></p:sp>"


def table(*rows: Sequence[str]) -> str:
    body = "".join(
        "<a:tr>"
        + "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{t}</a:t></a:r></a:p></a:txBody></a:tc>" for t in row)
        + "</a:tr>"
        for row in rows
    )
    return (
        f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl>{body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def slide(*shapes: str, attributes: str = "") -> str:
    return f"<p:sld {SPACES} {attributes}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:sld>"


def links(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{TYPE}{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(targets)
    )
    return f"<Relationships>{rows}</Relationships>"


def pptx_bytes(*slides: str, parts: dict[str, str] | None = None) -> bytes:
    listed = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in range(len(slides)))
    content = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": links(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {SPACES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": links(*(("slide", f"slides/s{n}.xml") for n in range(len(slides)))),
        **{f"ppt/slides/s{n}.xml": one for n, one in enumerate(slides)},
        **(parts or {}),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return buffer.getvalue()


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
