"""CL07 栏目信息未注明发布时间。"""

from collections.abc import Iterator

from records import Column, Severity
from rules.columns.judging import is_surely_undated, is_undated, named
from rules.kit import Context, Draft, Rule, bad, good, make_column, outside

TITLES = ("关于某项工作的信息", "关于另一项工作的信息", "关于第三项工作的信息")

RULE = Rule(
    code="CL07",
    name="栏目信息未注明发布时间",
    checks=Column,
    # With pages that were not read nothing is proven; then the rules on age ask for a look.
    where=lambda column: column.dated > 0 or is_surely_undated(column),
    severity=Severity.MAJOR,
    confidence="V2",
    basis=("19号/发布时间",),
    why="稿件未注明发布时间的，检查时视为不更新。",
    advice="在列表和详情页标注发布时间，并按要求设置 PubDate 标签。",
    examples=(
        bad("列表和全部详情页都没有日期", make_column("通知公告", titles=TITLES, undated_read=3)),
        good("列表有日期", make_column("通知公告", 5)),
        outside("详情页没有全部读到，不能断定", make_column("通知公告", titles=TITLES, undated_read=2)),
        outside("只有一条信息，不足以断定", make_column("通知公告", undated_read=1)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if is_undated(column):
        yield RULE.fail(
            column,
            f"{named(column)}列表共{column.entries}条信息，列表和详情页均未注明发布时间，按规定视为不更新。",
            count=column.entries,
            examples=tuple(row.url for row in column.rows[:3]),
        )
