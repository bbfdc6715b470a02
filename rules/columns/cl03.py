"""CL03 通知公告、政策文件、政策解读类栏目超期未更新。"""

from collections.abc import Iterator

from records import Column, ColumnKind, Severity, Verdict
from rules.columns.judging import counts_for_veto, doubt, is_timed, lapsed, named, newest, proof
from rules.kit import Context, Draft, Rule, bad, good, make_column, outside, unsure

KINDS = (ColumnKind.NOTICE, ColumnKind.POLICY, ColumnKind.EXPLANATION)

RULE = Rule(
    code="CL03",
    name="通知公告、政策文件类栏目超期未更新",
    checks=Column,
    where=lambda column: column.kind in KINDS and is_timed(column),
    severity=Severity.MAJOR,
    deduction=5.0,
    confidence="V1",
    basis=("19号/栏目不更新/1", "19号/政策文件", "19号/政策解读"),
    why="政策、公告长期不更新，群众无从知晓现行规定；通知公告、政策文件一级栏目超期与动态类累计达5个即单项否决。",
    advice="梳理应公开未公开的文件并补发；确无更新内容的，归并栏目或按程序报备。",
    examples=(
        bad("通知公告最新一条在200天前", make_column("通知公告", 200)),
        bad("二级栏目同样列出，严重程度较低", make_column("政策文件", 200, level=2, name="规范性文件")),
        bad("政策解读超过半年", make_column("政策解读", 190)),
        unsure("一条日期都没读到", make_column("政策文件", None)),
        good("半年以内", make_column("政策文件", 170)),
        outside("动态要闻按两周计", make_column("动态要闻", 200)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.verdict is Verdict.STALE:
        told = f"截至监测时间点（{ctx.today}）已超过{column.limit}未更新{lapsed(column)}"
        yield RULE.fail(
            column,
            f"{named(column)}最新信息{newest(column)}，{told}。",
            severity=None if counts_for_veto(column) else Severity.MINOR,
            examples=proof(column),
        )
    elif column.verdict is Verdict.UNKNOWN:
        yield RULE.review(column, doubt(column), severity=Severity.HINT)
