"""When a column counts as updated: limits, due days, exemptions, and what is never guessed."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import Column, ColumnKind, Entry, Exemption, ListState, Verdict
from rules import Engine, RuleError, Settings, appraise
from rules.limits import due_day, limits

TODAY = date(2026, 6, 30)


def column(kind: ColumnKind = ColumnKind.NOTICE, newest: date | None = None, **fields: Any) -> Column:
    rows = (Entry("关于供水工程的信息", "http://www.yunxiu.gov.cn/1.html", newest),)
    base = Column(
        url="http://www.yunxiu.gov.cn/list.html",
        path=("首页", "信息"),
        name="信息",
        kind=kind,
        bureau="县水务局",
        entries=1,
        dated=0 if newest is None else 1,
        newest=newest,
        rows=rows,
    )
    return replace(base, **fields)


def judged(one: Column, today: date = TODAY, *exemptions: Exemption, **settings: Any) -> Column:
    return appraise([one], Settings(today=today, **settings), exemptions)[0]


@pytest.mark.parametrize(
    ("newest", "limit", "due"),
    [
        (date(2026, 6, 16), "2周", date(2026, 6, 30)),
        (date(2025, 12, 30), "6个月", date(2026, 6, 30)),
        (date(2025, 8, 31), "6个月", date(2026, 2, 28)),
        (date(2023, 8, 31), "6个月", date(2024, 2, 29)),
        (date(2025, 12, 31), "6个月", date(2026, 6, 30)),
        (date(2026, 2, 28), "6个月", date(2026, 8, 31)),
        (date(2026, 2, 27), "6个月", date(2026, 8, 27)),
        (date(2024, 2, 29), "1年", date(2025, 2, 28)),
        (date(2026, 6, 1), "10天", date(2026, 6, 11)),
    ],
)
def test_limits_run_in_calendar_months_cut_to_the_end_of_the_month(newest: date, limit: str, due: date) -> None:
    assert due_day(newest, limit) == due


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(1, 24))
def test_a_due_day_is_the_last_whose_months_back_still_reach_the_newest_entry(day: date, months: int) -> None:
    due = due_day(day, f"{months}个月")
    assert months_before(due, months) <= day < months_before(due + timedelta(days=1), months)


def months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@pytest.mark.parametrize(
    ("kind", "newest"),
    [
        (ColumnKind.NEWS, date(2026, 6, 16)),
        (ColumnKind.NOTICE, date(2025, 12, 30)),
        (ColumnKind.POLICY, date(2025, 12, 30)),
        (ColumnKind.EXPLANATION, date(2025, 12, 30)),
        (ColumnKind.PERSONNEL, date(2025, 6, 30)),
        (ColumnKind.OTHER, date(2025, 6, 30)),
    ],
)
def test_a_column_is_fresh_on_its_due_day_and_stale_on_the_next(kind: ColumnKind, newest: date) -> None:
    assert judged(column(kind, newest)).verdict is Verdict.FRESH
    assert judged(column(kind, newest), TODAY + timedelta(days=1)).verdict is Verdict.STALE


def test_an_earlier_inspection_day_judges_the_same_list_otherwise() -> None:
    one = column(ColumnKind.NEWS, date(2026, 6, 1))
    assert judged(one, date(2026, 6, 10)).verdict is Verdict.FRESH
    assert judged(one, date(2026, 7, 10)).verdict is Verdict.STALE


def test_a_list_without_any_date_is_unknown_with_a_reason() -> None:
    one = judged(column(ColumnKind.NEWS))
    assert one.verdict is Verdict.UNKNOWN
    assert "日期" in one.reason


@pytest.mark.parametrize("state", [ListState.SCRIPT, ListState.NOT_FETCHED, ListState.NOT_UNDERSTOOD])
def test_a_list_that_was_not_read_is_neither_stale_nor_fresh_nor_blank(state: ListState) -> None:
    one = judged(column(ColumnKind.NEWS, state=state, entries=0, rows=()))
    assert one.verdict is Verdict.UNKNOWN
    assert one.reason


def test_a_list_with_few_dates_may_be_fresh_but_is_never_called_stale() -> None:
    few = {"entries": 20, "dated": 3}
    assert judged(column(ColumnKind.NEWS, TODAY, **few)).verdict is Verdict.FRESH
    assert judged(column(ColumnKind.NEWS, date(2026, 1, 1), **few)).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("kind", [ColumnKind.FUNCTIONS, ColumnKind.GUIDE, ColumnKind.TOPIC])
def test_a_kind_without_a_duty_to_update_is_static_however_old(kind: ColumnKind) -> None:
    one = judged(column(kind, date(2019, 1, 1)))
    assert (one.verdict, one.due, one.limit) == (Verdict.STATIC, None, "无")


def test_a_static_kind_may_still_be_blank() -> None:
    assert judged(column(ColumnKind.GUIDE, state=ListState.EMPTY, rows=())).verdict is Verdict.BLANK


def test_a_note_that_stands_in_for_content_is_a_placeholder() -> None:
    note = (Entry("关于本单位无人事任免的情况说明", "http://www.yunxiu.gov.cn/1.html", TODAY),)
    budget = (Entry("2025年部门预算情况说明", "http://www.yunxiu.gov.cn/1.html", TODAY),)
    assert judged(column(ColumnKind.PERSONNEL, TODAY, rows=note)).verdict is Verdict.PLACEHOLDER
    assert judged(column(ColumnKind.BUDGET, TODAY, rows=budget)).verdict is Verdict.FRESH


def test_an_exemption_ends_with_its_last_day() -> None:
    exemption = Exemption("县水务局", "信息", "本年度无人事任免", until=TODAY)
    one = column(ColumnKind.NEWS, date(2026, 1, 1))
    assert judged(one, TODAY, exemption).verdict is Verdict.EXEMPT
    assert judged(one, TODAY, exemption).reason == "本年度无人事任免"
    assert judged(one, TODAY + timedelta(days=1), exemption).verdict is Verdict.STALE


def test_an_exemption_holds_for_its_bureau_and_column_only() -> None:
    one = column(ColumnKind.NEWS, date(2026, 1, 1))
    assert judged(one, TODAY, Exemption("县林业局", "信息", "无", TODAY)).verdict is Verdict.STALE
    assert judged(one, TODAY, Exemption("县水务局", "动态", "无", TODAY)).verdict is Verdict.STALE


@pytest.mark.parametrize("written", ["政务公开—信息", "政务公开/信息", "政务公开 > 信息", "首页—政务公开—信息"])
def test_an_exemption_may_give_the_end_of_the_path_as_clerks_write_it(written: str) -> None:
    one = column(ColumnKind.NEWS, date(2026, 1, 1), path=("首页", "政务公开", "信息"))
    assert judged(one, TODAY, Exemption("县水务局", written, "无", TODAY)).verdict is Verdict.EXEMPT
    elsewhere = replace(one, path=("首页", "机构概况", "信息"))
    assert judged(elsewhere, TODAY, Exemption("县水务局", written, "无", TODAY)).verdict is Verdict.STALE


def test_an_exempt_column_is_reported_by_no_rule() -> None:
    exemption = Exemption("县水务局", "信息", "已备案", until=TODAY)
    blank = judged(column(ColumnKind.NEWS, state=ListState.EMPTY, rows=()), TODAY, exemption)
    assert Engine(Settings(today=TODAY), strict=True).judge(blank) == []


def test_a_county_may_set_its_own_limit() -> None:
    one = column(ColumnKind.NOTICE, date(2026, 3, 1))
    assert judged(one).verdict is Verdict.FRESH
    assert judged(one, TODAY, limits=(("通知公告", "3个月"),)).verdict is Verdict.STALE
    assert judged(one, TODAY, limits=(("通知公告", "无"),)).verdict is Verdict.STATIC


@pytest.mark.parametrize(("kind", "limit"), [("动态新闻", "2周"), ("动态要闻", "0天"), ("动态要闻", "半年")])
def test_a_bad_limit_is_refused_in_chinese(kind: str, limit: str) -> None:
    with pytest.raises(RuleError, match=r"^更新期限：") as caught:
        limits(((kind, limit),))
    assert kind in str(caught.value) or limit in str(caught.value)
