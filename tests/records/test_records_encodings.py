"""Bytes become text in one order of trials, and Chinese letters in queries go back into the page's own encoding."""

import pytest

from records import canonical, decoded, with_encoded_queries

PROSE = "云岫县水务局关于做好防汛工作的通知"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8", "utf-8"), ("gbk", "gb18030"), ("gb18030", "gb18030"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le")],
)
def test_text_comes_back_with_its_encoding(encoding: str, found: str) -> None:
    assert decoded(PROSE.encode(encoding)) == (PROSE, found)


def test_of_two_wrong_readings_the_one_that_loses_less_counts() -> None:
    text, encoding = decoded(PROSE.encode() + b"\xff" + PROSE.encode())
    assert encoding == "utf-8" and text.count(PROSE) == 2


LINKS = """<a href="/s.jsp?name=通知&amp;p=1">甲</a><A HREF='通知.html?k=动态'>乙</A><a href="/通知.html">丙？</a>"""


def test_queries_of_a_gbk_page_are_encoded_as_browsers_do() -> None:
    html = with_encoded_queries(LINKS, "gb18030")
    assert html == (
        """<a href="/s.jsp?name=%CD%A8%D6%AA&amp;p=1">甲</a><A HREF='通知.html?k=%B6%AF%CC%AC'>乙</A>"""
        """<a href="/通知.html">丙？</a>"""
    )
    # The path is UTF-8 in any page.
    assert canonical("通知.html?k=%B6%AF%CC%AC", "http://a.example/") == (
        "http://a.example/%E9%80%9A%E7%9F%A5.html?k=%B6%AF%CC%AC"
    )


def test_a_page_in_utf_8_stays_as_it_is() -> None:
    assert with_encoded_queries(LINKS, "utf-8") == LINKS
