"""WD20: what was left open, and what only looks like it."""

import pytest

from records import Outcome
from rules.engine import Engine
from rules.kit import EXAMPLE_DAY, make_document
from rules.settings import Settings

ENGINE = Engine(Settings(today=EXAMPLE_DAY, select=("WD20",)), strict=True)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("根据xxxx年度计划开展工作。", "xxxx年"),
        ("定于××××年××月××日召开会议。", "××××年××月××日"),
        ("ＸＸ县召开动员会。", "ＸＸ县"),
        ("××镇人民政府开展巡查。", "××镇"),
        ("请各村到【待填】领取物资。", "【待填】"),
        ("由（单位名称）负责解释。", "（单位名称）"),
        ("活动由此处填写承办。", "此处填写"),
        ("到{{镇名}}办理。", "{{镇名}}"),
        ("_镇政务服务中心迁至新址，请相互转告。", "_镇"),
        ("截至20XX年底，任务完成。", "20XX年"),
    ],
)
def test_an_open_place_is_found(text: str, quote: str) -> None:
    (finding,) = ENGINE.judge(make_document(text))
    assert (finding.quote, finding.outcome) == (quote, Outcome.FAIL)


@pytest.mark.parametrize(
    "text",
    [
        "张××、李某某等三人",
        "李××诉××公司买卖合同纠纷一案",
        "被处罚人：王××",
        "身份证号：130************123",
        "联系电话 138****0000",
        "规格3×5米，数量2×10箱",
        "XX型水泵、MAXX系列",
        "第XX届运动会",
        "第××条明确了部门职责",
        "申请人签字：______ ____年__月__日",
        "单位（盖章）    年  月  日",
        "XXL码工作服",
        "待填报数据汇总后公布",
    ],
)
def test_forms_masks_and_models_are_silent(text: str) -> None:
    assert ENGINE.judge(make_document(text)) == []


@pytest.mark.parametrize("title", ["临时救助申请表", "证明（样表）", "授权委托书模板", "合同示范文本"])
def test_a_page_that_is_a_form_is_silent(title: str) -> None:
    assert ENGINE.judge(make_document("××县××镇于_年_月办理，此处填写姓名。", title=title)) == []


def test_an_attached_form_is_silent() -> None:
    assert ENGINE.judge(make_document("XX县_年收入", attachment="报名登记表.docx")) == []


def test_a_page_full_of_open_places_is_left_to_a_person() -> None:
    texts = [
        f"××{unit}开展第{n}项工作，定于XX年完成。" for n, unit in enumerate(("县", "市", "镇", "乡", "区", "街道"))
    ]
    assert {finding.outcome for finding in ENGINE.judge(make_document(*texts))} == {Outcome.REVIEW}


def test_the_same_open_place_is_reported_once() -> None:
    (finding,) = ENGINE.judge(make_document("××县召开会议。", "会后，××县印发通知。"))
    assert finding.count == 2
