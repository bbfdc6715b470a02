"""CL13 栏目临近超期。"""

from collections.abc import Iterator

from records import Column, Severity, Verdict
from rules.columns.judging import named, newest, proof
from rules.duties import is_standing
from rules.kit import Context, Draft, Param, Rule, good, make_column, outside, unsure

RULE = Rule(
    code="CL13",
    name="栏目临近超期（预警）",
    checks=Column,
    where=lambda column: column.verdict is Verdict.FRESH and column.due is not None and not is_standing(column),
    severity=Severity.HINT,
    confidence="V1",
    basis=("地方通报/临近超期", "19号/栏目不更新/1"),
    why="检查日前后才更新的栏目随时可能超期；这是提醒，不是问题，不扣分。",
    advice="请在到期日前发布新的信息。",
    params=(
        Param("share", 20, "剩余时间不超过时限的百分之几即预警"),
        Param("days", 14, "剩余天数不超过多少天才预警"),
    ),
    examples=(
        unsure("动态要闻还有2天到期", make_column("动态要闻", 12)),
        unsure("通知公告今天到期", make_column("通知公告", 182)),
        good("动态要闻还有3天到期", make_column("动态要闻", 11)),
        good("人事信息还有20天到期", make_column("人事信息", 345)),
        outside("已超期", make_column("动态要闻", 15)),
        outside("无更新时限", make_column("机构职能", 900)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.due is None or column.newest is None:
        return
    left, span = (column.due - ctx.today).days, (column.due - column.newest).days
    if left <= ctx.params["days"] and left * 100 <= span * ctx.params["share"]:
        when = f"将于{column.due}到期（还有{left}天）" if left else f"今天（{column.due}）到期"
        message = f"{named(column)}最新信息{newest(column)}，按{column.limit}的时限{when}，请及时更新。"
        yield RULE.review(column, message, examples=proof(column))
