"""VT04a 栏目不更新（1）（单项否决）。"""

from collections.abc import Iterator

from records import Severity, SiteView
from rules.columns.counting import Counted, is_long_overdue, unknown, veto
from rules.columns.judging import counts_for_veto
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, make_site, unsure

NEWS, NOTICE = make_column("动态要闻", 30), make_column("通知公告", 200)
LOWER = make_column("政策文件", 200, level=2)

RULE = Rule(
    code="VT04a",
    name="动态、公告、政策类栏目不更新累计超限（单项否决）",
    checks=SiteView,
    severity=Severity.VETO,
    confidence="V6",
    basis=("19号/栏目不更新/1",),
    why="动态、要闻类栏目超过2周与通知公告、政策文件类一级栏目超过6个月未更新的，累计达到5个，网站直接判为不合格。",
    advice="按清单逐个栏目补发信息；无力持续更新的，归并或下线并按程序报备。",
    params=(Param("columns", 5, "超期栏目累计达到多少个即否决"),),
    examples=(
        bad("动态3个、公告一级栏目2个超期", make_site(*[NEWS] * 3, *[NOTICE] * 2)),
        unsure("3个超期，另有2个读不出日期", make_site(*[NEWS] * 3, *[make_column("动态要闻", None)] * 2)),
        unsure("某部门自己的栏目达到5个，仅供参考", make_site(*[NEWS] * 5, is_portal=False)),
        good("只有4个超期", make_site(*[NEWS] * 4)),
        good("政策文件二级栏目不计入", make_site(*[NEWS] * 3, *[LOWER] * 5)),
        good("部门栏目里有4个超期", make_site(*[NEWS] * 4, *[make_column("动态要闻", None)] * 3, is_portal=False)),
    ),
)
FAULT = "动态要闻类栏目超过2周、通知公告和政策文件类一级栏目超过6个月未更新的栏目"


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    # A bureau's columns lie one step below its name: its own first level is the portal's second.
    own = [c for c in view.columns if counts_for_veto(c, first_level=1 if view.is_portal else 2)]
    sure = [column for column in own if is_long_overdue(column, ctx.today)]
    yield from veto(RULE, view, Counted(sure, unknown(own)), ctx.params["columns"], FAULT)
