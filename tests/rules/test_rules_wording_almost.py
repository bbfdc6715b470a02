"""A listed word with one character that sounds or looks like the right one."""

from datetime import date

import pytest

from records import Finding, Outcome
from rules import Engine, Settings
from rules.kit import make_document
from rules.wording.almost import almost_words

DAY = date(2026, 6, 30)


def found(text: str) -> list[Finding]:
    return list(Engine(Settings(today=DAY, trial=True), strict=True).judge(make_document(text)))


@pytest.mark.parametrize(
    ("text", "right"), [("各地债台稿筑。", "债台高筑"), ("不可坐失亮机。", "坐失良机"), ("表率洗垂范。", "率先垂范")]
)
def test_a_slip_that_no_row_lists_is_asked_about(text: str, right: str) -> None:
    assert [fault.right for fault in almost_words(text)] == [right]


@pytest.mark.parametrize("text", ["规范农资市场。", "落实农药补贴政策。", "骨灰堂的建设。", "现场检测对象。", "", "宜"])
def test_words_of_their_own_are_left_alone(text: str) -> None:
    assert list(almost_words(text)) == []


def test_one_slip_is_told_once_by_whichever_rule_knows_it() -> None:
    for text in ("各地坚持因地制仪发展产业。", "个别企业债台稿筑。", "整改要亡羊补劳。"):
        (finding,) = found(text)
        assert finding.suggestion and finding.outcome in Outcome
