"""Bureaus whose columns are peculiar in their dates: beside each fault stands a column that only looks like it."""

from datetime import date

from records import ColumnKind, Verdict
from samples.minicounty.model import BureauSpec, ColumnSpec, Quirk

K = ColumnKind
STALE = Verdict.STALE
NOTHING = "关于本年度无人事任免事项的情况说明"


def dated_bureaus(today: date) -> tuple[BureauSpec, ...]:
    return (
        BureauSpec("县审计局", "县审计局", "/sjj/", "folders", "development", _audit(today)),
        BureauSpec("县统计局", "县统计局", "/tjj/", "folders", "labour", _statistics()),
        BureauSpec("县司法局", "县司法局", "/sfj/", "folders", "civil", _justice(today)),
    )


def _audit(today: date) -> tuple[ColumnSpec, ...]:
    return (
        # Six weeks of silence, then three posts on one day.
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=3, ages=(3, 3, 3, 47, 52, 61)),
        ColumnSpec("sjyw", "审计要闻", K.NEWS, age=4, ages=(4, 4, 4, 9, 15, 22)),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=12, rows=5, verdict=Verdict.UNKNOWN, quirk=Quirk.UNDATED),
        ColumnSpec("rsxx", "人事信息", K.PERSONNEL, age=35, ages=(35,), titles=(NOTHING,), verdict=Verdict.PLACEHOLDER),
        # A note that belongs to the accounts, and one that there is a year of.
        ColumnSpec("yjs", "部门决算", K.BUDGET, age=64, ages=(64,), titles=(f"{today.year - 1}年度部门决算情况说明",)),
        ColumnSpec("sjgg", "审计结果公告", K.NOTICE, age=37, rows=6, step=28),
    )


def _statistics() -> tuple[ColumnSpec, ...]:
    """Three columns that were filled on the day of the move."""
    return (
        ColumnSpec("zcwj", "政策文件", K.POLICY, age=20, ages=(20,) * 4),
        ColumnSpec("ghjh", "工作计划", K.PLANNING, age=20, ages=(20,) * 4),
        ColumnSpec("tjfx", "统计分析", K.STATISTICS, age=20, ages=(20,) * 4),
        ColumnSpec("sjfb", "数据发布", K.STATISTICS, age=20, ages=(20, 20, 51, 82, 110)),
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=2, rows=6, quirk=Quirk.SLASHED),
    )


def _justice(today: date) -> tuple[ColumnSpec, ...]:
    reports = tuple(f"云岫县司法局{today.year - back}年政府信息公开工作年度报告" for back in (2, 3))
    plan = f"关于印发《{today.year + 1}—{today.year + 4}年法治宣传教育规划》的通知"
    return (
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=9, rows=6, step=13, quirk=Quirk.TWIN),
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=5, rows=6, step=6, quirk=Quirk.FUTURE),
        ColumnSpec("xxgknb", "政府信息公开年报", K.ANNUAL_REPORT, age=150, ages=(150, 520), titles=reports),
        ColumnSpec("rsxx", "人事信息", K.PERSONNEL, age=640, rows=4, step=60, verdict=STALE, quirk=Quirk.LAPSED),
        # Years to come in a title say nothing about its day.
        ColumnSpec("zcwj", "政策文件", K.POLICY, age=70, ages=(70,), titles=(plan,)),
        ColumnSpec("zcjd", "政策解读", K.EXPLANATION, age=44, rows=5, step=30),
        ColumnSpec("xzfy", "行政复议", K.OTHER, age=51, rows=5, step=35),
        ColumnSpec("pfdt", "普法动态", K.NEWS, age=6, rows=5, step=5),
    )
