"""Only nesting that no page needs is cut off."""

from crawler.nesting import DEEPEST, MANY_TAGS, within_depth


def test_an_ordinary_page_is_left_alone_however_it_is_nested() -> None:
    page = "<div>" * 500 + "</div>" * 500
    assert within_depth(page) is page


def test_a_huge_table_is_left_alone_even_without_end_tags() -> None:
    rows = "<tr><td>甲<td>乙<br><img src=a.png>" * MANY_TAGS
    assert within_depth(f"<table>{rows}</table>") == f"<table>{rows}</table>"


def test_many_elements_side_by_side_are_left_alone() -> None:
    page = "<div><span>甲</span></div>" * MANY_TAGS
    assert within_depth(page) == page


def test_markup_nested_without_end_is_cut_where_it_gets_too_deep() -> None:
    head = '<a href="a.html">甲</a>'
    cut = within_depth(head + "<b>" * MANY_TAGS * 2)
    assert cut == head + "<b>" * DEEPEST
