"""CL09 栏目打不开或跳转到其他网站。"""

from collections.abc import Iterator

from records import Column, FailureKind, ListState, Severity
from rules.columns.judging import named
from rules.kit import Context, Draft, Param, Rule, bad, good, make_column, outside, unsure

DEAD = (FailureKind.HTTP_4XX,) * 3
GONE = ListState.NOT_FETCHED

RULE = Rule(
    code="CL09",
    name="栏目打不开或跳转到其他网站",
    checks=Column,
    # Blocked, closed to robots or never asked for: nothing is known about the column.
    where=lambda column: column.state is not GONE or bool(column.moved_to) or _is_dead(column),
    severity=Severity.MAJOR,
    # The dead link itself costs points under LK01; one fault is not charged twice.
    confidence="Ml",
    basis=("47号/链接", "47号/栏目优化"),
    why="栏目打不开，其中的信息等于没有公开；只跳转到外站的栏目无法按期监测。",
    advice="恢复栏目页面；确已归并的，更正导航和页面中的链接。外站内容应尽量在本栏目发布。",
    params=(Param("tries", 3, "至少在不同时刻访问失败几次才认定打不开"),),
    examples=(
        bad("栏目页三次都返回错误", make_column("通知公告", state=GONE, failures=DEAD)),
        unsure("只试过一次", make_column("通知公告", state=GONE, failures=DEAD[:1])),
        unsure("跳转到外站", make_column("通知公告", state=GONE, moved_to="http://www.example.com/")),
        good("正常打开", make_column("通知公告", 5)),
        outside("被网站防护拦截", make_column("通知公告", state=GONE, failures=(FailureKind.BLOCKED,) * 3)),
        outside("因抓取上限没有抓取", make_column("通知公告", state=GONE)),
    ),
)


def check(column: Column, ctx: Context) -> Iterator[Draft]:
    if column.state is not GONE:
        return
    if column.moved_to:
        message = f"{named(column)}跳转到其他网站（{column.moved_to}），本站未公开内容，请人工核对。"
        yield RULE.review(column, message, severity=Severity.MINOR)
        return
    tries, kinds = len(column.failures), set(column.failures)
    said = f"{named(column)}打不开（{column.failures[-1].label}），共试{tries}次"
    if tries >= ctx.params["tries"] and len(kinds) == 1:
        yield RULE.fail(column, f"{said}。")
    else:
        yield RULE.review(column, f"{said}，请人工核对。")


def _is_dead(column: Column) -> bool:
    return bool(column.failures) and all(kind.dead for kind in column.failures)
