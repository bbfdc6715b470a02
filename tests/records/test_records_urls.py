"""One page, one address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import canonical, directory_of, is_attachment, resolve_all, within
from records.urls import resolve

SAME = "http://www.yunxiu.gov.cn/zwgk/a.html"


@pytest.mark.parametrize(
    "url",
    [
        "HTTP://WWW.YUNXIU.gov.cn/zwgk/a.html",
        "http://www.yunxiu.gov.cn:80/zwgk/a.html",
        "http://www.yunxiu.gov.cn/zwgk/a.html#top",
        "http://www.yunxiu.gov.cn/zwgk/a.html;jsessionid=1A2B3C",
        "http://www.yunxiu.gov.cn/zwgk/a.html?utm_source=wx&utm_medium=x",
        "http://www.yunxiu.gov.cn/zwgk/a.html?JSESSIONID=77",
        "http://www.yunxiu.gov.cn/zwgk/../zwgk/./a.html",
        " http://www.yunxiu.gov.cn/zwgk/a.html\n",
        "http://www.yunxiu.gov.cn/zwgk/a.html?",
    ],
)
def test_spellings_of_one_address_have_one_canonical_form(url: str) -> None:
    assert canonical(url) == SAME


def test_parameters_that_name_a_page_are_kept_in_order() -> None:
    assert (
        canonical("http://a.gov.cn/list.jsp?wbtreeid=1012&_t=9&page=2")
        == "http://a.gov.cn/list.jsp?wbtreeid=1012&page=2"
    )


def test_chinese_paths_are_encoded_once() -> None:
    once = canonical("http://a.gov.cn/通知 公告/名单.xlsx")
    assert once == "http://a.gov.cn/%E9%80%9A%E7%9F%A5%20%E5%85%AC%E5%91%8A/%E5%90%8D%E5%8D%95.xlsx"
    assert canonical(once) == once


@pytest.mark.parametrize(
    "url",
    [
        "javascript:void(0)",
        "mailto:a@b.cn",
        "tel:110",
        "data:text/html,x",
        "file:///etc/passwd",
        "#top",
        "http://[::1",
        "http://a:99999/",
    ],
)
def test_what_is_no_web_address_has_no_canonical_form(url: str) -> None:
    assert canonical(url, "http://a.gov.cn/") is None


def test_an_endless_address_is_refused() -> None:
    assert canonical("http://a.gov.cn/?q=" + "x" * 5000) is None


@given(st.text(max_size=60))
def test_no_text_makes_it_raise_and_a_canonical_address_stays_itself(text: str) -> None:
    url = canonical(text, "http://a.gov.cn/b/c.html")
    assert url is None or canonical(url) == url


def test_references_resolve_against_the_page_they_stand_on() -> None:
    hrefs = ["a.html", "../x/", "/y", "?page=2", "//b.gov.cn/z", "javascript:;"]
    assert resolve_all(hrefs, "http://a.gov.cn/b/c.html") == [
        "http://a.gov.cn/b/a.html",
        "http://a.gov.cn/x/",
        "http://a.gov.cn/y",
        "http://a.gov.cn/b/c.html?page=2",
        "http://b.gov.cn/z",
        None,
    ]


def test_a_base_element_moves_the_origin() -> None:
    assert resolve_all(["a.html"], "http://a.gov.cn/b/c.html", base="http://a.gov.cn/") == ["http://a.gov.cn/a.html"]


@pytest.mark.parametrize(
    ("url", "directory"),
    [("http://a/b/c.html?x=/y", "http://a/b/"), ("http://a/b/", "http://a/b/"), ("http://a", "http://a/")],
)
def test_a_directory_ends_at_the_last_slash_of_the_path(url: str, directory: str) -> None:
    assert directory_of(url) == directory


def test_attachments_are_known_by_their_suffix() -> None:
    assert is_attachment("http://a/P020260518.XLSX?download=1")
    assert not is_attachment("http://a/v1.2/page")
    assert not is_attachment("http://a/a.html?file=b.doc")


def test_a_scope_covers_both_schemes_and_nothing_beside() -> None:
    scopes = ("http://www.yunxiu.gov.cn/water/",)
    assert within("https://www.yunxiu.gov.cn/water/a.html", scopes)
    assert not within("http://www.yunxiu.gov.cn/waterworks/", scopes)


plain_names = st.sampled_from(("a", "b-1", "t2026_1", "c.html", "..", ".", "x.y.z", "%20", "q?x=1", "中文", ".ht", ""))
leads = st.sampled_from(("", "/", "./", "../", "../../", "../../../../"))
directories = st.sampled_from(
    ("http://a.gov.cn/", "http://a.gov.cn/x/y/", "https://a.cn:8443/p/", "http://A.cn:80/x/", "http://a.cn/x/../y/", "")
)


@given(leads, st.lists(plain_names, min_size=1, max_size=4).map("/".join), directories)
def test_the_short_way_to_an_address_leads_where_the_long_one_does(lead: str, path: str, directory: str) -> None:
    assert resolve(lead + path, directory) == canonical(lead + path, directory)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("\\zwgk\\a.html", "http://a.gov.cn/zwgk/a.html"),
        ("..\\tzgg\\a.html", "http://a.gov.cn/tzgg/a.html"),
        ("\\\\b.gov.cn\\a.html", "http://b.gov.cn/a.html"),
        ("a.html?path=c:\\d", "http://a.gov.cn/xw/a.html?path=c:%5Cd"),
    ],
)
def test_strokes_that_lean_backwards_part_folders_as_in_browsers(href: str, address: str) -> None:
    assert resolve_all([href], "http://a.gov.cn/xw/b.html") == [address]
