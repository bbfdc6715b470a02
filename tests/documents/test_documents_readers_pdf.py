"""PDF files: what shows, what is covered, what only a property or a note says."""

from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from documents import Source, ocr, read_all
from records import Document, ProblemKind, Readability, Region
from tests.documents.pdf_kit import Page, hexed, pdf_bytes
from tests.documents.readers_kit import TODAY, read_file, sightings, xlsx_bytes

NUMBER = "110101199003071234"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def one_page(page: Page) -> Document:
    return read_file("a.pdf", pdf_bytes([page]))


def test_lines_come_from_top_to_bottom_with_their_page() -> None:
    body = pdf_bytes([Page().text(72, 700, "第二行").text(72, 760, "公示名单"), Page().text(72, 700, "下一页")])
    document = read_file("a.pdf", body)
    assert [(block.text, block.where.page) for block in document.blocks] == [
        ("公示名单", 1),
        ("第二行", 1),
        ("下一页", 2),
    ]
    assert document.title == "公示名单"
    assert document.readability is Readability.READ


@pytest.mark.parametrize("step", [6.0, 7.5, 9.0])
def test_a_number_in_single_glyphs_is_whole(step: float) -> None:
    page = Page()
    for place, digit in enumerate(NUMBER):
        page.text(72 + place * step, 700, digit)
    assert texts(one_page(page)) == [NUMBER]


def test_a_number_with_a_box_for_each_digit_is_whole() -> None:
    page = Page().text(72, 702, "证号").grid([70, *range(110, 110 + 19 * 20, 20)], [695, 720])
    for place, digit in enumerate(NUMBER):
        page.text(115 + place * 20, 702, digit)
    assert sightings(one_page(page), NUMBER) == [True]


def test_bold_type_drawn_twice_is_read_once() -> None:
    page = Page().text(72, 700, "身份证号" + NUMBER).text(72.3, 700, "身份证号" + NUMBER)
    assert texts(one_page(page)) == ["身份证号" + NUMBER]


def test_texts_over_each_other_do_not_mix_their_digits() -> None:
    page = Page().text(72, 700, NUMBER).text(75, 700, "13800001111")
    document = one_page(page)
    assert NUMBER in document.blocks[0].text and "13800001111" in document.blocks[0].text


def test_a_sentence_goes_on_over_the_lines_end() -> None:
    first = "经村民代表会议评议，现将本村低保对象名单公示如下，公示期为七天，如有异议请来"
    document = one_page(Page().text(72, 700, first).text(72, 680, "人反映。").text(72, 640, "特此公示"))
    assert texts(document) == [first + "人反映。", "特此公示"]


def test_a_ruled_table_has_its_header_and_its_wrapped_cells_whole() -> None:
    page = Page().grid([70, 130, 210, 330], [720, 695, 640, 600])
    page.text(75, 702, "姓名").text(135, 702, "身份证号").text(215, 702, "联系电话")
    page.text(75, 670, "赵甲").text(135, 675, NUMBER[:11]).text(135, 655, NUMBER[11:]).text(215, 670, "13800001111")
    page.text(75, 615, "钱乙").text(215, 615, "13800001112")
    (table,) = one_page(page).tables
    assert table.header == ("姓名", "身份证号", "联系电话")
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["赵甲", NUMBER, "13800001111"],
        ["钱乙", "", "13800001112"],
    ]
    assert table.where.page == 1


def test_columns_without_rulings_make_a_table() -> None:
    page = Page()
    for row, cells in enumerate([("姓名", "村名", "金额"), ("赵甲", "石桥村", "300"), ("钱乙", "柳林村", "400")]):
        for column, text in enumerate(cells):
            page.text(72 + 120 * column, 700 - 20 * row, text)
    (table,) = one_page(page).tables
    assert table.header == ("姓名", "村名", "金额")
    assert [cell.text for cell in table.rows[1]] == ["钱乙", "柳林村", "400"]


def test_prose_in_two_columns_is_no_table() -> None:
    page = Page()
    for row in range(4):
        page.text(40, 700 - 20 * row, "这是左边一栏里连续的长句子没有表头也不是数据", 9)
        page.text(320, 700 - 20 * row, "这是右边一栏里连续的长句子没有表头也不是数据", 9)
    assert not one_page(page).tables


def test_text_under_a_black_bar_is_read_and_marked_as_covered() -> None:
    page = Page().text(72, 700, "姓名赵甲").text(72, 660, NUMBER).draw("0 g 70 655 200 20 re f")
    document = one_page(page)
    assert sightings(document, NUMBER) == [False]
    assert sightings(document, "赵甲") == [True]


def test_text_on_a_coloured_ground_shows() -> None:
    page = Page().draw("0.8 g 70 655 200 20 re f 0 g").text(72, 660, NUMBER)
    assert sightings(one_page(page), NUMBER) == [True]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(turn: int) -> None:
    assert texts(one_page(Page(entries=f"/Rotate {turn}").text(72, 760, "标题").text(72, 700, NUMBER))) == [
        "标题",
        NUMBER,
    ]


