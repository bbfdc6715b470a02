"""A report for one bureau."""

import json
from pathlib import Path

import pytest
from report_samples import book_of, golden, page_of, rows_of, texts_of

from records import ScanResult, from_json
from reports import ReportError, write_reports


def test_the_files_carry_the_bureaus_name(tmp_path: Path) -> None:
    names = [path.name for path in write_reports(golden(), tmp_path, ("xlsx", "html", "json"), bureau="县水务局")]
    assert names == ["问题清单-县水务局.xlsx", "测评报告-县水务局.html", "result-县水务局.json"]


def test_an_alias_will_do(tmp_path: Path) -> None:
    (path,) = write_reports(golden(), tmp_path, formats=("json",), bureau="水务局")
    part = from_json(ScanResult, json.loads(path.read_text(encoding="utf-8")))
    assert {finding.bureau for finding in part.findings} == {"县水务局"}
    assert {column.bureau for column in part.columns} == {"县水务局"}


def test_nobody_elses_problems_are_told(tmp_path: Path) -> None:
    page = page_of(golden(), tmp_path, bureau="县水务局")
    book = book_of(golden(), tmp_path, bureau="县水务局")
    assert {row["责任单位"] for row in rows_of(book, "问题清单")} == {"县水务局"}
    for others in ("县民政局", "青屏镇人民政府"):
        assert others not in page
        assert others not in texts_of(book)


def test_one_bureau_is_not_ranked(tmp_path: Path) -> None:
    page = page_of(golden(), tmp_path, bureau="县水务局")
    assert "单位排名" not in page
    assert "<h1>云岫县水务局政务公开合规测评报告</h1>" in page


def test_the_coverage_stays_that_of_the_whole_scan(tmp_path: Path) -> None:
    page = page_of(golden(), tmp_path, bureau="县水务局")
    assert "<b>702</b>计划检查网址" in page
    assert "本节反映整个扫描的范围，其余各节只列县水务局。" in page


def test_an_unknown_bureau_is_refused_with_the_nearest_name(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"单位“县水物局”不存在，是否要写“县水务局”？"):
        write_reports(golden(), tmp_path, bureau="县水物局")
    assert list(tmp_path.iterdir()) == []
