"""CL12 疑似突击更新或补录。"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from records import Column, Severity, Verdict
from rules.columns.judging import named
from rules.kit import Context, Draft, Param, Rule, good, make_column, outside, unsure
from rules.limits import due_day

RULE = Rule(
    code="CL12",
    name="疑似突击更新或补录",
    checks=Column,
    # Of a migrated column CL16 speaks once for the whole site.
    where=lambda column: column.verdict is Verdict.FRESH and column.migrated is None,
    severity=Severity.HINT,
    confidence="V1",
    basis=("19号/弄虚作假",),
    why="通报后一天内集中补发的信息常被认定为突击更新，伪造发稿日期属单项否决情形。",
    advice="核对稿件的实际形成时间；日常按时限均衡发布，不集中补录。",
    params=(
        Param("burst", 3, "超期之后同一天发布多少条即提示"),
        Param("only", 5, "全部信息在同一天发布时，至少多少条即提示"),
    ),
    examples=(
        unsure("停更40天后一天发了3条", make_column("动态要闻", ages=(3, 3, 3, 43, 50))),
        unsure("5条信息全部在同一天", make_column("政策文件", ages=(20,) * 5)),
        good("每周发布，当天有3条", make_column("动态要闻", ages=(3, 3, 3, 8, 15))),
        good("停更后发了2条", make_column("动态要闻", ages=(3, 3, 43, 50))),
        outside("栏目已超期，由超期规则处理", make_column("动态要闻", ages=(30, 30, 30, 90))),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    days = Counter(row.day for row in column.rows if row.day is not None and not row.foreign)
    if not days:
        return
    last = max(days)
    earlier = max((day for day in days if day < last), default=None)
    if earlier is None:
        if days[last] >= ctx.params["only"] and days[last] == column.entries:
            yield _told(column, last, days[last], f"全部{days[last]}条信息均发布于{last}")
    elif days[last] >= ctx.params["burst"] and due_day(earlier, column.limit) < last:
        gap = f"在{earlier}之后停更{(last - earlier).days}天，{last}一天发布{days[last]}条"
        yield _told(column, last, days[last], gap)


def _told(column: Column, day: date, count: int, what: str) -> Draft:
    examples = tuple(row.url for row in column.rows if row.day == day)[:3]
    message = f"{named(column)}{what}，疑似突击更新或补录，请人工核对。"
    return RULE.review(column, message, count=count, examples=examples, defect=day.isoformat())
