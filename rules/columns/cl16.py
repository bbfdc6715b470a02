"""CL16 多个栏目的信息全部为同一天。"""

from collections.abc import Iterator
from datetime import timedelta

from records import Severity, SiteView
from rules.columns.judging import NAMES_SHOWN, listed
from rules.kit import EXAMPLE_DAY, Context, Draft, Rule, good, make_column, make_site, unsure

DAY = EXAMPLE_DAY - timedelta(days=20)
MOVED = make_column("通知公告", ages=(20,) * 3, migrated=DAY)

RULE = Rule(
    code="CL16",
    name="多个栏目的信息全部为同一天（疑似批量导入）",
    checks=SiteView,
    severity=Severity.HINT,
    confidence="V1",
    basis=("19号/弄虚作假",),
    why="系统迁移或集中补录会给旧稿件换上新日期，这样的日期不能证明栏目按期更新。",
    advice="恢复稿件原来的发布日期；确为集中补录的，按实际形成时间标注。",
    examples=(
        unsure("栏目的信息都在迁移当天", make_site(MOVED)),
        good("日期各不相同", make_site(make_column("通知公告", ages=(20, 30, 40)))),
    ),
)


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    moved = [column for column in view.columns if column.migrated is not None]
    if moved:
        days = "、".join(sorted({str(column.migrated) for column in moved}))
        yield RULE.review(
            view,
            f"{view.name}有{len(moved)}个栏目的全部信息都发布于同一天（{days}），疑似迁移或批量导入，请人工核对：{listed(moved)}。",
            count=len(moved),
            examples=tuple(column.url for column in moved[:NAMES_SHOWN]),
            # Bureaus without an address of their own share that of the portal.
            defect=view.name,
        )
