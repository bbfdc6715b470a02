"""Links that a script opens have an address all the same."""

import pytest

from records import opened_by


@pytest.mark.parametrize(
    ("href", "onclick", "address"),
    [
        ("javascript:openNews('/zwgk/1.html')", "", "/zwgk/1.html"),
        ('javascript:window.open("info.jsp?id=7&k=2")', "", "info.jsp?id=7&k=2"),
        ("#", "show('../a/t20260601_1.htm', 3)", "../a/t20260601_1.htm"),
        ("javascript:;", "return go('http://a.example/x.shtml')", "http://a.example/x.shtml"),
        ("javascript:void(0)", "", ""),
        ("javascript:go(3)", "", ""),
        ("javascript:alert('正在建设')", "", ""),
        ("#top", "", ""),
        ("/a.html", "show('/b.html')", ""),
    ],
)
def test_the_page_that_a_script_opens(href: str, onclick: str, address: str) -> None:
    assert opened_by(href, onclick) == address
