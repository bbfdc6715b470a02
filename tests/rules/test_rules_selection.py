"""Which rules run, and what a user is told about a name that fits none."""

from datetime import date
from typing import Any

import pytest

from rules import Engine, RuleError, Settings, find_rule
from rules.limits import limits
from rules.wording.parsing import own_rows

TODAY = date(2026, 6, 30)


def codes(**settings: Any) -> set[str]:
    return {card.code for card in Engine(Settings(today=TODAY, **settings)).cards()}


def test_a_family_is_selected_by_its_english_or_chinese_name() -> None:
    assert codes(select=("privacy",)) == codes(select=("个人隐私",))
    assert {"PR01", "PR02"} <= codes(select=("privacy",))
    assert "CL02" not in codes(select=("privacy",))


def test_a_prefix_selects_all_codes_that_begin_with_it_in_either_case() -> None:
    assert {"CL02", "CL03", "CL05"} <= codes(select=("cl",)) == codes(select=("CL",))
    assert all(code.startswith("CL") for code in codes(select=("cl",)))


def test_a_rule_on_trial_runs_when_its_code_is_named_or_trials_are_wanted() -> None:
    assert "WD30" not in codes() | codes(select=("wording",)) | codes(select=("WD",))
    assert codes(select=("wd30",)) == {"WD30"}
    assert "WD30" in codes(trial=True) and "WD30" not in codes(trial=True, ignore=("WD30",))


def test_ignoring_wins_over_selecting() -> None:
    assert codes(select=("PR01", "PR02"), ignore=("PR02",)) == {"PR01"}


def test_everything_runs_without_a_selection() -> None:
    assert {"CL02", "PR01", "LK01", "GZ04"} <= codes()


@pytest.mark.parametrize("name", ["PR99", "隐私权", ""])
def test_an_unknown_name_is_one_chinese_sentence(name: str) -> None:
    with pytest.raises(RuleError, match=r"^没有“.*”这条规则，"):
        Engine(Settings(today=TODAY, select=(name,)))
    with pytest.raises(RuleError):
        Engine(Settings(today=TODAY, ignore=(name,)))


def test_the_nearest_code_is_offered() -> None:
    with pytest.raises(RuleError, match="最接近的是 privacy"):
        Engine(Settings(today=TODAY, select=("privcy",)))


def test_a_rule_is_found_in_lower_case_and_in_full_width_letters() -> None:
    assert find_rule("cl02").rule.code == find_rule(" ＣＬ０２ ").rule.code == "CL02"


def test_a_rule_that_does_not_exist_is_refused_with_the_nearest_code() -> None:
    with pytest.raises(RuleError, match=r"没有“CL2”这条规则，最接近的是 CL0\d"):
        find_rule("CL2")


def test_a_prefix_or_a_family_is_not_one_rule() -> None:
    with pytest.raises(RuleError):
        find_rule("CL")
    with pytest.raises(RuleError):
        find_rule("columns")


def test_a_rule_error_can_be_caught_as_a_bad_value() -> None:
    with pytest.raises(ValueError, match="期限"):
        limits((("动态要闻", "两周"),))


def test_an_unusable_word_list_is_a_rule_error_too() -> None:
    with pytest.raises(RuleError, match="词表"):
        own_rows("", "本县专名.tsv")
