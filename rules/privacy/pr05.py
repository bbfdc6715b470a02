"""PR05 姓名与家庭经济情况一并公开。"""

from collections.abc import Iterator

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.privacy.exemptions import exempt
from rules.privacy.glances import may_hold_a_roster
from rules.privacy.roles import Role
from rules.privacy.rosters import Roster, report_roster, rosters
from rules.privacy.signs import watch

TYPE = "sensitive_list"
WORDS = ("收入", "存款", "财产", "负债", "资产", "配偶", "面积", "住房", "房产", "婚姻", "婚否")
TOLD = watch(*WORDS)
PRIVATE = (Role.INCOME, Role.HOUSING, Role.MARRIAGE)
ABOUT_HOMES = ("征收", "拆迁", "不动产", "权属", "确权", "规划", "宅基地", "建房", "危房改造")


class HasFacts:
    def fires(self, text: str) -> bool:
        return TOLD.shown(text) and may_hold_a_roster(text)


RULE = Rule(
    code="PR05",
    name="姓名与家庭经济情况一并公开",
    checks=Document,
    trigger=HasFacts(),
    severity=Severity.MINOR,
    deduction=1.0,
    confidence="Ml",
    basis=("条例/15", "个保法/6", "个保法/34", "2018年要点/去标识化"),
    why="公示只需让群众知道谁享受、享受多少；收入、住房、婚姻等家庭情况与完整姓名一并公开，超出公示目的。",
    advice="删去收入、住房面积、婚姻状况等列，只公布姓名、所在乡镇村（社区）和保障金额。",
    examples=(
        unsure(
            "公租房名单中的收入和住房面积",
            make_document(
                header=("姓名", "家庭月收入（元）", "现住房面积"),
                rows=[("沈砚秋", "1200", "38"), ("陆知禾", "900", "40")],
            ),
        ),
        good(
            "只有姓名和金额",
            make_document(
                header=("姓名", "村（社区）", "金额"), rows=[("沈砚秋", "柳树村", "500"), ("陆知禾", "柳树村", "500")]
            ),
        ),
        good(
            "姓名已脱敏",
            make_document(header=("姓名", "家庭月收入"), rows=[("王*某", "1200"), ("李*某", "900")]),
        ),
        good("统计数据", make_document(header=("乡镇", "人均收入"), rows=[("青石镇", "1200"), ("城关镇", "900")])),
        bad(
            "经济情况与婚姻状况并列多项",
            make_document(
                header=("申请人", "婚姻状况", "家庭年收入", "住房面积"),
                rows=[("沈砚秋", "离异", "9000", "40"), ("陆知禾", "丧偶", "8000", "35")],
            ),
        ),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for roster in rosters(document):
        told = tuple(role for role in PRIVATE if roster.filled(role))
        if not told or exempt("name", roster.words) or _is_about_homes(roster, told):
            continue
        outcome = Outcome.FAIL if len(told) == len(PRIVATE) else Outcome.REVIEW
        doubt = "" if outcome is Outcome.FAIL else "，请人工核对是否为公示所必需"
        names = "、".join(role.value for role in told)
        message = f"名单把{len(roster.names)}人的完整姓名与{names}一并公开{doubt}。"
        yield report_roster(RULE, document, ctx, roster, outcome=outcome, kind=TYPE, message=message, columns=told)


def _is_about_homes(roster: Roster, told: tuple[Role, ...]) -> bool:
    return told == (Role.HOUSING,) and any(word in roster.words for word in ABOUT_HOMES)