@pytest.mark.parametrize("matrix", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_text_written_sideways_is_whole(matrix: str) -> None:
    assert texts(one_page(Page().text(300, 400, NUMBER, matrix=matrix))) == [NUMBER]


def test_notes_and_form_fields_are_read() -> None:
    note = f"<</Type/Annot/Subtype/Text/Rect[0 0 20 20]/Contents {hexed('请核对' + NUMBER)}>>"
    secret = f"<</Type/Annot/Subtype/Text/F 2/Rect[0 0 20 20]/Contents {hexed('内部意见')}>>"
    box = f"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V {hexed('13800001111')}/Rect[0 0 99 20]>>"
    page = Page(entries="/Annots[6 0 R 7 0 R 8 0 R]").text(72, 700, "申请表")
    document = read_file("a.pdf", pdf_bytes([page], [note, secret, box], "/AcroForm<</Fields[8 0 R]>>"))
    assert [(b.text, b.where.name, b.visible) for b in document.blocks[1:]] == [
        ("请核对" + NUMBER, "批注", True),
        ("内部意见", "批注", False),
        ("13800001111", "表单", True),
    ]


def test_properties_are_meta_blocks_and_a_written_title_is_the_title() -> None:
    info = f"<</Title {hexed('关于低保对象的公示')}/Author {hexed('张三')}>>"
    document = read_file("a.pdf", pdf_bytes([Page().text(72, 700, "正文")], [info], trailer="/Info 6 0 R"))
    assert document.title == "关于低保对象的公示"
    assert ("creator", "张三") in document.metas
    assert [b.text for b in document.blocks if b.region is Region.META] == ["关于低保对象的公示", "张三"]


def test_an_attached_file_is_read_as_a_file_of_its_own() -> None:
    document = pypdfium2.PdfDocument(pdf_bytes([Page().text(72, 700, "正文")]))
    document.new_attachment("名单.xlsx").set_data(xlsx_bytes([["姓名", "身份证号"], ["赵甲", NUMBER]]))
    buffer = BytesIO()
    document.save(buffer)
    document.close()
    alone = read_file("公示.pdf", buffer.getvalue())
    assert "名单.xlsx" in alone.problems[0].message and not alone.problems[0].fatal
    whole, inner = read_all(Source("公示.pdf", buffer.getvalue(), name="公示.pdf"), TODAY)
    assert not whole.problems
    assert inner.attachment == "公示.pdf!名单.xlsx"
    assert inner.tables[0].rows[0][1].text == NUMBER


def scanned(pages: int = 1) -> bytes:
    buffer = BytesIO()
    sheets = [Image.new("RGB", (300, 400), "white") for _ in range(pages)]
    sheets[0].save(buffer, "PDF", save_all=True, append_images=sheets[1:])
    return buffer.getvalue()


def test_a_scan_without_recognition_is_unreadable_and_names_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: False)
    document = read_file("a.pdf", scanned(2))
    assert document.readability is Readability.UNREADABLE
    assert document.problems[0].message.startswith("第1—2页为图片，未安装文字识别组件")
    assert "govlint[ocr]" in document.problems[0].message


def test_more_scanned_pages_than_can_be_recognised_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: True)
    monkeypatch.setattr(ocr, "recognise", lambda image: [])
    document = read_file("a.pdf", scanned(9))
    assert document.problems[0].fatal and document.problems[0].message.startswith("第7—9页为图片，超出")


def test_an_empty_page_is_empty_and_not_clean() -> None:
    assert read_file("a.pdf", pdf_bytes([Page()])).problems[0].kind is ProblemKind.EMPTY


def test_a_locked_file_says_so() -> None:
    lock = f"<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -4>>"
    body = pdf_bytes([Page().text(72, 700, "正文")], [lock], trailer=f"/Encrypt 6 0 R/ID[<{'00' * 16}><{'00' * 16}>]")
    document = read_file("a.pdf", body)
    assert document.problems[0].kind is ProblemKind.ENCRYPTED
    assert document.kind == "pdf"


def test_ten_thousand_pages_are_cut_and_said_so() -> None:
    document = read_file("a.pdf", pdf_bytes([Page().text(72, 700, "页码")] * 10_000))
    assert len(document.blocks) == 500
    assert document.problems[0].kind is ProblemKind.TOO_LARGE
    assert document.readability is Readability.PARTLY


SAMPLE = pdf_bytes([Page().grid([70, 130, 210], [720, 690]).text(75, 702, "姓名").text(72, 600, NUMBER)] * 2)


@given(share=st.floats(0.01, 0.99))
def test_a_cut_off_file_never_raises_and_never_looks_empty_and_clean(share: float) -> None:
    document = read_file("a.pdf", SAMPLE[: int(len(SAMPLE) * share)])
    assert document.blocks or document.problems


@given(flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=20))
def test_changed_bytes_never_raise(flips: list[tuple[float, int]]) -> None:
    body = bytearray(SAMPLE)
    for place, byte in flips:
        body[int(place * len(body))] = byte
    document = read_file("a.pdf", bytes(body))
    assert document.blocks or document.problems
