"""What a report may say when the scan did not see enough."""

from dataclasses import replace
from pathlib import Path

import pytest
from report_samples import (
    book_of,
    golden,
    make_finding,
    page_of,
    rows_of,
    texts_of,
    unfinished,
    with_findings,
    without_gaps,
)

from records import Coverage, Outcome, ScanResult

ALL_CLEAR = ("未发现", "没有问题", "无问题")


def empty() -> ScanResult:
    return replace(golden(), findings=(), columns=(), coverage=Coverage(planned=30, fetched=30, pages=30))


@pytest.mark.parametrize("result", [unfinished(golden()), unfinished(empty())], ids=["with findings", "empty"])
def test_an_unfinished_scan_says_so_and_never_that_all_is_well(result: ScanResult, tmp_path: Path) -> None:
    page, book = page_of(result, tmp_path), book_of(result, tmp_path)
    assert "<h1>云岫县政务公开合规测评报告（未完成）</h1>" in page
    assert book["总览"]["A1"].value == "云岫县政务公开合规测评报告（未完成）"
    for phrase in ALL_CLEAR:
        assert phrase not in page
        assert phrase not in texts_of(book)


def test_an_unfinished_scan_ranks_nobody(tmp_path: Path) -> None:
    result = unfinished(golden())
    page, book = page_of(result, tmp_path), book_of(result, tmp_path)
    assert "单位排名" not in page
    assert "名次" not in page
    assert "名次" not in texts_of(book)
    assert not [row for row in book["总览"].iter_rows(values_only=True) if isinstance(row[0], int)]
    assert "不作排名" in page


def test_an_unfinished_scan_says_so_on_every_printed_sheet(tmp_path: Path) -> None:
    book = book_of(unfinished(golden()), tmp_path)
    assert all("未完成" in str(sheet.oddHeader.center.text) for sheet in book)


def test_coverage_comes_before_any_verdict(tmp_path: Path) -> None:
    page, book = page_of(golden(), tmp_path), book_of(golden(), tmp_path)
    assert page.index("检查范围与完整性") < page.index("总体情况") < page.index("一、问题")
    told = [str(row[0].value) for row in book["总览"].iter_rows()]
    assert told[2].startswith("计划检查 702 个网址，取得 671 个（96%）")


def test_only_a_scan_without_gaps_finds_nothing_at_all(tmp_path: Path) -> None:
    assert "本次检查未发现问题。" in page_of(empty(), tmp_path)
    assert rows_of(book_of(empty(), tmp_path), "问题清单")[0]["序号"] == "本次检查未发现问题。"


def test_gaps_qualify_an_empty_list(tmp_path: Path) -> None:
    page = page_of(replace(golden(), findings=()), tmp_path)
    assert "本次检查未发现问题" not in page
    assert "另有 3 个页面或文件未能读取、2 个栏目无法判定、1 处规则运行出错，对这些内容不作结论。" in page


def test_doubtful_items_alone_are_no_clean_bill(tmp_path: Path) -> None:
    result = without_gaps(with_findings(make_finding(outcome=Outcome.REVIEW)))
    page, book = page_of(result, tmp_path), book_of(result, tmp_path)
    assert "未发现问题" not in page
    assert rows_of(book, "问题清单")[0]["序号"] == "没有可直接认定的问题，待核事项见“待人工核对”。"


def test_a_bureau_that_was_never_seen_is_not_judged(tmp_path: Path) -> None:
    book = book_of(replace(golden(), findings=(), columns=()), tmp_path)
    assert rows_of(book, "县水务局")[0]["序号"] == "未见其栏目，不作评价"
    assert not [row for row in book["总览"].iter_rows(values_only=True) if isinstance(row[0], int)]


def test_what_could_not_be_read_is_named(tmp_path: Path) -> None:
    page, book = page_of(golden(), tmp_path), book_of(golden(), tmp_path)
    for text in ("补贴明细.xlsx", "文件加密，未能读取", "被网站防护拦截", "列表由脚本生成，未能读出条目"):
        assert text in page
        assert text in texts_of(book)
