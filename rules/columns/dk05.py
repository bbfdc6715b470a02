"""DK05 未设置政策文件类栏目。"""

from collections.abc import Iterator

from records import ColumnKind, Severity, SiteView
from rules.columns.absence import MIN_COLUMNS, was_walked
from rules.kit import Context, Draft, Rule, good, make_column, make_site, outside, unsure

MANY = (make_column("动态要闻", 5),) * MIN_COLUMNS

RULE = Rule(
    code="DK05",
    name="门户未发现政策文件类栏目",
    checks=SiteView,
    where=was_walked,
    severity=Severity.MAJOR,
    deduction=5.0,
    confidence="Mm",
    basis=("19号/政策文件",),
    why="门户没有政策文件类栏目，群众无从查阅现行政策；栏目存在而超期的由 CL03 计扣，此处不重复扣分。",
    advice="开设政策文件类栏目；栏目已有而名称不规范的，请改用通行名称。",
    examples=(
        unsure("读到的门户栏目中没有政策文件类", make_site(*MANY)),
        good("有政策文件类栏目，已超期的不在此重复计扣", make_site(*MANY, make_column("政策文件", 300))),
        outside("读到的门户栏目太少，不能判断", make_site(*MANY[:2])),
        outside("部门栏目不按门户指标计", make_site(*MANY, is_portal=False)),
    ),
)


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    if not any(column.kind is ColumnKind.POLICY for column in view.columns):
        number = len(view.columns)
        yield RULE.review(view, f"{view.name}读到的{number}个门户栏目中未发现政策文件类栏目，请人工核对。")
