"""The list engine: who covers whom, lists over lists, gaps, offsets."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.settings import Settings
from rules.wording.folding import fold
from rules.wording.lexicon import Lexicon
from rules.wording.parsing import LexiconError, own_rows
from rules.wording.rows import Level, Row
from rules.wording.shipped import lexicon_of
from rules.wording.windows import WINDOW

LEXICON = lexicon_of(Settings(today=date(2026, 6, 30)))
PIECES = (
    "秸杆",
    "公布署名",
    "布署",
    "领导小姐",
    "中华人民共合国",
    " ",
    "\n",
    "\u200b",
    "，",
    "的",
    "(",
    "😀",
    "\ud800",
    "a",
)


def small(*rows: Row) -> Lexicon:
    return Lexicon([rows])


def wrongs(lexicon: Lexicon, text: str) -> list[str]:
    return [hit.wrong for hit in lexicon.find(text)]


def test_an_excuse_that_begins_earlier_silences_the_form() -> None:
    lexicon = small(Row("布署", "部署", excuses=("公布署",)))
    assert wrongs(lexicon, "公布署名文章") == []
    assert wrongs(lexicon, "认真布署工作") == ["布署"]


def test_the_longest_wrong_form_wins() -> None:
    lexicon = small(Row("攻府", "政府"), Row("人民攻府", "人民政府"))
    assert wrongs(lexicon, "县人民攻府") == ["人民攻府"]


def test_a_white_row_silences_what_it_covers_and_nothing_longer() -> None:
    lexicon = small(Row("攻府", "政府"), Row("攻府桥", "", level=Level.WHITE), Row("攻府桥头府", "政府桥头府"))
    assert wrongs(lexicon, "攻府桥已通车，攻府公告，攻府桥头府") == ["攻府", "攻府桥头府"]


def test_a_later_list_replaces_the_row_of_an_earlier_one() -> None:
    lexicon = Lexicon([[Row("旧局", "新局")], [Row("旧局", "本县新局")]])
    assert [hit.rows[0].right for hit in lexicon.find("到旧局办理")] == ["本县新局"]


def test_a_county_can_allow_a_form_that_the_program_lists() -> None:
    own = "错误写法\t判定\n秸杆\t白\n"
    lexicon = lexicon_of(Settings(today=date(2026, 6, 30), lexicons=(own,)))
    assert wrongs(lexicon, "秸杆和领导小姐") == ["领导小姐"]


def test_a_county_institution_list_makes_an_old_name_a_failure() -> None:
    own = "旧名\t新名\t自\n县国土资源局\t县自然资源和规划局\t2019-03-01\n"
    lexicon = lexicon_of(Settings(today=date(2026, 6, 30), lexicons=(own,)))
    (hit,) = lexicon.find("请到县国土资源局办理")
    assert (hit.rows[0].right, hit.rows[0].level) == ("县自然资源和规划局", Level.FAIL)


def test_the_right_form_may_hold_the_wrong_one() -> None:
    row = Row("行政学院", "党校（行政学院）", valid_from=date(2018, 3, 17))
    assert wrongs(small(row), "在党校(行政学院)学习") == []
    assert wrongs(small(row), "在行政学院学习") == ["行政学院"]


@pytest.mark.parametrize(
    "text", ["中 华人民共合国", "中华\n人民共合国", "中　华人民共\u200b合国", "中华人民共\r\n合国"]
)
def test_a_gap_inside_a_word_hides_nothing(text: str) -> None:
    (hit,) = LEXICON.find(f"庆祝{text}成立")
    assert f"庆祝{text}成立"[hit.start : hit.end] == text


def test_a_wide_gap_separates_words() -> None:
    assert wrongs(LEXICON, "中华人民      共合国") == []


def test_folding_keeps_the_way_back() -> None:
    folded = fold("甲 乙\n丙    丁(戊)")
    assert folded.text == "甲乙丙    丁（戊）"
    assert folded.span(1, 3) == (2, 5)


def test_a_glance_never_misses_what_a_block_holds() -> None:
    """A right text that only arises where two lines meet must not hide a fault."""
    page = "县长主持会议并发\n布署名\n秸杆离田"
    assert "错别字" in LEXICON.glance(page)
    assert "错别字" in LEXICON.glance("表彰决定已公\n布署各项任务")


@pytest.mark.parametrize(
    "text", ["公文提示：“秸杆”应为“秸秆”", "要闻\n“秸杆”应为“秸秆”\n\n通知", "“秸 杆”\n“秸杆”应为“秸秆”"]
)
def test_a_form_that_every_line_only_speaks_about_is_no_reason_to_read_a_page(text: str) -> None:
    assert ("错别字" in LEXICON.glance(text)) is ("秸 杆" in text)


@pytest.mark.parametrize("text", ["“秸杆”应为“秸秆”\n禁止焚烧秸杆", "“\n秸杆\n”应为“秸秆”", "秸杆应为秸秆"])
def test_a_form_that_one_line_uses_is(text: str) -> None:
    assert "错别字" in LEXICON.glance(text)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=4).map("".join), max_size=6))
def test_every_block_with_a_fault_is_among_the_holders(blocks: list[str]) -> None:
    assert {i for i, text in enumerate(blocks) if LEXICON.find(text)} <= set(LEXICON.holders(blocks))


def test_holders_are_counted_by_block_whatever_a_block_holds() -> None:
    assert LEXICON.holders(["好", "秸杆", "", "领导小姐"]) == [1, 3]
    assert LEXICON.holders([]) == []
    assert 1 in LEXICON.holders(["好\0", "秸杆"])


def test_faults_at_the_seam_of_two_windows_are_found_once() -> None:
    text = "好" * (WINDOW - 1) + "秸杆" + "好" * 100
    assert [(hit.start, hit.wrong) for hit in LEXICON.find(text)] == [(WINDOW - 1, "秸杆")]


def test_a_hostile_page_of_nothing_but_faults_is_cut_off() -> None:
    assert len(LEXICON.find("秸杆" * 200_000)) < 100_000


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12))
def test_offsets_always_point_at_the_wrong_form(pieces: list[str]) -> None:
    text = "".join(pieces)
    for hit in LEXICON.find(text):
        quote = fold(text[hit.start : hit.end]).text.replace("\u200b", "")
        assert quote == hit.wrong
        assert hit.rows[0].category.value in LEXICON.glance(text)


def test_a_bad_line_of_an_own_list_is_named() -> None:
    with pytest.raises(LexiconError, match="第2行"):
        own_rows("错误写法\t正确写法\n甲\t甲\n", "本县专名.tsv")
