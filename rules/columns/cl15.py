"""CL15 发布日期晚于检查日。"""

from collections.abc import Iterator
from datetime import timedelta

from records import Column, Entry, ListState, Severity
from rules.columns.judging import named
from rules.kit import EXAMPLE_DAY, Context, Draft, Rule, good, make_column, outside, unsure

LATER = (Entry("关于某项工作的信息", "http://www.yunxiu.gov.cn/9.html", EXAMPLE_DAY + timedelta(days=40)),)

RULE = Rule(
    code="CL15",
    name="发布日期晚于检查日（数据异常）",
    checks=Column,
    where=lambda column: column.state is ListState.READ,
    severity=Severity.HINT,
    confidence="V1",
    basis=("19号/弄虚作假",),
    why="发布日期写在将来，多为录入错误或以未来日期占位，会使栏目看上去一直有更新；本工具不以此类日期作为更新依据。",
    advice="核对并更正稿件的发布日期。",
    examples=(
        unsure("一条信息的日期在检查日之后", make_column("通知公告", 5, future=LATER)),
        good("日期都在检查日以前", make_column("通知公告", 5)),
        outside("列表没有读到", make_column("通知公告", state=ListState.SCRIPT)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.future:
        first = column.future[0]
        more = f"等{len(column.future)}条" if len(column.future) > 1 else ""
        yield RULE.review(
            column,
            f"{named(column)}中《{first.title}》{more}标注的日期为{first.day}，晚于检查日，请核对是否录入有误。",
            count=len(column.future),
            examples=tuple(row.url for row in column.future[:3]),
        )
