"""Pager calls of several makers say which page this is and how the others are called."""

import pytest

from records import PageCall, hidden_pager, page_calls


def call(text: str) -> PageCall:
    (found,) = page_calls(text)
    return found


@pytest.mark.parametrize(
    ("text", "number", "total", "following"),
    [
        ('createPageHTML(4, 1, "index", "html");', 2, 4, "index_2.html"),
        ("createPageHTML('paging-div', 4, 2,'common_list','shtml', 77);", 2, 4, "common_list_3.shtml"),
        ('pageControl(4,2,"index","shtml",10,\'pages-nav\')', 3, 4, "index_3.shtml"),
        ('createPageHTML("index","html",9,0)', 1, 9, "index_1.html"),
        ('createPageHTML(55, 0, "index", "shtml", "black2", 1089);', 1, 55, "index_1.shtml"),
        ("drawPagers(3, 0, 'list', 'html')", 1, 3, "list_1.html"),
    ],
)
def test_a_call_names_the_following_page(text: str, number: int, total: int, following: str) -> None:
    found = call(text)
    assert (found.number, found.total, found.address(number + 1)) == (number, total, following)


def test_the_claimed_number_of_rows_may_be_quoted() -> None:
    assert call('createPageHTML(55,0,"index","shtml","1089")').count == 1089


@pytest.mark.parametrize(
    "text",
    [
        '// createPageHTML(4, 0, "index", "html");',
        '<!-- createPageHTML(4, 0, "index", "html") -->',
        '/* createPageHTML(4, 0, "index", "html") */',
        "function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt) {}",
        'createPageHTML(total, 0, "index", "html");',
        "loadPage(3, 5)",
        'setPage("a", "b")',
    ],
)
def test_comments_definitions_and_other_calls_are_none(text: str) -> None:
    assert list(page_calls(text)) == []


def test_what_is_no_base64_hides_no_pager() -> None:
    assert hidden_pager(f'atob("{"=" * 60}")') == ""
