"""CL06 准空白栏目。"""

import re
from collections.abc import Iterator

from records import Column, ColumnKind, Severity, Verdict
from rules.columns.judging import named, newest, proof
from rules.duties import is_standing
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, outside, unsure

# These come once a year: one entry is what a new column has.
YEARLY = (ColumnKind.ANNUAL_REPORT, ColumnKind.BUDGET, ColumnKind.PLANNING)
NOTHING_HAPPENED = re.compile(r"暂无|没有|无|未|暂缓")
NOTE = "关于本年度无人事任免的情况说明"

RULE = Rule(
    code="CL06",
    name="准空白栏目",
    checks=Column,
    where=lambda column: column.verdict is Verdict.PLACEHOLDER or _is_single(column),
    severity=Severity.MINOR,
    confidence="V2",
    basis=("地方评分表/情况说明", "19号/栏目不更新/3"),
    why="以情况说明代替内容，或者多年只有一条信息，群众等于看不到内容；地方评分表对此只给六至八成分。",
    advice="有应公开内容的补发内容；长期没有内容的，归并栏目或按程序报备。",
    params=(Param("days", 90, "栏目仅有一条信息时，发布多少天后提示核对"),),
    examples=(
        bad("只有一篇“无人事任免”的情况说明", make_column("人事信息", 20, titles=(NOTE,))),
        unsure("只有一篇情况说明，内容不能由标题断定", make_column("其他", 20, titles=("关于供水工程情况的说明",))),
        unsure("仅有一条半年前的信息", make_column("人事信息", 190)),
        good("仅有一条信息，刚刚发布", make_column("通知公告", 5)),
        outside("有多条信息", make_column("通知公告", ages=(100, 120))),
        outside("已超期的由超期规则处理", make_column("通知公告", 400)),
        outside("年报每年一份", make_column("信息公开年报", 150)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.verdict is Verdict.PLACEHOLDER:
        yield _placeholder(column)
    elif column.newest is not None and (ctx.today - column.newest).days > ctx.params["days"]:
        message = f"{named(column)}仅有1条信息（{newest(column)}），疑似准空白栏目，请人工核对。"
        yield RULE.review(column, message, severity=Severity.HINT, examples=proof(column))


def _placeholder(column: Column) -> Draft:
    titles = [row.title for row in column.rows]
    said = f"{named(column)}仅发布情况说明（《{titles[0]}》{f'等{len(titles)}条' if len(titles) > 1 else ''}）"
    examples = (column.rows[0].url,)
    if all(NOTHING_HAPPENED.search(title) for title in titles):
        return RULE.fail(column, f"{said}，未公开实质内容。", examples=examples)
    return RULE.review(column, f"{said}，是否有实质内容请人工核对。", examples=examples)


def _is_single(column: Column) -> bool:
    return (
        column.verdict is Verdict.FRESH
        and column.entries == 1
        and column.kind not in YEARLY
        and not is_standing(column)
    )
