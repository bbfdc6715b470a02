"""Rows of a county's own list that contradict or hide one another are refused with list, line and reason."""

import pytest

from rules.wording.consistency import clash
from rules.wording.parsing import LexiconError, own_rows
from rules.wording.shipped import shipped

HEAD = "错误写法\t正确写法\t判定\t例外\t自\t至\n"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("甲乙\t丙丁\n甲乙\t戊己\n", "第3行：“甲乙”与本县 第2行"),
        ("甲乙\t丙丁\n甲乙\t\t白\n", "第3行：“甲乙”与本县 第2行"),
        ("甲乙\t丙丁\n丙丁\t戊己\n", "第2行：正确写法“丙丁”在本县 第3行"),
        ("甲乙\t丙丁\t\t甲乙丙\n甲乙丙\t丙丁戊\n", "第2行：例外“甲乙丙”在本县 第3行"),
    ],
)
def test_rows_that_contradict_or_hide_one_another_are_refused(lines: str, told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        own_rows(HEAD + lines, "本县")


def test_two_rows_whose_dates_do_not_meet_may_share_a_form() -> None:
    lines = "旧局\t新局\t\t\t2018-01-01\t2020-12-31\n旧局\t数据局\t\t\t2021-01-01\t\n"
    assert len(own_rows(HEAD + lines, "本县")) == 2


def test_a_body_may_have_been_renamed_twice() -> None:
    assert len(own_rows("旧名\t新名\n甲局\t乙局\n乙局\t丙局\n", "本县")) == 2


def test_the_shipped_lists_agree_with_one_another() -> None:
    assert clash(shipped()) == ""
