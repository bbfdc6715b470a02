"""VT03 首页不更新（单项否决）。"""

from collections.abc import Iterator

from records import Severity, SiteView, Verdict, Where
from rules.columns.front import is_sure, newest_day
from rules.columns.judging import listed
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, make_site, outside, unsure

OLD = (20, 25, 30, 40, 50)

RULE = Rule(
    code="VT03",
    name="首页不更新（单项否决）",
    checks=SiteView,
    where=lambda view: view.is_portal,
    severity=Severity.VETO,
    confidence="V4",
    basis=("19号/首页不更新",),
    why="首页两周内没有任何更新的，网站直接判为不合格，不再评其他指标。",
    advice="立即在首页补发近期信息，并建立首页每周巡查制度。",
    params=(
        Param("max_days", 14, "首页和栏目最新信息距检查日最多多少天"),
        Param("dated", 5, "首页至少读出多少条带日期的信息才下结论"),
    ),
    examples=(
        bad("首页和全部栏目都在20天前停更", make_site(make_column("动态要闻", 20), front_days=OLD)),
        bad("首页仅为导航，栏目页全部停更", make_site(*[make_column("通知公告", 30)] * 5, front_days=())),
        unsure("首页停更，有栏目无法判定", make_site(make_column("动态要闻", None), front_days=OLD)),
        good("首页陈旧，但有栏目近期更新，由 CL01 提示", make_site(make_column("通知公告", 3), front_days=OLD)),
        good("首页一天前更新", make_site()),
        outside("部门栏目没有自己的首页", make_site(is_portal=False)),
    ),
)


def check(view: SiteView, ctx: Context) -> Iterator[Draft]:
    newest = newest_day(view, ctx.today)
    days = [day for day in (newest, *(column.newest for column in view.columns)) if day is not None]
    if not days or (ctx.today - max(days)).days <= ctx.params["max_days"]:
        return
    last = max(days)
    seen = f"{view.name}疑似触发单项否决：首页及已读栏目的最新信息均在{last}及以前，超过{ctx.params['max_days']}天"
    unknown = [column for column in view.columns if column.verdict is Verdict.UNKNOWN]
    if unknown:
        yield RULE.review(view, f"{seen}；另有{len(unknown)}个栏目无法判定：{listed(unknown)}，须人工确认。", at=HOME)
    elif is_sure(view, ctx.params["dated"]) or (
        not view.front and view.front_read and len(view.columns) >= MIN_COLUMNS
    ):
        yield RULE.fail(view, f"{seen}，须人工确认。", at=HOME)
    else:
        yield RULE.review(view, f"{seen}；首页可能有脚本加载或未标日期的内容，须人工确认。", at=HOME)


HOME = Where("column", name="首页")
# Fewer columns than this are no portal that was walked through.
MIN_COLUMNS = 5
