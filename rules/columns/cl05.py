"""CL05 空白栏目。"""

from collections.abc import Iterator

from records import Column, ListState, Severity, Verdict
from rules.columns.judging import lapsed, named
from rules.kit import Context, Draft, Rule, bad, good, make_column, outside

READABLE = (ListState.READ, ListState.EMPTY, ListState.UNDER_CONSTRUCTION)

RULE = Rule(
    code="CL05",
    name="空白栏目",
    checks=Column,
    where=lambda column: column.verdict is not Verdict.EXEMPT and column.state in READABLE,
    severity=Severity.MAJOR,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/栏目不更新/3", "47号/栏目优化"),
    why="栏目开设而无内容，等于没有公开；全站空白栏目达5个即单项否决。",
    advice="补充内容；近期无内容可发的，先归并或下线栏目并按程序报备。",
    examples=(
        bad("列表一条信息也没有", make_column("规划计划", state=ListState.EMPTY)),
        good("有一条信息", make_column("规划计划", 400)),
        good("没有日期，但有内容", make_column("规划计划", None)),
        good("显示“栏目建设中”的由 CL14 列出", make_column("人事信息", state=ListState.UNDER_CONSTRUCTION)),
        outside("列表由脚本加载，是否空白不能断定", make_column("规划计划", state=ListState.SCRIPT)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    # A column that says it is being built is told by CL14 and counts as blank, too.
    if column.verdict is Verdict.BLANK and column.state is ListState.EMPTY:
        yield RULE.fail(column, f"{named(column)}为空白栏目，截至监测时间点未发布任何信息{lapsed(column)}。")
