"""CL02 动态要闻类栏目超期未更新。"""

from collections.abc import Iterator

from records import Column, ColumnKind, ListState, Severity, Verdict
from rules.columns.judging import doubt, is_timed, lapsed, named, newest, proof
from rules.kit import Context, Draft, Rule, bad, good, make_column, outside, unsure

RULE = Rule(
    code="CL02",
    name="动态要闻类栏目超期未更新",
    checks=Column,
    where=lambda column: column.kind is ColumnKind.NEWS and is_timed(column),
    severity=Severity.MAJOR,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/栏目不更新/1", "47号/栏目优化"),
    why="群众据此判断单位是否在正常运转；全站累计5个超期栏目即单项否决。",
    advice="补发有效信息；确无更新内容的，归并或下线栏目并按程序报备。",
    examples=(
        bad("最新一条在30天前", make_column("动态要闻", 30)),
        bad("超期一天", make_column("动态要闻", 15)),
        unsure("一条日期都没读到", make_column("动态要闻", None)),
        unsure("列表由脚本加载", make_column("动态要闻", state=ListState.SCRIPT)),
        good("恰好两周前更新", make_column("动态要闻", 14)),
        outside("空白栏目由 CL05 处理", make_column("动态要闻", state=ListState.EMPTY)),
        outside("政策文件不按两周计", make_column("政策文件", 30)),
        outside("栏目页没有抓到，计入检查范围说明", make_column("动态要闻", state=ListState.NOT_FETCHED)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.verdict is Verdict.STALE:
        told = f"最新信息{newest(column)}，已超期{_overdue(column, ctx)}天{lapsed(column)}"
        yield RULE.fail(column, f"{named(column)}监测时间点前{column.limit}内无更新，{told}。", examples=proof(column))
    elif column.verdict is Verdict.UNKNOWN:
        yield RULE.review(column, doubt(column), severity=Severity.HINT)


def _overdue(column: Column, ctx: Context) -> int:
    return (ctx.today - column.due).days if column.due else 0
