"""得分表 as somebody opens it."""

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from records import IndicatorScore, Publication, ScanTrend, Scores, UnitScore, UnitTrend, VetoMark
from reports import Scorebook, write_scores

WATER = UnitScore(
    "县水务局",
    88.5,
    "良好",
    1,
    (IndicatorScore("DK-05", "政策文件", 3, 5, 15, 5, is_official=False),),
    (VetoMark("VT-1a", "严重表述错误", 1, confirmed=False),),
    counted=3,
    parked=2,
    parked_points=6,
)
WHOLE = UnitScore("云岫县", 88.5, "良好")
DAY = date(2026, 6, 30)


def written(folder: Path, scores: Scores) -> dict[str, list[list[object]]]:
    trend = (ScanTrend("scan-1", DAY, True, (UnitTrend("云岫县", 3, 2, 1, 1, 88.5),)),)
    published = (
        Publication("县水务局", ("首页", "通知公告"), date(2026, 5, 1), 4),
        Publication("县水务局", ("首页", "通知公告"), date(2024, 5, 1), 9),
        Publication("", ("首页", "要闻"), date(2026, 6, 1), 2),
    )
    path = write_scores(Scorebook(scores, trend, published), folder / "得分表.xlsx")
    book = load_workbook(path)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def test_each_sheet_tells_its_part(tmp_path: Path) -> None:
    sheets = written(tmp_path, Scores("试用", "试用", DAY, True, WHOLE, (WATER,)))
    assert list(sheets) == ["得分排名", "扣分明细", "历次对比", "发文统计"]
    (water,) = [row for row in sheets["得分排名"] if row[1] == "县水务局"]
    assert water[:9] == [1, "县水务局", 88.5, "良好", 3, "疑似严重表述错误（需人工确认）", 0, 2, 6]
    assert sheets["扣分明细"][1] == ["县水务局", "DK-05", "政策文件", 3, 15, 5, 5, "参考口径"]
    assert sheets["历次对比"][1][2:8] == ["云岫县", 3, 2, 1, 1, 88.5]
    assert sheets["发文统计"][0][2::12] == ["2025-07", "合计"]
    assert sheets["发文统计"][1][-3:] == [4, 0, 4]


def test_an_incomplete_scan_says_so_instead_of_ranking(tmp_path: Path) -> None:
    unranked = UnitScore("县水务局", 100, "优秀", None, unseen="未发现栏目")
    sheets = written(tmp_path, Scores("试用", "试用", DAY, False, WHOLE, (unranked,), ("不作排名。",)))
    told = [value for row in sheets["得分排名"] for value in row]
    assert "不作排名。" in told and "未发现栏目" in told
    (water,) = [row for row in sheets["得分排名"] if row[1] == "县水务局"]
    assert water[0] == "—"
