"""Counts and scores over several scans, in a file and in PostgreSQL."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ledger import acts
from ledger.book import Ledger
from ledger.policy import Policy
from ledger.scoring.scheme import Grade, Indicator, Price, Scheme
from ledger.scoring.standing import Roster
from ledger.steps import Occasion
from records import Column, Coverage, Outcome, Publication, ScanResult, UnitTrend, Verdict
from tests.ledger.made import EXAMINED, scan, stale, typo

WATER, ROADS = "县水务局", "县交通局"
ROSTER = Roster("云岫县", (WATER, ROADS))
SCHEME = Scheme(
    "试用",
    "试用",
    (Indicator("一", "错字", 50, "V1", (Price(("WD",), 10, "V1"),)),),
    (),
    (Grade("合格", 60, "V1"), Grade("不合格", 0, "V1")),
)


def take(book: Ledger, result: ScanResult) -> None:
    book.take(result, EXAMINED, Policy())


def rows(book: Ledger, last: int = 5) -> list[list[tuple[str, int, int, int, int, float]]]:
    return [[_row(unit) for unit in told.units] for told in book.trend(SCHEME, ROSTER, last)]


def _row(unit: UnitTrend) -> tuple[str, int, int, int, int, float]:
    return unit.unit, unit.new, unit.standing, unit.closed, unit.relapsed, unit.score


def three_scans(book: Ledger) -> None:
    one, two, roads = typo("错一"), typo("错二"), typo("错三", bureau=ROADS)
    take(book, scan(1, one, two, roads))
    take(book, scan(2, one, typo("错四"), roads))
    take(book, scan(3, one, two, typo("错五", outcome=Outcome.REVIEW)))


EXPECTED = [
    # unit, 新增, 存量, 已销号, 反弹, 得分
    [("云岫县", 3, 0, 0, 0, 70), (WATER, 2, 0, 0, 0, 80), (ROADS, 1, 0, 0, 0, 90)],
    [("云岫县", 1, 2, 1, 0, 70), (WATER, 1, 1, 1, 0, 80), (ROADS, 0, 1, 0, 0, 90)],
    [("云岫县", 1, 1, 2, 1, 80), (WATER, 1, 1, 1, 1, 80), (ROADS, 0, 0, 1, 0, 100)],
]


def test_three_scans_give_exactly_the_expected_counts_and_scores(book: Ledger) -> None:
    three_scans(book)
    assert rows(book) == EXPECTED
    assert rows(book, last=2) == EXPECTED[1:]


def test_postgresql_tells_the_same(postgres_url: str) -> None:
    with Ledger.open(postgres_url, "云岫县") as book:
        three_scans(book)
        assert rows(book) == EXPECTED
        take(book, replace(scan(4), publications=(Publication(WATER, ("首页", "公告"), date(2026, 3, 1), 7),)))
        assert book.publications() == (Publication(WATER, ("首页", "公告"), date(2026, 3, 1), 7),)


def test_what_a_re_check_closes_counts_for_the_scan_that_follows(book: Ledger) -> None:
    take(book, scan(1, typo("错一"), typo("错二")))
    recheck = scan(2, typo("错二"))
    take(book, replace(recheck, plan=replace(recheck.plan, kind="recheck")))
    take(book, scan(3, typo("错二")))
    assert [told[0] for told in rows(book)] == [("云岫县", 2, 0, 0, 0, 80), ("云岫县", 0, 1, 1, 0, 90)]


def test_an_exemption_between_two_scans_parks_the_issue_from_then_on(book: Ledger) -> None:
    take(book, scan(1, typo("错一")))
    (issue,) = book.issues()
    when = Occasion(datetime(2026, 3, 12, tzinfo=UTC), date(2026, 3, 12), "审核员")
    book.act([issue.number], acts.exempt("改版", date(2027, 1, 1)), when)
    take(book, scan(2, typo("错一")))
    assert [told[0][5] for told in rows(book)] == [90, 100]
    scores = book.scores(SCHEME, ROSTER, date(2026, 3, 20))
    assert (scores.county.parked, scores.county.parked_points) == (1, 10)


def column(bureau: str, verdict: Verdict) -> Column:
    return Column("http://www.example.com/tz/", ("首页", "通知"), "通知", bureau=bureau, verdict=verdict)


def test_a_bureau_whose_columns_could_not_be_judged_is_marked_and_not_ranked(book: Ledger) -> None:
    columns = (column(WATER, Verdict.FRESH), column(WATER, Verdict.UNKNOWN), column(ROADS, Verdict.UNKNOWN))
    take(book, replace(scan(1, stale("动态")), columns=columns))
    water, roads = book.scores(SCHEME, ROSTER, date(2026, 3, 20)).bureaus
    assert (water.rank, water.unseen) == (1, "2 个栏目中 1 个未能判定")
    assert (roads.rank, roads.unseen) == (None, "1 个栏目中 1 个未能判定")
    assert water.uncounted == 1


def test_an_incomplete_last_scan_or_none_at_all_gives_no_ranking(book: Ledger) -> None:
    assert {unit.rank for unit in book.scores(SCHEME, ROSTER, date(2026, 3, 20)).bureaus} == {None}
    take(book, replace(scan(1), coverage=Coverage(complete=False), columns=(column(WATER, Verdict.FRESH),)))
    scores = book.scores(SCHEME, ROSTER, date(2026, 3, 20))
    assert not scores.complete and {unit.rank for unit in scores.bureaus} == {None}


@pytest.mark.parametrize("counts", [(), (Publication(WATER, ("首页", "公告"), date(2026, 2, 1), 3),)])
def test_publications_are_those_of_the_last_scan(book: Ledger, counts: tuple[Publication, ...]) -> None:
    take(book, replace(scan(1), publications=(Publication(ROADS, ("首页",), date(2026, 1, 1), 1),)))
    take(book, replace(scan(2), publications=counts))
    assert book.publications() == counts


def test_a_ledger_made_before_there_were_publications_is_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "台账.sqlite"
    with Ledger.open(file, "云岫县") as book:
        take(book, scan(1, typo("错一")))
    with closing(sqlite3.connect(file)) as old, old:
        old.execute("DROP TABLE ledger_publication")
        old.execute("DELETE FROM django_migrations WHERE app = 'ledger' AND name > '0002'")
    told = Publication(WATER, ("首页", "公告"), date(2026, 3, 1), 7)
    with Ledger.open(file, "云岫县") as book:
        take(book, replace(scan(2, typo("错一")), publications=(told,)))
        assert book.publications() == (told,)
        assert len(rows(book)) == 2
