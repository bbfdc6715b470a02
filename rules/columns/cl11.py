"""CL11 缺少上一年度信息公开年报。"""

import re
from collections.abc import Iterator

from records import Column, ColumnKind, ListState, Severity, Verdict
from rules.columns.judging import named
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, outside

REPORT = re.compile(
    r"((?:19|20)\d{2})年?(?:度)?[^年]{0,20}(?:政府信息公开|政务公开)[^年]{0,6}(?:年度)?(?:工作)?年?度?报告"
)


def _titles(*years: int) -> tuple[str, ...]:
    return tuple(f"县水务局{year}年政府信息公开工作年度报告" for year in years)


RULE = Rule(
    code="CL11",
    name="缺少上一年度信息公开年报",
    checks=Column,
    # An overdue or blank column is told by CL04 or CL05.
    where=lambda column: (
        column.kind is ColumnKind.ANNUAL_REPORT
        and column.state is ListState.READ
        and column.verdict in (Verdict.FRESH, Verdict.UNKNOWN)
    ),
    severity=Severity.MAJOR,
    confidence="Ml",
    basis=("条例/49", "条例/49/2"),
    why="部门应于每年1月31日前、县级政府应于3月31日前公布上一年度政府信息公开工作年度报告。",
    advice="补发上一年度报告；已在其他位置发布的，同步到本栏目。",
    params=(
        Param("month", 4, "从几月起检查上一年度报告"),
        Param("reports", 2, "至少有几份标题写明年度的报告才下结论"),
    ),
    examples=(
        bad("有前年及以前的年报，没有上一年度的", make_column("信息公开年报", 100, titles=_titles(2024, 2023))),
        good("上一年度年报已发布", make_column("信息公开年报", 150, titles=_titles(2025, 2024))),
        good("标题没有写年度，不下结论", make_column("信息公开年报", 150, titles=("政府信息公开年度报告",) * 2)),
        outside("已超期，由 CL04 处理", make_column("信息公开年报", 600, titles=_titles(2023, 2022))),
        outside("不是年报栏目", make_column("规划计划", 100)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    wanted = ctx.today.year - 1
    found = [REPORT.search(row.title) for row in column.rows]
    years = [int(match[1]) for match in found if match]
    # One title that does not tell its year may be the missing report.
    if ctx.today.month < ctx.params["month"] or len(years) < max(ctx.params["reports"], len(found)):
        return
    if max(years) < wanted:
        yield RULE.fail(
            column, f"{named(column)}未公开{wanted}年度报告，最新一份为{max(years)}年度。", defect=str(wanted)
        )
