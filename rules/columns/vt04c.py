"""VT04c 空白栏目累计超限（单项否决）。"""

from collections.abc import Iterator

from records import ListState, Severity, SiteView, Verdict
from rules.columns.counting import Counted, unknown, veto
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, make_site, unsure

BLANK = make_column("规划计划", state=ListState.EMPTY)
BUILDING = make_column("人事信息", state=ListState.UNDER_CONSTRUCTION)
SCRIPT = make_column("规划计划", state=ListState.SCRIPT)

RULE = Rule(
    code="VT04c",
    name="空白栏目累计超限（单项否决）",
    checks=SiteView,
    severity=Severity.VETO,
    confidence="V6",
    basis=("19号/栏目不更新/3",),
    why="空白栏目达到5个，网站直接判为不合格。",
    advice="按清单补充内容；近期无内容可发的，先归并或下线栏目并按程序报备。",
    params=(Param("columns", 5, "空白栏目达到多少个即否决"),),
    examples=(
        bad("5个空白栏目，其中两个显示建设中", make_site(*[BLANK] * 3, *[BUILDING] * 2)),
        unsure("4个空白，另有1个列表由脚本加载", make_site(*[BLANK] * 4, SCRIPT)),
        unsure("某部门自己的空白栏目达到5个，仅供参考", make_site(*[BLANK] * 5, is_portal=False)),
        good("4个空白栏目", make_site(*[BLANK] * 4)),
        good("没有日期的栏目不是空白", make_site(*[make_column("规划计划", None)] * 6)),
    ),
)
UNREAD = (ListState.SCRIPT, ListState.NOT_UNDERSTOOD)


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    sure = [column for column in view.columns if column.verdict is Verdict.BLANK]
    open = [column for column in unknown(view.columns) if column.state in UNREAD]
    yield from veto(RULE, view, Counted(sure, open), ctx.params["columns"], "空白栏目")
