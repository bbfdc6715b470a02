"""Scores against tables worked out by hand, and what must hold of every score."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.scoring.scheme import Grade, Indicator, Price, Scheme, Veto
from ledger.scoring.scores import Field, Unit, score
from ledger.scoring.sums import Item
from records import IssueState, Scores, Severity, UnitScore

DAY = date(2026, 3, 2)
WATER, ROADS, FARMS = "县水务局", "县交通局", "县农业局"
OPEN, CLAIMED, PENDING, EXEMPT = IssueState.OPEN, IssueState.CLAIMED, IssueState.PENDING, IssueState.EXEMPT
SCHEME = Scheme(
    name="试用口径",
    basis="试用",
    indicators=(
        Indicator("一", "栏目", 12, "V1", (Price(("CL02",), 5, "V2"), Price(("CL",), 2, "V1"))),
        Indicator("二", "隐私", 40, "Ml", (Price(("PR",), 6, "V1", (Severity.GRAVE,)), Price(("PR",), 1.5, "V1"))),
        Indicator("三", "办事", 25, "V1", (Price(("FW",), 10, "V1"),), service=True),
        Indicator("四", "链接", 60, "V1", (Price(("LK",), 0.1, "V1"), Price(("BIG",), 30, "V1"))),
    ),
    vetoes=(Veto("否", "严重表述错误", ("WD01",)),),
    grades=(
        Grade("优秀", 90, "V1"),
        Grade("良好", 80, "V1"),
        Grade("合格", 60, "V3"),
        Grade("不合格", 0, "V3"),
    ),
    service_points=25,
    bonus_above=80,
)


def item(rule: str, bureau: str = WATER, state: IssueState = OPEN, severity: Severity = Severity.MINOR) -> Item:
    return Item(rule, severity, bureau, state)


def scored(items: Sequence[Item], *, complete: bool = True, service: bool = True, dark: str = "") -> Scores:
    units = tuple(Unit(name, service, is_dark=name == dark) for name in (WATER, ROADS, FARMS))
    return score(items, SCHEME, Field(Unit("云岫县", service), units, DAY, complete))


def of(scores: Scores, bureau: str) -> UnitScore:
    return next(unit for unit in scores.bureaus if unit.unit == bureau)


@pytest.mark.parametrize(
    ("rules", "points", "grade"),
    [
        ((), 100, "优秀"),
        (("CL02",), 95, "优秀"),
        (("CL02", "CL05"), 93, "优秀"),
        (("CL02", "CL02", "CL02"), 88, "良好"),  # 15 points, capped at 12
        (("PR02", "LK01", "LK01"), 98.3, "优秀"),
        (("BIG", "PR02", "PR02"), 67, "合格"),
        (("BIG", "BIG", "BIG"), 40, "不合格"),  # capped at 60
        (("BIG", "FW", "FW", "FW"), 45, "不合格"),  # 25 of 30 for service
        (("BIG", "CL02", "CL02"), 60, "合格"),
        (("CL02", "CL02", "LK"), 89.9, "良好"),
        (("XX99",), 100, "优秀"),
    ],
)
def test_points_follow_the_table(rules: tuple[str, ...], points: float, grade: str) -> None:
    unit = of(scored([item(rule) for rule in rules]), WATER)
    assert (unit.score, unit.grade) == (points, grade)


@pytest.mark.parametrize(
    ("rules", "points"), [((), 100), (("BIG",), 60), (("FW", "FW"), 100), (("CL02", "CL02", "CL02"), 84)]
)
def test_a_body_without_service_is_scored_out_of_75_and_scaled_by_four_thirds(
    rules: tuple[str, ...], points: float
) -> None:
    unit = of(scored([item(rule) for rule in rules], service=False), WATER)
    assert unit.score == points
    assert "75 分" in unit.note


def test_what_was_taken_away_is_told_with_its_cap_and_how_sure_its_points_are() -> None:
    told = of(scored([item("CL02")] * 3 + [item("PR01", severity=Severity.GRAVE)]), WATER).indicators
    columns, privacy = told
    assert (columns.issues, columns.uncapped, columns.cap, columns.lost, columns.is_official) == (3, 15, 12, 12, True)
    assert (privacy.lost, privacy.is_official) == (6, False)


def test_parked_issues_cost_nothing_and_are_shown_with_what_they_would_cost() -> None:
    parked = [item("CL02", state=PENDING), item("PR02", state=EXEMPT), item("WD01", state=PENDING)]
    unit = of(scored([*parked, item("CL05", state=CLAIMED)]), WATER)
    assert (unit.score, unit.counted, unit.parked, unit.parked_points) == (98, 1, 3, 6.5)
    assert not unit.vetoes


@pytest.mark.parametrize("state", [IssueState.CLOSED, IssueState.DISMISSED])
def test_issues_that_are_over_count_nowhere(state: IssueState) -> None:
    unit = of(scored([item("CL02", state=state)]), WATER)
    assert (unit.score, unit.counted, unit.parked) == (100, 0, 0)


def test_a_veto_is_only_suspected_until_a_person_confirms_it() -> None:
    suspected = of(scored([item("WD01")]), WATER)
    assert suspected.score == 100 and [veto.confirmed for veto in suspected.vetoes] == [False]
    sure = of(scored([replace(item("WD01"), confirmed=True), item("WD01")]), WATER)
    assert (sure.score, sure.grade, sure.is_vetoed, sure.vetoes[0].issues) == (0, "不合格", True, 2)


def test_the_county_alone_is_told_that_bonus_points_open_above_80() -> None:
    assert any("加分" in note for note in scored([item("CL02", "")] * 3 + [item("PR02", "")] * 5).notes)
    assert scored([item("CL02", "")] * 3 + [item("PR02", "")] * 6).notes == ()
    assert not any(unit.note for unit in scored([]).bureaus)


def test_equal_scores_share_a_rank_and_the_next_one_is_skipped() -> None:
    scores = scored([item("CL02", WATER), item("CL02", FARMS)])
    assert [(unit.unit, unit.rank) for unit in scores.bureaus] == [(ROADS, 1), (WATER, 2), (FARMS, 2)]
    scores = scored([item("CL02", ROADS)])
    assert [(unit.unit, unit.rank) for unit in scores.bureaus] == [(WATER, 1), (FARMS, 1), (ROADS, 3)]


def test_an_incomplete_scan_gives_no_ranking() -> None:
    scores = scored([item("CL02")], complete=False)
    assert [unit.rank for unit in scores.bureaus] == [None, None, None]
    assert any("不作排名" in note for note in scores.notes)


def test_a_bureau_of_which_nothing_was_seen_has_no_rank_and_takes_none() -> None:
    scores = scored([item("CL02", ROADS)], dark=WATER)
    assert [(unit.unit, unit.rank) for unit in scores.bureaus] == [(FARMS, 1), (ROADS, 2), (WATER, None)]


def test_issues_without_a_bureau_count_for_the_county_alone() -> None:
    scores = scored([item("CL02", ""), item("PR02", WATER), item("PR02", "别处")])
    assert scores.county.score == 92
    assert [of(scores, name).score for name in (WATER, ROADS)] == [98.5, 100]


ITEMS = st.builds(
    Item,
    st.sampled_from(["CL02", "CL05", "PR01", "FW01", "LK01", "BIG", "WD01", "XX01"]),
    st.sampled_from(Severity),
    st.sampled_from([WATER, ROADS, ""]),
    st.sampled_from(IssueState),
    st.booleans(),
)


@given(st.lists(ITEMS, max_size=40), st.booleans())
def test_every_score_lies_between_0_and_100(items: list[Item], service: bool) -> None:
    scores = scored(items, service=service)
    assert all(0 <= unit.score <= 100 for unit in (scores.county, *scores.bureaus))


@given(st.lists(ITEMS, max_size=30), ITEMS, st.booleans())
def test_one_more_issue_never_raises_a_score(items: list[Item], more: Item, service: bool) -> None:
    before, after = scored(items, service=service), scored([*items, more], service=service)
    assert after.county.score <= before.county.score
    assert all(of(after, name).score <= of(before, name).score for name in (WATER, ROADS, FARMS))


@given(st.lists(ITEMS, max_size=30), ITEMS, st.sampled_from([PENDING, EXEMPT]))
def test_a_parked_issue_never_changes_a_score(items: list[Item], more: Item, state: IssueState) -> None:
    before, after = scored(items), scored([*items, replace(more, state=state)])
    assert after.county.score == before.county.score
    assert all(of(after, name).score == of(before, name).score for name in (WATER, ROADS, FARMS))
