"""Bytes become the text a browser in China would show, whatever the label says."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.decoding import decode
from records import ProblemKind

PROSE = "云河县水务局关于做好防汛工作的通知，镕堃"
HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=4, max_size=60)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk"])
@pytest.mark.parametrize("label", ["utf-8", "gb2312", "iso-8859-1", ""])
def test_the_bytes_decide_and_not_the_label(encoding: str, label: str) -> None:
    page = f'<meta charset="{label}"><p>{PROSE}</p>'
    decoded = decode(page.encode(encoding))
    assert decoded.text == page
    assert decoded.problems == ()


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_is_obeyed_and_taken_away(mark: bytes, encoding: str) -> None:
    assert decode(mark + PROSE.encode(encoding)).text == PROSE


def test_wide_text_without_a_mark_is_recognised() -> None:
    page = f"<html><body><p>{PROSE}</p></body></html>" * 3
    assert decode(page.encode("utf-16-le")).text == page


def test_a_broken_byte_leaves_the_rest_readable_and_is_told() -> None:
    decoded = decode(PROSE.encode() + b"\xff" + PROSE.encode())
    assert decoded.text.startswith(PROSE)
    assert [problem.kind for problem in decoded.problems] == [ProblemKind.ENCODING]
    assert not decoded.problems[0].fatal


def test_marks_that_nobody_sees_do_not_split_a_number() -> None:
    assert decode("13053\u200b2\ufeff1990\x00".encode()).text == "1305321990"


@given(HAN)
def test_chinese_text_comes_back_from_both_encodings(text: str) -> None:
    page = f"<html><body>{PROSE}{text}</body></html>"
    assert decode(page.encode("gb18030")).text == page
    assert decode(page.encode()).text == page


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded(body: bytes) -> None:
    assert "\x00" not in decode(body).text
