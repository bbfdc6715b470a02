"""CL14 栏目建设中或维护中。"""

from collections.abc import Iterator

from records import Column, ListState, Severity, Verdict
from rules.columns.cl05 import READABLE
from rules.columns.judging import lapsed, named
from rules.kit import Context, Draft, Rule, bad, good, make_column, outside

RULE = Rule(
    code="CL14",
    name="栏目建设中或维护中",
    checks=Column,
    where=lambda column: column.verdict is not Verdict.EXEMPT and column.state in READABLE,
    severity=Severity.MAJOR,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/栏目不更新/3", "47号/栏目优化"),
    why="对外开放的栏目只显示建设中、维护中，没有任何信息，检查时按空白栏目计。",
    advice="补充内容后再开放栏目；短期内不能建成的，先从导航下线。",
    examples=(
        bad("显示“栏目建设中”", make_column("人事信息", state=ListState.UNDER_CONSTRUCTION)),
        good("有信息的栏目", make_column("人事信息", 20)),
        outside("列表由脚本加载", make_column("人事信息", state=ListState.SCRIPT)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.verdict is Verdict.BLANK and column.state is ListState.UNDER_CONSTRUCTION:
        yield RULE.fail(column, f"{named(column)}显示正在建设或维护，无任何信息，按空白栏目计{lapsed(column)}。")
