"""One word in other characters: width, case, traditional and radical characters, gaps; places stay."""

from datetime import date

import pytest

from rules.settings import Settings
from rules.wording.lexicon import Lexicon
from rules.wording.rows import Category, Level, Row
from rules.wording.sameness import TRADITIONAL, alike
from rules.wording.shipped import lexicon_of

LEXICON = lexicon_of(Settings(today=date(2026, 6, 30)))
OWN = Lexicon(
    [
        [
            Row("APP下裁", "APP下载"),
            Row("ＰＰＰ模试", "PPP模式"),
            Row("5G基占", "5G基站"),
            Row("App下裁院", "", level=Level.WHITE),
        ]
    ]
)


def quotes(lexicon: Lexicon, text: str) -> list[str]:
    found = [text[hit.start : hit.end] for hit in lexicon.find(text)]
    # A quick look may see too much, never too little.
    assert not found or (lexicon.glance(text) & {*Category} and lexicon.holders(["无", text]) == [1])
    return found


@pytest.mark.parametrize("form", ["領導小姐", "領导小姐", "领導\u200b小\n姐", "领导⼩姐"])
def test_a_word_in_traditional_or_radical_characters_is_found_where_it_stands(form: str) -> None:
    assert quotes(LEXICON, f"縣防汛{form}成立") == [form]


@pytest.mark.parametrize("form", ["app下裁", "ＡＰＰ下裁", "App下裁", "PPP模试", "ppp 模试", "５Ｇ基占", "5g基占"])
def test_width_and_case_make_no_difference(form: str) -> None:
    assert quotes(OWN, f"开展{form}工作") == [form]


@pytest.mark.parametrize("form", ["APP下裁院", "ａｐｐ下裁院"])
def test_a_white_row_covers_its_word_in_any_width_and_case(form: str) -> None:
    assert quotes(OWN, f"开展{form}工作") == []


def test_a_row_about_traditional_characters_still_finds_them() -> None:
    assert quotes(LEXICON, "办理业務") == ["业務"]
    assert quotes(LEXICON, "辦理業務") == []


def test_a_right_text_in_traditional_characters_is_no_fault_of_the_list() -> None:
    assert quotes(LEXICON, "工業和信息化部、鑄牢中華民族共同體意識") == []


def test_every_pair_leads_from_a_character_that_is_never_simplified_to_one_that_is() -> None:
    for old, new in TRADITIONAL.items():
        new.encode("gb2312")
        with pytest.raises(UnicodeEncodeError):
            old.encode("gb2312")


def test_places_stay() -> None:
    text = "ＡＢＣ１２３縣⼩é😀\ud800İ"
    assert len(alike(text)) == len(text)
