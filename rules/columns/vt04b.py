"""VT04b 栏目不更新（2）（单项否决）。"""

from collections.abc import Iterator

from records import ColumnKind, Severity, SiteView
from rules.columns.cl04 import KINDS
from rules.columns.counting import Counted, is_long_overdue, unknown, veto
from rules.duties import is_surely_due
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, make_site, unsure

PLAN = make_column("规划计划", 500)
OTHER = make_column("其他", 500)

RULE = Rule(
    code="VT04b",
    name="应更新栏目长期不更新累计超限（单项否决）",
    checks=SiteView,
    severity=Severity.VETO,
    confidence="V6",
    basis=("19号/栏目不更新/2",),
    why="应更新但长期未更新的栏目达到10个，网站直接判为不合格。",
    advice="按清单逐个栏目补发信息；确无更新义务的，在配置中报备豁免并写明理由和期限。",
    params=(Param("columns", 10, "长期未更新栏目达到多少个即否决"),),
    examples=(
        bad("10个应更新栏目超过一年未更新", make_site(*[PLAN] * 10)),
        unsure("7个超期，另有3个是否应更新不明确", make_site(*[PLAN] * 7, *[OTHER] * 3)),
        good("9个超期", make_site(*[PLAN] * 9)),
        good("动态要闻类按栏目不更新（1）计", make_site(*[make_column("动态要闻", 500)] * 12)),
    ),
)
FAULT = "应更新但长期未更新的栏目"
COUNTED = KINDS | {ColumnKind.EXPLANATION}


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    own = [column for column in view.columns if column.kind in COUNTED]
    overdue = [column for column in own if is_long_overdue(column, ctx.today)]
    sure = [c for c in overdue if c.kind is ColumnKind.EXPLANATION or is_surely_due(c)]
    open = [column for column in overdue if column not in sure]
    yield from veto(RULE, view, Counted(sure, (*open, *unknown(own))), ctx.params["columns"], FAULT)
