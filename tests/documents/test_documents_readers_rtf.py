"""RTF files as Word, WPS and older programs write them."""

from hypothesis import given
from hypothesis import strategies as st

from records import Document, ProblemKind, Readability, Region
from tests.documents.readers_kit import read_file, sightings
from tests.documents.rtf_kit import HEAD, gbk, rtf_bytes, uni

NUMBER = "110101199003071234"


def rtf(content: str, head: str = HEAD) -> Document:
    return read_file("a.rtf", rtf_bytes(content, head))


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def test_both_ways_of_writing_chinese_are_read() -> None:
    document = rtf(rf"\pard {gbk('关于公示')}\par {uni('身份证号：')}{NUMBER}\par")
    assert texts(document) == ["关于公示", "身份证号：" + NUMBER]
    assert [block.where.paragraph for block in document.blocks] == [1, 2]


def test_raw_bytes_and_a_western_label_are_chinese_all_the_same() -> None:
    body = rb"{\rtf1\ansi\ansicpg1252 " + "低保名单".encode("gb18030") + rb"\par}"
    assert texts(read_file("a.rtf", body)) == ["低保名单"]


def test_letters_beyond_the_first_plane_are_whole() -> None:
    assert texts(rtf(r"\u-10178?\u-8697?\par")) == [b"\xd8\x3e\xde\x07".decode("utf-16-be")]


def test_formatting_inside_a_number_leaves_it_whole() -> None:
    assert texts(rtf(rf"{NUMBER[:6]}{{\b {NUMBER[6:10]}}}\f1 {NUMBER[10:14]}\f0 {NUMBER[14:]}\par")) == [NUMBER]


def test_a_table_has_rows_and_a_header() -> None:
    rows = [("姓名", "证件号码"), ("赵甲", NUMBER), ("钱乙", "无")]
    content = "".join(
        r"\trowd\cellx999\cellx1999\pard\intbl " + "".join(gbk(t) + r"\cell " for t in row) + r"\row" for row in rows
    )
    document = rtf(content + r"\pard " + gbk("表后") + r"\par")
    (table,) = document.tables
    assert table.header == ("姓名", "证件号码")
    assert [[cell.text for cell in row] for row in table.rows] == [["赵甲", NUMBER], ["钱乙", "无"]]
    assert texts(document) == ["表后"]


def test_hidden_text_headers_notes_and_properties_are_read() -> None:
    info = rf"{{\info{{\title {gbk('关于名单的公示')}}}{{\author {gbk('张三')}}}}}"
    notes = rf"{{\header {gbk('页眉字')}\par}}{{\footnote {gbk('脚注字')}}}{{\*\annotation {gbk('批注字')}}}"
    document = rtf(rf"{info}{notes}{gbk('正文')}{{\v {NUMBER}}}\par")
    assert sightings(document, NUMBER) == [False]
    assert {b.where.name for b in document.blocks if b.where.name} == {"页眉", "脚注", "批注", "标题", "作者"}
    assert document.title == "关于名单的公示"
    assert [b.text for b in document.blocks if b.region is Region.META] == ["关于名单的公示", "张三"]


def test_what_is_for_programs_is_no_text() -> None:
    content = (
        r"{\*\generator Riched20;}{\stylesheet{\s0 Normal;}}{\field{\*\fldinst HYPERLINK x}{\fldrslt "
        + gbk("链接")
        + "}}"
    )
    assert texts(rtf(content + r"{\pict\wmetafile8 0102ff}\bin4 \}\}} " + r"\par")) == ["链接"]


def test_a_file_of_pictures_only_is_not_clean() -> None:
    assert rtf(r"{\pict\pngblip 89504e47}\par").readability is Readability.UNREADABLE


def test_an_embedded_file_is_told() -> None:
    document = rtf(r"{\object\objemb{\*\objdata 0105}{\result " + gbk("图标") + r"}}\par")
    assert not document.problems[0].fatal and "内嵌" in document.problems[0].message


def test_a_cut_off_file_is_read_as_far_as_it_goes_and_called_damaged() -> None:
    document = read_file("a.rtf", (HEAD + gbk("关于公示") + r"\par").encode("latin-1"))
    assert texts(document) == ["关于公示"]
    assert document.problems[0].kind is ProblemKind.DAMAGED


def test_deep_groups_are_cut_and_said_so() -> None:
    document = rtf("{" * 50_000 + "x" + "}" * 50_000)
    assert document.problems[0].kind is ProblemKind.TOO_LARGE


@given(body=st.binary(max_size=600), text=st.text(alphabet="\\{}'*u0123456789abcdr \n", max_size=600))
def test_anything_behind_the_head_never_raises(body: bytes, text: str) -> None:
    document = read_file("a.rtf", HEAD.encode() + body + text.encode())
    assert document.blocks or document.tables or document.problems
