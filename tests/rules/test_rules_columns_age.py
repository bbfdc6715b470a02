"""What the rules on columns say about age, duty and the evidence they rest on."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from records import Column, Entry, Exemption, Finding, ListState, Severity, Verdict
from rules import Engine, Settings, appraise
from rules.kit import EXAMPLE_DAY, make_column


def said(column: Column, today: date = EXAMPLE_DAY) -> dict[str, Finding]:
    found = Engine(Settings(today=today, select=("columns",)), strict=True).judge(column)
    assert len({finding.rule for finding in found}) == len(found)
    return {finding.rule: finding for finding in found}


def outcomes(column: Column) -> list[str]:
    return [f"{code} {finding.outcome}" for code, finding in said(column).items()]


def on(today: date, column: Column, *exemptions: Exemption) -> Column:
    return appraise([column], Settings(today=today), exemptions)[0]


def test_a_stale_column_shows_the_row_that_proves_it() -> None:
    stale = replace(make_column("动态要闻", 30, titles=("渠道清淤完成",)), newest_url="http://www.yunxiu.gov.cn/7.html")
    finding = said(stale)["CL02"]
    assert "《渠道清淤完成》，发布于2026-05-31" in finding.message
    assert "2周" in finding.message
    assert "已超期16天" in finding.message
    assert finding.examples == ("http://www.yunxiu.gov.cn/7.html",)


@pytest.mark.parametrize(("age", "left"), [(0, 14), (14, 0), (15, -1)])
def test_the_days_left_count_down_to_the_due_day(age: int, left: int) -> None:
    assert make_column("动态要闻", age).days_left == left


def test_a_column_without_duty_or_date_has_no_days_left() -> None:
    assert make_column("机构职能", 900).days_left is None
    assert make_column("动态要闻", None).days_left is None


@pytest.mark.parametrize("kind", ["人事信息", "规划计划", "财政预决算", "统计信息", "执法信息", "互动交流"])
def test_a_kind_that_the_indicators_name_fails_after_a_year_with_less_weight_than_news(kind: str) -> None:
    finding = said(make_column(kind, 367))["CL04"]
    assert (finding.outcome, finding.severity, finding.deduction) == ("fail", Severity.MINOR, 0)
    assert "CL04" not in said(make_column(kind, 365))


def test_a_column_of_no_kind_is_only_surely_overdue_when_it_used_to_be_updated() -> None:
    assert "CL04 fail" in outcomes(make_column("其他", ages=(400, 420, 450, 700, 800), name="社会救助"))
    assert "CL04 review" in outcomes(make_column("其他", ages=(400, 900, 1300, 1700, 2100), name="社会救助"))
    assert "CL04 review" in outcomes(make_column("其他", ages=(400, 410, 420), name="社会救助"))
    assert "CL04 review" in outcomes(make_column("其他", ages=(400, 400, 401, 402, 402, 403), name="社会救助"))


@pytest.mark.parametrize("name", ["旅游景点", "办事指南", "工作制度", "权责清单", "联系方式", "表格下载", "历史沿革"])
def test_a_column_of_standing_texts_has_no_duty_however_old(name: str) -> None:
    column = make_column("其他", 2000, name=name)
    assert column.verdict is Verdict.STATIC
    assert "无更新时限" in column.reason
    assert said(column) == {}


def test_a_column_of_standing_texts_that_is_up_to_date_may_say_so() -> None:
    column = make_column("其他", 360, name="旅游景点")
    assert column.verdict is Verdict.FRESH
    assert said(column) == {}


@pytest.mark.parametrize("name", ["公共法律服务", "社会救助", "重大项目", "义务教育"])
def test_other_columns_keep_their_year(name: str) -> None:
    assert make_column("其他", 400, name=name).limit == "1年"


@pytest.mark.parametrize(
    ("level", "newest", "today", "verdict"),
    [
        (1, date(2025, 1, 10), date(2026, 3, 31), Verdict.FRESH),
        (1, date(2025, 1, 10), date(2026, 4, 1), Verdict.STALE),
        (2, date(2025, 1, 10), date(2026, 1, 31), Verdict.FRESH),
        (2, date(2025, 1, 10), date(2026, 2, 1), Verdict.STALE),
        (2, date(2025, 3, 20), date(2026, 3, 20), Verdict.FRESH),
    ],
)
def test_an_early_annual_report_does_not_make_the_next_one_due_before_the_law_does(
    level: int, newest: date, today: date, verdict: Verdict
) -> None:
    column = replace(make_column("信息公开年报", 5, level=level), newest=newest)
    assert on(today, column).verdict is verdict


def test_rows_of_further_list_pages_alone_prove_no_delay() -> None:
    column = make_column("动态要闻", 30, partial="列表首页没有读到，只读到后续页")
    assert (column.verdict, column.reason) == (Verdict.UNKNOWN, "列表首页没有读到，只读到后续页")
    assert make_column("动态要闻", 3, partial="列表首页没有读到，只读到后续页").verdict is Verdict.FRESH


def test_an_expired_exemption_is_told_and_the_column_judged_again() -> None:
    ended = Exemption("县水务局", "动态要闻", "机构改革", EXAMPLE_DAY - timedelta(days=1))
    column = on(EXAMPLE_DAY, make_column("动态要闻", 30), ended)
    assert (column.verdict, column.lapsed) == (Verdict.STALE, ended.until)
    assert "豁免已于2026-06-29到期" in column.reason
    assert "豁免已于2026-06-29到期" in said(column)["CL02"].message


def test_a_later_exemption_outlives_an_earlier_one() -> None:
    ended = Exemption("县水务局", "动态要闻", "旧", EXAMPLE_DAY - timedelta(days=1))
    current = Exemption("县水务局", "动态要闻", "新", EXAMPLE_DAY)
    column = on(EXAMPLE_DAY, make_column("动态要闻", 30), ended, current)
    assert (column.verdict, column.reason, column.lapsed) == (Verdict.EXEMPT, "新", None)


def test_an_exemption_may_name_the_path_of_one_of_several_columns() -> None:
    column = make_column("通知公告", 300, level=2)
    one = Exemption("县水务局", "政务公开—通知公告", "已归并", EXAMPLE_DAY)
    assert on(EXAMPLE_DAY, column, one).verdict is Verdict.EXEMPT
    assert on(EXAMPLE_DAY, column, replace(one, column="党务公开—通知公告")).verdict is Verdict.STALE


@pytest.mark.parametrize(
    ("kind", "age", "warned"),
    [
        ("动态要闻", 12, True),
        ("动态要闻", 11, False),
        ("通知公告", 170, True),
        ("通知公告", 160, False),
        ("人事信息", 352, True),
    ],
)
def test_a_warning_comes_in_the_last_fifth_of_the_limit_and_in_the_last_two_weeks(
    kind: str, age: int, warned: bool
) -> None:
    assert ("CL13" in said(make_column(kind, age))) is warned


def test_a_warning_is_a_hint_that_costs_nothing() -> None:
    finding = said(make_column("动态要闻", 12))["CL13"]
    assert (finding.outcome, finding.severity, finding.deduction) == ("review", Severity.HINT, 0)
    assert "2026-07-02" in finding.message


def test_another_inspection_day_tells_what_will_be_due_then() -> None:
    column, later = make_column("通知公告", 120), EXAMPLE_DAY + timedelta(days=55)
    assert "CL13" not in said(column)
    assert "CL13" in said(on(later, column), later)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": ListState.EMPTY}, ["CL05 fail"]),
        ({"state": ListState.UNDER_CONSTRUCTION}, ["CL14 fail"]),
        ({"state": ListState.SCRIPT}, []),
        ({"state": ListState.NOT_FETCHED}, []),
        ({"state": ListState.NOT_UNDERSTOOD}, []),
    ],
)
def test_only_a_list_that_was_read_is_blank(fields: dict[str, Any], expected: list[str]) -> None:
    assert outcomes(make_column("人事信息", **fields)) == expected


def test_a_date_to_come_is_asked_about_and_proves_nothing() -> None:
    later = Entry("汛期值班安排", "http://www.yunxiu.gov.cn/8.html", EXAMPLE_DAY + timedelta(days=90))
    column = make_column("动态要闻", 30, future=(later,))
    assert outcomes(column) == ["CL02 fail", "CL15 review"]
    assert "2026-09-28" in said(column)["CL15"].message
