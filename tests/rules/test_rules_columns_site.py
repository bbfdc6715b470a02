"""Counts over a whole site: what leads to a veto, and what is only told."""

from dataclasses import replace

import pytest

from records import Column, Finding, ListState, Severity, SiteView, Verdict
from rules import Engine, Settings, appraise
from rules.kit import EXAMPLE_DAY, make_column, make_site

NEWS, NOTICE = make_column("动态要闻", 30), make_column("通知公告", 200)
PLAN, FRESH = make_column("规划计划", 500), make_column("动态要闻", 2)
UNDATED = make_column("动态要闻", None)
BLANK = make_column("规划计划", state=ListState.EMPTY)


def said(view: SiteView) -> dict[str, Finding]:
    found = Engine(Settings(today=EXAMPLE_DAY, select=("columns",)), strict=True).judge(view)
    return {finding.rule: finding for finding in found}


def outcomes(*columns: Column, **fields: bool) -> list[str]:
    return [f"{code} {finding.outcome}" for code, finding in said(make_site(*columns, **fields)).items()]


def test_news_and_first_level_notices_are_counted_together() -> None:
    finding = said(make_site(*[NEWS] * 3, *[NOTICE] * 2))["VT04a"]
    assert (finding.outcome, finding.severity, finding.count) == ("fail", Severity.VETO, 5)
    assert "疑似" in finding.message
    assert "须人工确认" in finding.message


def test_lower_levels_explanations_and_fresh_columns_are_not_counted() -> None:
    lower, explained = make_column("通知公告", 200, level=2), make_column("政策解读", 200)
    assert "VT04a" not in said(make_site(*[NEWS] * 4, lower, explained, FRESH))


def test_columns_that_could_change_the_result_are_told() -> None:
    finding = said(make_site(*[NEWS] * 3, *[UNDATED] * 2))["VT04a"]
    assert finding.outcome == "review"
    assert "另有2个无法判定" in finding.message
    assert "VT04a" not in said(make_site(*[NEWS] * 3, UNDATED))


def test_a_bureaus_columns_never_make_a_veto() -> None:
    below = make_column("通知公告", 200, level=2)
    finding = said(make_site(*[NEWS] * 4, below, is_portal=False))["VT04a"]
    assert (finding.outcome, finding.severity) == ("review", Severity.MAJOR)
    assert outcomes(*[NEWS] * 3, *[UNDATED] * 5, is_portal=False) == []


def test_blank_columns_and_those_being_built_are_counted_together() -> None:
    building = make_column("人事信息", state=ListState.UNDER_CONSTRUCTION)
    assert "VT04c fail" in outcomes(*[BLANK] * 4, building, FRESH)
    assert "VT04c" not in said(make_site(*[BLANK] * 4, make_column("其他", None), FRESH))


def test_ten_overdue_columns_of_named_kinds_make_a_veto() -> None:
    assert "VT04b fail" in outcomes(*[PLAN] * 10, FRESH)
    assert "VT04b" not in said(make_site(*[PLAN] * 9, *[NEWS] * 4, FRESH))


def test_a_countys_own_shorter_limit_makes_no_veto() -> None:
    settings = Settings(today=EXAMPLE_DAY, limits=(("动态要闻", "5天"), ("统计信息", "90天")))
    news, figures = make_column("动态要闻", 10), make_column("统计信息", 120)
    strict = appraise([news] * 8 + [figures] * 12, settings, ())
    assert {column.verdict for column in strict} == {Verdict.STALE}
    assert not {code for code in said(make_site(*strict)) if code.startswith(("VT", "DK09"))}


def test_a_long_list_names_ten_columns_and_counts_the_rest() -> None:
    columns = [replace(PLAN, name=f"计划{n}", path=("首页", f"计划{n}")) for n in range(14)]
    message = said(make_site(*columns))["VT04b"].message
    assert message.count("最新") == 10
    assert "等14个" in message


def test_the_portal_is_charged_once_for_each_column() -> None:
    finding = said(make_site(*[PLAN] * 2, NEWS, NOTICE, BLANK))["DK09"]
    assert (finding.count, finding.deduction) == (2, 2.0)
    assert said(make_site(*[PLAN] * 9))["DK09"].deduction == 5.0
    assert "DK09" not in said(make_site(NEWS, NOTICE, BLANK))


def test_a_missing_kind_of_column_is_asked_about_only_where_the_portal_was_walked() -> None:
    notices = [make_column("通知公告", 5)] * 8
    assert outcomes(*notices) == ["DK04 review", "DK05 review"]
    assert outcomes(*notices[:7]) == []
    assert outcomes(*notices, make_column("政策文件", 5), FRESH) == []


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (make_site(NEWS, front_days=(15,) * 6), ["CL01 fail", "VT03 fail"]),
        (make_site(FRESH, front_days=(15,) * 6), ["CL01 review"]),
        (make_site(UNDATED, front_days=(15,) * 6), ["CL01 fail", "VT03 review"]),
        (make_site(NEWS, front_days=(15,) * 6, front_read=False), ["CL01 review", "VT03 review"]),
        (make_site(NEWS, front_days=(14,) * 6), []),
        (make_site(NEWS, front_days=(-3, 15, 16, 17, 18, 19)), ["CL01 fail", "VT03 fail"]),
        (make_site(FRESH, front_days=()), ["CL01 review"]),
    ],
)
def test_the_home_page_is_stale_only_when_nothing_speaks_against_it(view: SiteView, expected: list[str]) -> None:
    found = said(view)
    assert [f"{code} {found[code].outcome}" for code in ("CL01", "VT03") if code in found] == expected


def test_a_finding_about_the_site_stands_at_the_portal_and_in_no_column() -> None:
    finding = said(make_site(*[NEWS] * 5))["VT04a"]
    assert (finding.url, finding.column) == ("http://www.yunxiu.gov.cn/", ())
    assert finding.where is not None
    assert finding.where.kind == "column"
