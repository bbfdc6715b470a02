"""Links that jump to the faulty words, and those that must not."""

from urllib.parse import unquote

import pytest
from report_samples import make_finding

from records import Family, Finding, Region, Where
from reports.evidence import evidence_of, jump_link


def link_of(**changes: object) -> str:
    found = make_finding(**changes)
    return jump_link(found, evidence_of(found))


def directive(found: Finding) -> str:
    return unquote(jump_link(found, evidence_of(found)).partition(":~:text=")[2])


def test_chinese_words_are_sought_with_what_surrounds_them() -> None:
    found = make_finding(context="会议指出，要把修定工作抓实。随后讨论。", quote="修定", start=7, end=9)
    assert directive(found) == "要把-,修定,-工作抓实"


def test_the_link_is_plain_ascii_behind_the_page() -> None:
    link = link_of()
    assert link.startswith("http://www.yunxiu.example/swj/t1.html#:~:text=")
    assert link.isascii()


def test_words_between_punctuation_need_no_surroundings() -> None:
    assert directive(make_finding(context="办法（修定）已印发", quote="修定", start=3, end=5)) == "修定"


def test_a_hyphen_or_comma_in_the_words_is_no_syntax() -> None:
    found = make_finding(context="见 2025-2026,修定-版 规划", quote="2025-2026,修定-版", start=2, end=16)
    assert jump_link(found, evidence_of(found)).endswith("#:~:text=2025%2D2026%2C%E4%BF%AE%E5%AE%9A%2D%E7%89%88")


def test_a_page_address_with_a_fragment_gets_no_second_one() -> None:
    link = link_of(url="http://www.yunxiu.example/a.html#top")
    assert link.count("#") == 1
    assert "#top:~:text=" in link


@pytest.mark.parametrize(
    "changes",
    [
        {"family": Family.PRIVACY},
        {"attachment": "名单.xlsx"},
        {"region": Region.META},
        {"where": Where("column")},
        {"quote": ""},
        {"quote": "532****1X", "context": "证号532****1X。"},
        {"context": "电话 13900000000修定", "quote": "修定", "start": 14, "end": 16},
        {"context": "证号532***********1X修定", "quote": "修定", "start": 18, "end": 20},
    ],
)
def test_no_jump_where_it_cannot_work_or_would_give_something_away(changes: dict[str, object]) -> None:
    assert link_of(**changes) == "http://www.yunxiu.example/swj/t1.html"


def test_a_local_file_has_no_link() -> None:
    assert link_of(url="名单.xlsx") == ""


def test_the_words_are_marked_where_they_stand_and_not_where_they_stand_first() -> None:
    found = make_finding(context="修定稿与修定版不同", quote="修定", start=4, end=6)
    assert evidence_of(found).marked == "修定稿与【修定】版不同"


def test_an_excerpt_is_marked_although_the_offsets_count_in_the_whole_block() -> None:
    found = make_finding(context="……将修定后的办法", quote="修定", start=300, end=302)
    assert evidence_of(found).marked == "……将【修定】后的办法"
