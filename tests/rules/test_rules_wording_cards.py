"""The WD rules as a whole: examples on the cards, grouping, severity, identity."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import Block, Document, Finding, Outcome, Page, Region, Severity, Skim, Where
from rules.engine import Engine
from rules.kit import EXAMPLE_DAY, EXAMPLE_LEADERS, Example, Expect, make_document
from rules.registry import Loaded, load_rules
from rules.settings import Settings

RULES = tuple(one for one in load_rules() if one.family.value == "wording")
CASES = [(one, example) for one in RULES for example in one.rule.examples]
SETTINGS = Settings(today=EXAMPLE_DAY, trial=True, leaders=EXAMPLE_LEADERS)
ENGINE = Engine(SETTINGS, strict=True, rules=RULES)
DAY = date(2026, 5, 6)


def outcome(findings: list[Finding]) -> Expect:
    if any(finding.outcome is Outcome.FAIL for finding in findings):
        return Expect.FAIL
    return Expect.REVIEW if findings else Expect.PASSED


def texts(document: Document) -> list[str]:
    return [*(block.text for block in document.blocks), document.title]


@pytest.mark.parametrize(("one", "example"), CASES, ids=[f"{o.rule.code} {e.title}" for o, e in CASES])
def test_every_example_of_a_card_comes_true(one: Loaded, example: Example) -> None:
    assert isinstance(example.subject, Document)
    findings = Engine(SETTINGS, strict=True, rules=(one,)).judge(example.subject)
    assert outcome(findings) is example.expect
    for finding in findings:
        assert any(text[finding.start : finding.end] == finding.quote for text in texts(example.subject))


@pytest.mark.parametrize(("one", "example"), CASES, ids=[f"{o.rule.code} {e.title}" for o, e in CASES])
def test_a_page_with_a_finding_is_always_read_in_full(one: Loaded, example: Example) -> None:
    assert isinstance(example.subject, Document)
    page = Page(url=example.subject.url, title=example.subject.title)
    skim = Skim(page=page, text="\n".join(texts(example.subject)))
    engine = Engine(SETTINGS, strict=True, rules=(one,))
    assert engine.wants(skim) or not engine.judge(example.subject)


def test_one_form_in_many_places_is_one_finding() -> None:
    document = make_document("秸杆离田。", "焚烧秸杆违法。", "秸杆还田，秸杆打捆。")
    (finding,) = ENGINE.judge(document)
    assert (finding.count, finding.quote, finding.suggestion) == (4, "秸杆", "秸秆")
    assert finding.examples == ("秸杆离田", "焚烧秸杆违法", "秸杆还田，秸杆打捆")


def test_two_forms_are_two_findings() -> None:
    assert len(ENGINE.judge(make_document("秸杆离田，既使下雨也照常。"))) == 2


def test_a_fault_in_a_title_weighs_more_and_its_copies_count_once() -> None:
    document = make_document("禁止焚烧秸杆", title="禁止焚烧秸杆", footer="禁止焚烧秸杆")
    (finding,) = ENGINE.judge(document)
    assert (finding.region, finding.severity) == (Region.TITLE, Severity.MAJOR)


def test_a_fault_in_the_title_and_another_in_the_text_are_two() -> None:
    document = make_document("村民把秸杆卖给电厂。", title="禁止焚烧秸杆")
    assert [finding.region for finding in ENGINE.judge(document)] == [Region.TITLE, Region.BODY]


def test_a_grave_fault_is_only_suspected() -> None:
    (finding,) = ENGINE.judge(make_document("推进扫黑险恶斗争。"))
    assert finding.message.startswith("疑似严重表述错误")
    assert (finding.severity, finding.outcome) == (Severity.GRAVE, Outcome.FAIL)


def test_identity_does_not_depend_on_the_place_in_the_page() -> None:
    before = ENGINE.judge(make_document("禁止焚烧秸杆。"))
    after = ENGINE.judge(make_document("新增一段。", "各村注意：", "  禁止焚烧秸杆！"))
    assert [finding.defect for finding in before] == [finding.defect for finding in after]


def test_cells_of_a_table_are_read_too() -> None:
    document = make_document(header=("事项", "部门"), rows=[("焚烧秸杆", "县农业农村局")])
    (finding,) = ENGINE.judge(document)
    assert finding.where is not None and finding.where.cell == "A2"


def test_a_name_without_date_says_why_a_person_must_look() -> None:
    (finding,) = ENGINE.judge(make_document("材料报国土资源部审批。"))
    assert finding.outcome is Outcome.REVIEW
    assert "发布日期" in finding.message


def test_only_a_sure_row_states_the_day_of_the_change() -> None:
    (sure,) = ENGINE.judge(make_document("材料报国土资源部审批。", published=DAY))
    (local,) = ENGINE.judge(make_document("请到县国土资源局办理。", published=DAY))
    assert "自2018年3月17日起" in sure.message
    assert "起应为" not in local.message


def test_a_hidden_copy_of_a_fault_is_not_counted() -> None:
    shown = Block("禁止焚烧秸杆。", Where("xpath", xpath="/p"))
    hidden = Block("焚烧秸杆罚款。", Where("xpath", xpath="/div"), visible=False)
    (finding,) = ENGINE.judge(Document(url="http://a.gov.cn/1", kind="html", blocks=(shown, hidden)))
    assert finding.count == 1


@given(
    st.lists(
        st.text(alphabet="秸杆县xX×_年月日{}【】待填鎴戜滑?&nbsp;ä¸\xad\ufffd\ue000 \n（）鎮(zhèn)", max_size=40),
        max_size=4,
    )
)
def test_no_text_breaks_a_rule_and_every_quote_stands_where_it_is_said(paragraphs: list[str]) -> None:
    document = make_document(*paragraphs, published=DAY)
    for finding in ENGINE.judge(document):
        assert any(text[finding.start : finding.end] == finding.quote for text in texts(document))
