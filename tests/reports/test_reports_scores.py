"""得分与等次 in the reports."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from papers import paper_text
from report_samples import golden, unfinished

from records import IndicatorScore, Publication, ScanResult, ScanTrend, Scores, UnitScore, UnitTrend, VetoMark
from reports import Known, write_reports

LOST = IndicatorScore("TY-05", "错别字", 3, 1.5, 1.5, 10.0)


def scores(*indicators: IndicatorScore) -> Scores:
    best = UnitScore("县民政局", 98.5, "优秀", 1, indicators or (LOST,), parked=2)
    last = UnitScore("县水务局", 0, "不合格", 2, vetoes=(VetoMark("VT-3", "首页不更新", 1, confirmed=True),))
    doubt = UnitScore("县教育体育局", 88, "良好", 3, vetoes=(VetoMark("VT-4", "栏目不更新", 1, confirmed=False),))
    county = UnitScore("云岫县", 80, "良好")
    return Scores("国家指标", "", golden().plan.as_of, True, county, (best, last, doubt))


def both(result: ScanResult, given: Scores, out: Path, **options: str) -> tuple[str, str]:
    """The page and the paper as text."""
    page, paper = write_reports(result, out, formats=("html", "docx"), known=Known(scores=given), **options)
    return page.read_text(encoding="utf-8"), paper_text(paper)


def test_scores_stand_with_rank_grade_and_what_cost_most(tmp_path: Path) -> None:
    page, paper = both(golden(), scores(), tmp_path)
    assert "1|县民政局|98.5|优秀|错别字 扣 1.5 分|待核和豁免 2 条不计分" in paper
    assert "错别字 扣 1.5 分" in page
    assert "得分与等次：国家指标\n" in paper


def test_a_veto_is_called_one_only_once_it_is_confirmed(tmp_path: Path) -> None:
    for text in both(golden(), scores(), tmp_path):
        assert "单项否决：首页不更新" in text
        assert "疑似单项否决：栏目不更新（须人工确认）" in text


def test_points_that_nobody_verified_are_marked(tmp_path: Path) -> None:
    for text in both(golden(), scores(replace(LOST, is_official=False)), tmp_path):
        assert "得分与等次：国家指标（参考口径）" in text
        assert "错别字 扣 1.5 分（参考口径）" in text


def test_an_unfinished_scan_prints_no_scores(tmp_path: Path) -> None:
    for text in both(unfinished(golden()), scores(), tmp_path):
        assert "得分与等次" not in text


def test_a_bureau_reads_its_own_score_without_a_rank(tmp_path: Path) -> None:
    _, paper = both(golden(), scores(), tmp_path, bureau="县水务局")
    assert "—|县水务局|0|不合格" in paper
    assert "县民政局" not in paper


def published() -> ScanResult:
    months = (date(2026, 6, 1), date(2026, 5, 1), date(2025, 1, 1))
    rows = (Publication("县水务局", ("首页", "公告"), month, n) for n, month in enumerate(months, start=4))
    return replace(golden(), publications=(*rows, Publication("县民政局", ("首页", "动态"), months[0], 9)))


def trend() -> tuple[ScanTrend, ...]:
    def at(month: int, complete: bool) -> ScanTrend:
        units = (UnitTrend("云岫县", 6, 2, 1, 0, 81.5), UnitTrend("县水务局", 3, 1, 1, 0, 77))
        return ScanTrend(f"s{month}", date(2026, month, 30), complete, units)

    return (at(4, True), at(5, False))


def test_the_workbook_of_a_scan_has_its_scores_trend_and_publications(tmp_path: Path) -> None:
    known = Known(scores=scores(), trend=trend())
    (path,) = write_reports(published(), tmp_path, ("xlsx",), known=known)
    book = load_workbook(path)
    assert {"得分排名", "扣分明细", "历次对比", "发文统计"} <= set(book.sheetnames)
    rows = {row[0]: row for row in book["发文统计"].iter_rows(min_row=2, values_only=True)}
    assert rows["县水务局"][-3:] == (5, 4, 9) and rows["县民政局"][1] == "首页 > 动态"
    (path,) = write_reports(published(), tmp_path, ("xlsx",), bureau="县水务局", known=known)
    own = load_workbook(path)
    told = [cell for name in ("得分排名", "历次对比", "发文统计") for row in own[name].values for cell in row]
    assert "县民政局" not in told and 81.5 not in told


def test_trend_and_publications_stand_in_page_and_paper(tmp_path: Path) -> None:
    page, paper = write_reports(published(), tmp_path, ("html", "docx"), known=Known(trend=trend()))
    text = paper_text(paper)
    assert "2026-04-30|6|2|1|0|81.5" in text and "2026-05-30|6|2|1|0|—|未完成" in text
    assert "县水务局" + "|" * 11 + "5|4|9" in text
    assert "历次扫描" in page.read_text(encoding="utf-8") and "信息发布情况" in page.read_text(encoding="utf-8")
