"""得分与等次 in the reports."""

from dataclasses import replace
from pathlib import Path

from papers import paper_text
from report_samples import golden, unfinished

from records import IndicatorScore, ScanResult, Scores, UnitScore, VetoMark
from reports import write_reports

LOST = IndicatorScore("TY-05", "错别字", 3, 1.5, 1.5, 10.0)


def scores(*indicators: IndicatorScore) -> Scores:
    best = UnitScore("县民政局", 98.5, "优秀", 1, indicators or (LOST,), parked=2)
    last = UnitScore("县水务局", 0, "不合格", 2, vetoes=(VetoMark("VT-3", "首页不更新", 1, confirmed=True),))
    doubt = UnitScore("县教育体育局", 88, "良好", 3, vetoes=(VetoMark("VT-4", "栏目不更新", 1, confirmed=False),))
    county = UnitScore("云岫县", 80, "良好")
    return Scores("国家指标", "", golden().plan.as_of, True, county, (best, last, doubt))


def both(result: ScanResult, given: Scores, out: Path, **options: str) -> tuple[str, str]:
    """The page and the paper as text."""
    page, paper = write_reports(result, out, formats=("html", "docx"), scores=given, **options)
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
