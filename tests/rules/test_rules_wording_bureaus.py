"""A report that names another of the county's bureaus as its author."""

import pytest

from records import Bureau, County, Finding, Outcome
from rules import Engine, Settings
from rules.kit import EXAMPLE_DAY, make_document

ANNUAL = "2025年政府信息公开工作年度报告"
COUNTY = County(
    "云岫县",
    "https://www.yunxiu.gov.cn/",
    (Bureau("县水务局", ("水利局",)), Bureau("县商务局"), Bureau("县住房和城乡建设局", ("住建局",))),
)


def found(text: str, title: str, source: str = "", county: County = COUNTY) -> list[Finding]:
    engine = Engine(Settings(today=EXAMPLE_DAY, select=("WD27",), county=county), strict=True)
    return engine.judge(make_document(text, title=title, source=source))


def test_another_listed_bureau_as_the_author_is_a_fault() -> None:
    (finding,) = found("本报告由云岫县商务局编制。", "云岫县水务局" + ANNUAL)
    assert finding.outcome is Outcome.FAIL


def test_the_same_page_without_a_list_asks() -> None:
    (finding,) = found("本报告由云岫县商务局编制。", "云岫县水务局" + ANNUAL, county=County("", ""))
    assert finding.outcome is Outcome.REVIEW


@pytest.mark.parametrize("body", ["云岫县水利局", "水务局", "县水务局"])
def test_other_names_of_the_same_bureau_are_no_fault(body: str) -> None:
    assert found(f"本报告由{body}编制。", "云岫县水务局" + ANNUAL) == []


def test_a_namesake_elsewhere_is_not_taken_for_the_listed_one() -> None:
    (finding,) = found("本报告由青石县水务局编制。", "云岫县水务局" + ANNUAL)
    assert finding.outcome is Outcome.REVIEW


def test_a_title_without_a_body_is_told_by_the_source() -> None:
    (finding,) = found("本报告由县商务局编制。", ANNUAL, source="县水务局")
    assert finding.outcome is Outcome.REVIEW and "县商务局" in finding.message
    assert found("本报告由县水务局编制。", ANNUAL, source="县水务局") == []
    assert found("本报告由县商务局编制。", ANNUAL, source="某某网") == []
