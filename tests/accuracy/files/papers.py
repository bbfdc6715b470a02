"""Word, PowerPoint, PDF, OFD and RTF files."""

from collections.abc import Iterator
from io import BytesIO

import docx
import pypdfium2

from records import Where
from tests.accuracy.files.kit import Planted, PublishedFile, on_page, roster, told
from tests.documents.ofd_kit import ofd_bytes, page, text, wrapped
from tests.documents.pdf_kit import Page, hexed, pdf_bytes
from tests.documents.pptx_kit import SPACES, links, pptx_bytes, shape, slide, table
from tests.documents.readers_kit import docx_bytes, edited, member, xlsx_bytes
from tests.documents.rtf_kit import gbk, rtf_bytes

BODY = "word/document.xml"
RUN = "<w:r><w:t>{}</w:t></w:r>"
BOX = "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
DELETED = '<w:p><w:del w:id="1"><w:r><w:delText>{}</w:delText></w:r></w:del><w:r><w:t>名单略。</w:t></w:r></w:p>'
VANISHED = "<w:p><w:r><w:t>名单略。</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r></w:p>"


def files() -> Iterator[PublishedFile]:
    yield from words()
    yield from slides()
    yield from pdfs()
    yield from ofds()
    rich = rtf_bytes(rf"\pard {gbk('补贴公示')}\par {gbk(told(70))}\par")
    yield PublishedFile("公示.rtf", rich, (Planted("PR01", Where("paragraph", paragraph=2)),))
    bold = told(71).replace("号", r"号{\b ", 1).replace("，已", "}，已")
    parts = "".join(gbk(char) if ord(char) > 127 else char for char in bold)
    yield PublishedFile("加粗.rtf", rtf_bytes(rf"\pard {parts}\par"), (Planted("PR01"),))


def words() -> Iterator[PublishedFile]:
    yield PublishedFile(
        "通知.docx", docx_bytes("补贴公示", told(30)), (Planted("PR01", Where("paragraph", paragraph=2)),)
    )
    yield PublishedFile("表格.docx", with_table(31), (Planted("PR01"),))
    yield PublishedFile("修订.docx", with_body(DELETED.format(told(32))), (Planted("PR01", is_hidden=True),))
    yield PublishedFile("隐藏文字.docx", with_body(VANISHED.format(told(33))), (Planted("PR01", is_hidden=True),))
    yield PublishedFile("文本框.docx", with_body(BOX.format(told(34))), (Planted("PR01"),))
    pieces = "".join(RUN.format(told(35)[start : start + 3]) for start in range(0, len(told(35)), 3))
    yield PublishedFile("多段格式.docx", with_body(f"<w:p>{pieces}</w:p>"), (Planted("PR01"),))
    yield PublishedFile("页眉.docx", with_extras(header=told(36, "mobile")), (Planted("PR02"),))
    yield PublishedFile("批注.docx", with_extras(comment=told(37)), (Planted("PR01"),))
    yield PublishedFile("清楚.docx", docx_bytes("关于开展检查的通知", "联系电话：0000-1234567。"))


def with_body(xml: str) -> bytes:
    body = docx_bytes("补贴公示")
    story = member(body, BODY).decode().replace("<w:body>", f"<w:body>{xml}", 1)
    return edited(body, {BODY: story.encode()})


def with_table(seed: int) -> bytes:
    document = docx.Document()
    rows = roster(seed)
    grid = document.add_table(len(rows), 3)
    for row, texts in enumerate(rows):
        for column, value in enumerate(texts):
            grid.cell(row, column).text = value
    return saved(document)


def with_extras(header: str = "", comment: str = "") -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("补贴公示")
    document.sections[0].header.paragraphs[0].text = header
    if comment:
        document.add_comment(runs=paragraph.runs, text=comment, author="某科")
    return saved(document)


def saved(document: object) -> bytes:
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def slides() -> Iterator[PublishedFile]:
    rows = pptx_bytes(slide(shape("培训")), slide(table(*roster(40))))
    yield PublishedFile("名单.pptx", rows, (Planted("PR01", on_page(2)),))
    parts = {
        "ppt/slides/_rels/s0.xml.rels": links(("notesSlide", "../n.xml")),
        "ppt/n.xml": f"<p:notes {SPACES}><p:cSld>{shape(told(41))}</p:cSld></p:notes>",
    }
    noted = pptx_bytes(slide(shape("培训")), parts=parts)
    yield PublishedFile("备注.pptx", noted, (Planted("PR01", Where("page", page=1, name="备注")),))
    unseen = pptx_bytes(slide(shape("培训")), slide(shape(told(42)), attributes='show="0"'))
    yield PublishedFile("隐藏页.pptx", unseen, (Planted("PR01", on_page(2), is_hidden=True),))


def pdfs() -> Iterator[PublishedFile]:
    first = Page().text(72, 700, "补贴公示")
    second = Page().text(72, 700, told(50))
    yield PublishedFile("公示.pdf", pdf_bytes([first, second]), (Planted("PR01", on_page(2)),))
    covered = Page().text(72, 700, "补贴公示").text(72, 660, told(51)).draw("0 g 60 650 520 30 re f")
    yield PublishedFile("涂黑.pdf", pdf_bytes([covered]), (Planted("PR01", on_page(1), is_hidden=True),))
    turned = Page(entries="/Rotate 90").text(72, 700, "补贴公示").text(72, 660, told(52))
    yield PublishedFile("横排.pdf", pdf_bytes([turned]), (Planted("PR01", on_page(1)),))
    note = f"<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents {hexed(told(53))}>>"
    noted = Page(entries="/Annots[6 0 R]").text(72, 700, "补贴公示")
    yield PublishedFile("附注.pdf", pdf_bytes([noted], [note]), (Planted("PR01", Where("page", page=1, name="批注")),))
    yield PublishedFile("内嵌.pdf", with_attachment(), (Planted("PR01", Where("cell", cell="B2"), "!名单.xlsx"),))
    yield PublishedFile("清楚.pdf", pdf_bytes([first]))


def with_attachment() -> bytes:
    document = pypdfium2.PdfDocument(pdf_bytes([Page().text(72, 700, "正文")]))
    document.new_attachment("名单.xlsx").set_data(xlsx_bytes(roster(54)))
    buffer = BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def ofds() -> Iterator[PublishedFile]:
    plain = ofd_bytes(page(text("补贴公示", 20, 30)), page(text(told(60), 20, 30)))
    yield PublishedFile("公示.ofd", plain, (Planted("PR01", on_page(2)),))
    unseen = ofd_bytes(page(text("补贴公示", 20, 30), text(told(61), 20, 60, 'Visible="false"')))
    yield PublishedFile("隐藏.ofd", unseen, (Planted("PR01", on_page(1), is_hidden=True),))
    entry = '<ofd:Attachment Name="名单" Format="csv"><ofd:FileLoc>f.csv</ofd:FileLoc></ofd:Attachment>'
    parts = {
        "Doc_0/L.xml": wrapped("Attachments", entry),
        "Doc_0/f.csv": "\n".join(",".join(row) for row in roster(62)).encode(),
    }
    attached = ofd_bytes(page(text("正文", 20, 30)), document="<ofd:Attachments>L.xml</ofd:Attachments>", parts=parts)
    yield PublishedFile("附件.ofd", attached, (Planted("PR01", Where("cell", cell="B2"), "!名单.csv"),))
