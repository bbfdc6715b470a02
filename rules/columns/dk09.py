"""DK09 门户其他应更新栏目未更新。"""

from collections.abc import Iterator

from records import Severity, SiteView
from rules.columns.cl04 import KINDS
from rules.columns.counting import is_long_overdue
from rules.columns.judging import NAMES_SHOWN, listed
from rules.duties import is_surely_due
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, make_site, outside

PLAN = make_column("规划计划", 500)

RULE = Rule(
    code="DK09",
    name="门户其他应更新栏目未更新",
    checks=SiteView,
    where=lambda view: view.is_portal,
    severity=Severity.MINOR,
    deduction=1.0,
    confidence="Ml",
    basis=("19号/其他栏目",),
    why="门户的人事、规划、财政等栏目应更新而未更新的，逐个扣分；其他指标中已就空白、超期扣分的栏目不重复扣分。",
    advice="按清单补发信息；确无更新内容的，归并栏目或按程序报备。",
    params=(Param("points", 5, "本项最多扣几分"),),
    examples=(
        bad("规划计划栏目超过一年未更新", make_site(PLAN)),
        good("动态、公告、政策类超期已在 CL02、CL03 扣分", make_site(make_column("通知公告", 300))),
        good("没有超期栏目", make_site(make_column("规划计划", 30))),
        outside("部门栏目不按门户指标计", make_site(PLAN, is_portal=False)),
    ),
)


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    overdue = [column for column in view.columns if is_long_overdue(column, ctx.today)]
    stale = [column for column in overdue if column.kind in KINDS and is_surely_due(column)]
    if stale:
        yield RULE.fail(
            view,
            f"{view.name}有{len(stale)}个其他应更新栏目超期未更新（动态、公告、政策和空白栏目另计）：{listed(stale)}。",
            count=len(stale),
            examples=tuple(column.url for column in stale[:NAMES_SHOWN]),
            deduction=min(RULE.deduction * len(stale), float(ctx.params["points"])),
        )
