"""govlint ledger score|trend as a clerk runs them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ledger.book import Ledger
from ledger.policy import Policy
from records import Column, Publication, Verdict
from tests.audit.county_runs import Ran, govlint
from tests.audit.scheme_samples import scheme_text
from tests.ledger.made import EXAMINED, scan, stale, typo

COUNTY = """[county]
name = "云岫县"
portal = "http://www.example.com/"

[[bureau]]
name = "县水务局"

[[bureau]]
name = "县交通局"

[ledger]
scheme = "口径.toml"
"""
SCHEME = scheme_text("文字", "WD", 7)


@pytest.fixture
def county(tmp_path: Path) -> Path:
    path = tmp_path / "county.toml"
    path.write_text(COUNTY, encoding="utf-8")
    (tmp_path / "口径.toml").write_text(SCHEME, encoding="utf-8")
    columns = tuple(
        Column(f"http://www.example.com/{name}/", ("首页", name), name, bureau=name, verdict=Verdict.FRESH)
        for name in ("县水务局", "县交通局")
    )
    published = (Publication("县水务局", ("首页", "公告"), date(2026, 3, 1), 4),)
    with Ledger.open(tmp_path / "云岫县-台账.sqlite", "云岫县") as book:
        for result in (scan(1, typo("错一"), typo("错二")), scan(2, typo("错一"), stale("动态"))):
            book.take(replace(result, columns=columns, publications=published), EXAMINED, Policy())
    return path


def run(county: Path, *arguments: str) -> Ran:
    command, *rest = arguments
    return govlint("ledger", command, county, *rest, state=county.parent / "state")


def test_scores_are_told_by_the_county_s_own_scheme_and_written_to_a_workbook(county: Path) -> None:
    told = run(county, "score", "--format", "json").json
    assert (told["scheme"], told["county"]["score"], told["county"]["uncounted"]) == ("本县口径", 93, 1)
    assert [(unit["unit"], unit["score"], unit["rank"]) for unit in told["bureaus"]] == [
        ("县交通局", 100, 1),
        ("县水务局", 93, 2),
    ]
    sheets = load_workbook(county.parent / "得分表.xlsx").sheetnames
    assert sheets == ["得分排名", "扣分明细", "历次对比", "发文统计"]


def test_another_scheme_may_be_asked_for(county: Path) -> None:
    told = run(county, "score", "--scheme", "national", "--format", "json").json
    assert (told["county"]["score"], told["county"]["uncounted"]) == (95, 1)


def test_the_screen_marks_points_that_were_not_verified(county: Path) -> None:
    text = run(county, "score").text
    assert "文字规范" in text and "参考口径" in text and "不计分" in text


def test_the_trend_tells_every_scan(county: Path) -> None:
    scans = run(county, "trend", "--format", "json").json["scans"]
    counts = [(s["units"][0]["new"], s["units"][0]["standing"], s["units"][0]["closed"]) for s in scans]
    assert counts == [(2, 0, 0), (1, 1, 1)]
    assert [s["units"][0]["score"] for s in scans] == [86, 93]
    assert len(run(county, "trend", "--last", "1", "--format", "json").json["scans"]) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ('scheme = "口径.tml"', "没有名为“口径.tml”的评分口径"),
        ('without_service = ["县水物局"]', "是否想写“县水务局”"),
    ],
)
def test_what_the_county_file_names_wrongly_is_refused(change: str, said: str, county: Path) -> None:
    county.write_text(COUNTY.replace('scheme = "口径.toml"', change), encoding="utf-8")
    ran = run(county, "score")
    assert ran.code not in (0, 1) and said in ran.text
