"""When a wrong form is a fault, a question, or nothing."""

from datetime import date

import pytest

from records import Outcome
from rules.settings import Settings
from rules.wording.shipped import lexicon_of
from rules.wording.verdicts import Setting, verdict

LEXICON = lexicon_of(Settings(today=date(2026, 6, 30)))


def outcomes(text: str, published: date | None = date(2026, 5, 1), **about: object) -> list[str]:
    setting = Setting(published=published, **about)  # type: ignore[arg-type]
    found = [verdict(hit, setting) for hit in LEXICON.find(text)]
    return [judged.outcome.value for judged in found if judged]


def test_an_old_name_is_a_fault_only_after_the_change() -> None:
    text = "材料报国土资源部审批。"
    assert outcomes(text) == ["fail"]
    assert outcomes(text, date(2018, 3, 16)) == []


def test_without_a_date_an_old_name_is_a_question() -> None:
    assert outcomes("材料报国土资源部审批。", None) == ["review"]


def test_a_typo_needs_no_date() -> None:
    assert outcomes("焚烧秸杆。", None) == ["fail"]


def test_an_undated_page_whose_latest_year_is_old_may_use_old_names() -> None:
    assert outcomes("材料报国土资源部审批。", None, newest=2012) == []
    assert outcomes("材料报国土资源部审批。", None, newest=2024) == ["review"]


@pytest.mark.parametrize(
    "text",
    [
        "原国土资源部、环境保护部印发的标准",
        "他曾任国土资源部科长",
        "时任国土资源部司长张某",
        "国土资源部更名为自然资源部",
        "国土资源部撤销后，职责划转",
        "自然资源部由国土资源部等合并组建",
        "依据《国土资源部关于规范用地的通知》",
        "国土资源部〔2016〕3号文件",
        "国土资源部公告2015年第8号",
        "2014年，县里向国土资源部提出申请",
        "各级农业部门和文化部门",
    ],
)
def test_history_titles_numbers_and_general_words_are_silent(text: str) -> None:
    assert outcomes(text) == []


def test_an_old_issuer_may_be_quoted() -> None:
    assert outcomes("国土资源部制定的规程") == ["review"]


def test_the_word_for_reason_is_no_sign_of_a_former_name() -> None:
    assert outcomes("因原因不明，材料报国土资源部审批。") == ["fail"]


def test_a_repealed_law_is_a_fault_as_a_basis_and_a_question_elsewhere() -> None:
    assert outcomes("根据《合同法》签订本协议。") == ["fail"]
    assert outcomes("讲座介绍了《合同法》的内容。") == ["review"]
    assert outcomes("《合同法》自2021年1月1日起废止。") == []
    assert outcomes("根据《合同法》签订本协议。", date(2020, 5, 1)) == []


@pytest.mark.parametrize(
    "text",
    [
        "“扫黑险恶”应为“扫黑除恶”。",
        "误将“扫黑除恶”写成“扫黑险恶”。",
        "不是“扫黑险恶”，而是“扫黑除恶”。",
        "把“扫黑险恶”改为“扫黑除恶”。",
    ],
)
def test_talk_about_the_error_is_no_error(text: str) -> None:
    assert outcomes(text) == []


def test_talk_without_quotation_marks_is_left_to_a_person() -> None:
    assert outcomes("扫黑险恶应为扫黑除恶。") == ["review"]
    assert outcomes("推进扫黑险恶斗争。", title="公文常见错别字") == ["review"]


def test_a_wrong_form_in_quotation_marks_is_still_wrong() -> None:
    assert outcomes("开展“扫黑险恶”专项斗争。") == ["fail"]


def test_an_excuse_may_span_two_parts_of_a_sentence() -> None:
    assert outcomes("新渠既使灌溉省工，又使用水更公平。") == []
    assert outcomes("既使灌溉停一天。又是新的一年。") == ["fail"]


def test_two_characters_with_a_gap_between_them_are_two_words() -> None:
    assert outcomes("秸 杆") == []
    assert outcomes("领导 小姐") == ["fail"]


def test_history_may_excuse_former_regional_terms() -> None:
    assert outcomes("展出港英时期香港政府的档案") == ["review"]
    assert outcomes("与香港政府签约") == [Outcome.FAIL.value]
