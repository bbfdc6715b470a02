"""CL04 其他应更新栏目超期未更新。"""

from collections.abc import Iterator

from records import Column, ColumnKind, Severity, Verdict
from rules.columns.judging import lapsed, named, newest, proof
from rules.duties import NAMED, is_surely_due
from rules.kit import Context, Draft, Rule, bad, good, make_column, outside, unsure

# Kinds without a duty of their own come here when a profile gives them a limit.
KINDS = NAMED | {ColumnKind.OTHER, ColumnKind.FUNCTIONS, ColumnKind.GUIDE, ColumnKind.TOPIC}
RARELY = "该栏目历来更新较少"
UNNAMED = "页面、导航和面包屑均未标明该栏目的名称"

RULE = Rule(
    code="CL04",
    name="其他应更新栏目超期未更新",
    checks=Column,
    # What cannot be told stands in the list of columns and in the coverage; a line for each would bury the rest.
    where=lambda column: column.kind in KINDS and column.verdict in (Verdict.FRESH, Verdict.STALE),
    severity=Severity.MINOR,
    confidence="Ml",
    basis=("19号/栏目不更新/2", "47号/栏目优化"),
    why="应更新的栏目长期停更，群众查不到人事、规划、财政等应公开的信息；门户累计10个即单项否决。",
    advice="补发应公开的信息；确无更新内容的，归并栏目，或在配置中报备豁免并写明理由和期限。",
    examples=(
        bad("人事信息超过一年", make_column("人事信息", 400)),
        bad("其他栏目过去每年更新多条，现已停更一年以上", make_column("其他", ages=(380, 400, 430, 500, 600))),
        unsure("其他栏目历来更新很少，是否应更新不明确", make_column("其他", 400, name="社会救助")),
        unsure(
            "读不出栏目名称，不能断定应更新",
            make_column("其他", name="未命名栏目（/x/）", ages=(380, 400, 430, 500, 600)),
        ),
        good("规划计划一年以内", make_column("规划计划", 300)),
        good("年报一年以内", make_column("信息公开年报", 360)),
        outside("机构职能无更新时限", make_column("机构职能", 900)),
        outside("介绍性栏目无更新时限", make_column("其他", 900, name="旅游景点")),
        outside("没有日期，列入无法判定的栏目", make_column("人事信息", None)),
        outside("通知公告由 CL03 处理", make_column("通知公告", 400)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.verdict is not Verdict.STALE:
        return
    said = f"{named(column)}最新信息{newest(column)}，截至监测时间点（{ctx.today}）已超过{column.limit}未更新"
    if is_surely_due(column):
        yield RULE.fail(column, f"{said}{lapsed(column)}。", examples=proof(column))
    else:
        doubt = f"；{UNNAMED if column.is_nameless else RARELY}，是否负有更新义务请人工核对"
        yield RULE.review(column, f"{said}{doubt}。", severity=Severity.HINT, examples=proof(column))
