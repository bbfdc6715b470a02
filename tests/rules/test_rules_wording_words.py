"""The hand-chosen lists: what editors really mix up, and the contexts in which the same characters are right."""

from datetime import date

import pytest

from records import Outcome
from rules.settings import Settings
from rules.wording.lexicon import Lexicon
from rules.wording.shipped import lexicon_of
from rules.wording.verdicts import Setting, verdict

DAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(Settings(today=DAY))


def told(lexicon: Lexicon, text: str, published: date | None = DAY) -> list[tuple[str, str, Outcome]]:
    found = [verdict(hit, Setting(published=published)) for hit in lexicon.find(text)]
    return [(judged.row.wrong, judged.row.right, judged.outcome) for judged in found if judged]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("要引以为诫，认真整改。", "引以为诫", "引以为戒"),
        ("严禁徇私舞蔽。", "徇私舞蔽", "徇私舞弊"),
        ("候车大厅旁新设了侯诊区。", "侯诊区", "候诊区"),
        ("依据《环境影响评估法》编制报告。", "《环境影响评估法》", "《环境影响评价法》"),
        ("残废军人凭证优先。", "残废军人", "残疾军人"),
        ("县农业农存局组织培训。", "农业农存局", "农业农村局"),
    ],
)
def test_a_form_that_is_no_word_is_a_failure(lexicon: Lexicon, text: str, wrong: str, right: str) -> None:
    assert told(lexicon, text) == [(wrong, right, Outcome.FAIL)]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("截止6月底，已完成投资过半。", "截止6月", "截至6月"),
        ("申请表由法人代表签字。", "法人代表签字", "法定代表人签字"),
        ("由县水产局核发养殖证。", "县水产局", "县农业农村局"),
        ("今年能耗降低了一倍。", "降低了一倍", "降低了一半"),
        ("慰问五保户。", "五保户", "特困人员"),
    ],
)
def test_a_form_that_may_be_right_is_only_asked_about(lexicon: Lexicon, text: str, wrong: str, right: str) -> None:
    assert told(lexicon, text) == [(wrong, right, Outcome.REVIEW)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("原县水产局的职责划入新组建的部门。", DAY),
        ("时任县卫生局局长到会。", DAY),
        ("由县水产局核发养殖证。", date(2016, 5, 4)),
        ("2013年，县卫生局组织了招聘。", DAY),
        ("依照《县农牧局关于春耕的通知》执行。", DAY),
        ("依照《退役士兵安置条例》安排工作。", date(2020, 3, 1)),
        ("《退役士兵安置条例》同时废止。", DAY),
        ("进站须查验健康码。", date(2022, 5, 1)),
        ("报名截止后不再受理。", DAY),
        ("国家级蓄滞洪区、国家蓄水工程", DAY),
        ("举行台湾经济部门调研座谈", DAY),
    ],
)
def test_a_name_of_its_time_and_a_word_across_a_border_stay_silent(
    lexicon: Lexicon, text: str, published: date
) -> None:
    assert told(lexicon, text, published) == []
