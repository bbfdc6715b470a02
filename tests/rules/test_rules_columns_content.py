"""Placeholders, lists without dates, dead columns, bursts and missing reports."""

import pytest

from records import Column, FailureKind, ListState
from rules import Engine, Settings, appraise
from rules.kit import EXAMPLE_DAY, make_column

TITLES = ("甲事项的信息", "乙事项的信息", "丙事项的信息")


def outcomes(column: Column) -> list[str]:
    found = Engine(Settings(today=EXAMPLE_DAY, select=("columns",)), strict=True).judge(column)
    return [f"{finding.rule} {finding.outcome}" for finding in found]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("关于本年度暂无人事任免的情况说明",), ["CL06 fail"]),
        (("本单位无政府性基金以外事项的说明", "关于未开展招录的情况说明"), ["CL06 fail"]),
        (("关于供水管网改造情况的说明",), ["CL06 review"]),
        (("关于暂无招录计划的情况说明", "关于某同志任职的通知"), []),
    ],
)
def test_only_notes_that_nothing_happened_stand_in_for_content(titles: tuple[str, ...], expected: list[str]) -> None:
    assert outcomes(make_column("人事信息", 20, titles=titles)) == expected


def test_one_lonely_entry_is_asked_about_once_it_is_old() -> None:
    assert outcomes(make_column("人事信息", 91)) == ["CL06 review"]
    assert outcomes(make_column("人事信息", 90)) == []
    assert outcomes(make_column("信息公开年报", 170)) == []


def test_a_list_without_dates_fails_only_when_every_document_was_read() -> None:
    assert outcomes(make_column("通知公告", titles=TITLES, undated_read=3)) == ["CL07 fail"]
    assert outcomes(make_column("通知公告", titles=TITLES, undated_read=2)) == ["CL03 review"]
    assert outcomes(make_column("通知公告", titles=TITLES[:1], undated_read=1)) == ["CL03 review"]


@pytest.mark.parametrize(
    ("failures", "expected"),
    [
        ((FailureKind.HTTP_4XX,) * 3, ["CL09 fail"]),
        ((FailureKind.HTTP_4XX,) * 2, ["CL09 review"]),
        ((FailureKind.TIMEOUT, FailureKind.HTTP_5XX, FailureKind.TIMEOUT), ["CL09 review"]),
        ((FailureKind.BLOCKED,) * 3, []),
        ((FailureKind.ROBOTS,), []),
        ((), []),
    ],
)
def test_a_column_is_dead_only_after_several_equal_tries(
    failures: tuple[FailureKind, ...], expected: list[str]
) -> None:
    assert outcomes(make_column("通知公告", state=ListState.NOT_FETCHED, failures=failures)) == expected


def test_a_column_that_only_leads_elsewhere_is_asked_about() -> None:
    column = make_column("通知公告", state=ListState.NOT_FETCHED, moved_to="http://www.lancity.gov.cn/")
    assert outcomes(column) == ["CL09 review"]


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        ((2, 2, 2, 60, 70), ["CL12 review"]),
        ((2, 2, 60, 70), []),
        ((2, 2, 2, 10, 70), []),
        ((2, 2, 2, 2, 2), ["CL12 review"]),
        ((2, 2, 2, 2), []),
    ],
)
def test_a_burst_after_silence_is_asked_about(ages: tuple[int, ...], expected: list[str]) -> None:
    assert outcomes(make_column("动态要闻", ages=ages)) == expected


def test_a_day_that_three_columns_share_is_a_migration_and_no_burst() -> None:
    columns = [make_column("动态要闻", ages=(2,) * 5) for _ in range(3)]
    settings = Settings(today=EXAMPLE_DAY)
    moved = appraise(columns, settings, ())
    assert [column.migrated for column in moved] == [columns[0].newest] * 3
    assert outcomes(moved[0]) == []
    assert appraise(columns[:2], settings, ())[0].migrated is None


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("县水务局2024年政府信息公开工作年度报告", "县水务局2023年政府信息公开工作年度报告"), ["CL11 fail"]),
        (("县水务局2025年政府信息公开工作年度报告", "县水务局2024年政府信息公开工作年度报告"), []),
        (("县水务局2024年度政务公开年度报告", "2023年县水务局政府信息公开年报"), []),
        (("县水务局政府信息公开工作年度报告", "县水务局2023年政府信息公开工作年度报告"), []),
        (("县水务局2024年政府信息公开工作年度报告",), []),
    ],
)
def test_a_report_is_missing_only_when_all_titles_name_their_year(titles: tuple[str, ...], expected: list[str]) -> None:
    assert outcomes(make_column("信息公开年报", 150, titles=titles)) == expected
