"""What bytes are, whatever their name says."""

import zipfile
from io import BytesIO

import pytest

from documents import Source, kind_of, read
from records import ProblemKind, Readability
from tests.documents.readers_kit import TODAY, docx_bytes, xlsx_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(**members: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, body in members.items():
            archive.writestr(name.replace("__", "."), body)
    return buffer.getvalue()


def ole(*streams: str) -> bytes:
    return OLE + bytes(504) + b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in streams)


BINARY = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "rtf": rb"{\rtf1\ansi \'d6\'d0}",
    "rar": b"Rar!\x1a\x07\x01\x00",
    "7z": b"7z\xbc\xaf\x27\x1c\x00\x04",
    "gz": b"\x1f\x8b\x08\x00",
    "image": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "ofd": zipped(OFD__xml=b"<ofd/>"),
    "zip": zipped(a__txt=b"text"),
    "doc": ole("Root Entry", "WordDocument"),
    "xls": ole("Root Entry", "Workbook"),
    "ppt": ole("Root Entry", "PowerPoint Document"),
}


@pytest.mark.parametrize("kind", BINARY)
def test_fixed_bytes_tell_the_type_under_any_name(kind: str) -> None:
    assert kind_of(Source("http://a.example.cn/名单.txt", BINARY[kind], content_type="text/html")) == kind


@pytest.mark.parametrize("kind", ["pdf", "ofd", "doc", "xls", "rar", "7z", "image"])
def test_a_known_type_is_read_or_named_in_chinese(kind: str) -> None:
    document = read(Source("a.bin", BINARY[kind]), TODAY)
    assert document.kind == kind
    assert document.problems and any("\u4e00" <= char <= "\u9fff" for char in document.problems[0].message)
    assert document.readability is Readability.UNREADABLE


def test_office_and_wps_share_their_containers_and_the_name_tells_them_apart() -> None:
    assert kind_of(Source("函.wps", BINARY["doc"])) == "wps"
    assert kind_of(Source("表.et", BINARY["xls"])) == "et"


@pytest.mark.parametrize("name", ["名单.xls", "名单.doc", "名单.xlsx", "a.aspx", "名单"])
def test_a_page_is_a_page_whatever_it_is_called(name: str) -> None:
    body = "\ufeff<!-- 导出 -->\n<TABLE border=1><tr><td>姓名</td></tr></TABLE>".encode()
    assert kind_of(Source(name, body)) == "html"


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\xef\xbb\xbf\n<!DOCTYPE HTML>", "html"),
        (b"<html xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>", "office_xml"),
        (b"<html>" + b"\0\1\2\3" * 400, "unknown"),
    ],
)
def test_what_begins_like_a_page_is_one_unless_its_bytes_speak_against_it(start: bytes, kind: str) -> None:
    assert kind_of(Source("http://a.example.cn/tzgg/index.html", start + b"<p>a</p>")) == kind


def test_pages_in_xml_and_in_utf16_are_pages() -> None:
    assert kind_of(Source("list.jsp", b"<?xml version='1.0'?><datastore><record/></datastore>")) == "html"
    assert kind_of(Source("a.xls", "<html><body>表</body></html>".encode("utf-16"))) == "html"


def test_a_fragment_of_markup_behind_text_is_a_page() -> None:
    assert kind_of(Source("http://a.example.cn/x.do", "欢迎访问<br/>本站".encode())) == "html"


def test_prose_that_speaks_of_tags_stays_text_under_a_text_name() -> None:
    assert kind_of(Source("说明.txt", "换行请用 <br> 标签".encode())) == "text"
    assert kind_of(Source("说明.md", "换行请用 <br> 标签".encode())) == "markdown"
    assert kind_of(Source("说明.md", "<div align=center>标题</div>\n\n正文".encode())) == "markdown"


def test_office_files_are_known_by_their_members() -> None:
    assert kind_of(Source("a.xls", xlsx_bytes([["姓名", "村名"], ["甲", "石桥村"]]))) == "xlsx"
    assert kind_of(Source("a.doc", docx_bytes("正文"))) == "docx"


def test_a_cut_off_office_file_is_still_recognised_and_called_damaged() -> None:
    body = docx_bytes("正文")
    document = read(Source("a.docx", body[: len(body) * 2 // 3]), TODAY)
    assert document.kind == "docx"
    assert document.problems[0].kind is ProblemKind.DAMAGED


@pytest.mark.parametrize("body", [b"this is no zip", b"PK\x03\x04 broken", b"\x00\x01\x02" * 500, zipped(a__txt=b"x")])
def test_a_word_name_over_other_bytes_says_that_the_file_is_damaged(body: bytes) -> None:
    document = read(Source("通知.docx", body), TODAY)
    assert document.readability is Readability.UNREADABLE
    assert document.problems[0].message.startswith("文件已损坏或不是有效的 Word 文档")


def test_a_password_is_named() -> None:
    document = read(Source("名单.xlsx", ole("Root Entry", "EncryptionInfo", "EncryptedPackage")), TODAY)
    assert document.kind == "xlsx"
    assert "密码" in document.problems[0].message
    assert document.problems[0].kind is ProblemKind.ENCRYPTED
    assert document.readability is Readability.UNREADABLE


@pytest.mark.parametrize("body", [b"", b"  \r\n\t", b"\0" * 2000, b"\xef\xbb\xbf"])
def test_an_empty_file_is_not_a_clean_file(body: bytes) -> None:
    document = read(Source("空.txt", body), TODAY)
    assert document.readability is Readability.UNREADABLE
    assert document.problems[0].kind is ProblemKind.EMPTY


def test_binary_garbage_is_unknown_and_unreadable() -> None:
    body = bytes((number * 7919 + number // 3) % 256 for number in range(6000))
    assert kind_of(Source("x.txt", body)) == "unknown"
    assert read(Source("x.txt", body), TODAY).readability is Readability.UNREADABLE


def test_bytes_with_regular_nuls_are_no_utf16() -> None:
    assert kind_of(Source("x.txt", b"\x00\xff" * 3000)) == "unknown"


def test_text_with_a_few_nul_bytes_is_text() -> None:
    document = read(Source("a.txt", "办事指南\0\n请携带证件\0\0".encode()), TODAY)
    assert [block.text for block in document.blocks] == ["办事指南", "请携带证件"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_text_in_every_encoding_in_use(encoding: str) -> None:
    body = "姓名,村名,备注\n甲,石桥村,无\n乙,石桥村,无\n".encode(encoding)
    assert kind_of(Source("a.csv", body)) == "csv"
    assert kind_of(Source("a.txt", body)) == "text"
    assert kind_of(Source("download", body)) == "csv"


def test_json_is_data_even_with_markup_in_it() -> None:
    assert kind_of(Source("http://a.example.cn/list", b'{"rows": ["<li>a</li>"]}')) == "json"


def test_office_2003_xml_and_web_archives_are_named() -> None:
    sheet = b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'
    assert kind_of(Source("a.xls", sheet)) == "office_xml"
    assert kind_of(Source("a.doc", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\nx")) == "mht"


def test_the_source_of_an_unread_file_is_kept() -> None:
    source = Source(
        "http://a.example.cn/p.html", b"Rar!\x1a\x07\x00", attachment="附件.rar", parent="http://a.example.cn/p.html"
    )
    document = read(source, TODAY)
    assert (document.url, document.attachment, document.parent) == (source.url, source.attachment, source.parent)
