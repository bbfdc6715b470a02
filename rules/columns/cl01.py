"""CL01 首页无更新。"""

from collections.abc import Iterator

from records import ColumnKind, Severity, SiteView, Verdict, Where
from rules.columns.front import is_sure, newest_day
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, make_site, outside, unsure

FRESH_NEWS = make_column("动态要闻", 2)

RULE = Rule(
    code="CL01",
    name="首页无更新",
    checks=SiteView,
    where=lambda view: view.is_portal,
    severity=Severity.MAJOR,
    confidence="V4",
    basis=("19号/首页不更新",),
    why="首页是群众和检查人员最先看到的页面，两周没有新信息即被认定为首页不更新。",
    advice="在首页发布近期信息；首页栏目调用失效的，请维护单位修复。",
    params=(
        Param("max_days", 14, "首页最新信息距检查日最多多少天"),
        Param("dated", 5, "首页至少读出多少条带日期的信息才下结论"),
    ),
    examples=(
        bad("首页最新一条在15天前", make_site(front_days=(15, 20, 21, 30, 31))),
        unsure("首页内容陈旧，但要闻栏目两天前刚更新", make_site(FRESH_NEWS, front_days=(15, 20, 21, 30, 31))),
        unsure("首页有脚本加载的内容", make_site(front_days=(15, 20, 21, 30, 31), front_read=False)),
        unsure("首页一条日期也没读到", make_site(front_days=())),
        good("恰好两周前更新", make_site(front_days=(14, 20, 21, 30, 31))),
        outside("部门栏目没有自己的首页", make_site(is_portal=False)),
    ),
)


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    newest = newest_day(view, ctx.today)
    if newest is None:
        yield RULE.review(
            view, f"{view.name}首页未读出任何带日期的信息，是否更新请人工核对。", severity=Severity.HINT, at=HOME
        )
        return
    age = (ctx.today - newest).days
    if age <= ctx.params["max_days"]:
        return
    seen = f"{view.name}首页读到的最新信息发布于{newest}，距检查日{age}天"
    fresh = next((c for c in view.columns if c.kind is ColumnKind.NEWS and c.verdict is Verdict.FRESH), None)
    if fresh is not None:
        yield RULE.review(
            view, f"{seen}，但“{fresh.name}”栏目已于{fresh.newest}更新，请核对首页是否调用该栏目。", at=HOME
        )
    elif is_sure(view, ctx.params["dated"]):
        yield RULE.fail(view, f"{seen}，超过{ctx.params['max_days']}天。", at=HOME)
    else:
        yield RULE.review(view, f"{seen}，首页可能有脚本加载或未标日期的内容，请人工核对。", at=HOME)


HOME = Where("column", name="首页")
