"""PR06 特殊群体的健康等敏感信息与姓名一并公开。"""

from collections.abc import Iterator

from records import Block, Document, Outcome, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.kit.walking import blocks
from rules.privacy.glances import may_hold_a_roster
from rules.privacy.groups import (
    GROUP,
    LISTED_IN_TEXT,
    STATISTICS,
    WORDS,
    WORDS_MORE,
    ill_by_reason,
    is_of_children,
    is_of_medicals,
    tells,
)
from rules.privacy.illness import NAMED, may_tell
from rules.privacy.roles import Role
from rules.privacy.rosters import Roster, named_tables, report_roster
from rules.privacy.signs import watch
from rules.privacy.sufferers import LIST, listed_names, told_names

TYPE = "sensitive_list"
TOLD_OF = "病情、残疾或戒毒、矫正情况"
HEALTH = (Role.ILLNESS, Role.DISABILITY, Role.PREGNANCY, Role.ADDICTION)
TOLD = watch(*WORDS, *WORDS_MORE, "患", "确诊", "查出", "感染", "突发", "罹患", *NAMED)
GRADED = watch(
    *(f"{mark}{kind}" for mark in "（(" for kind in ("视力", "听力", "言语", "肢体", "智力", "精神", "多重"))
)


class HasGroup:
    def fires(self, text: str) -> bool:
        listed = TOLD.shown(text) and (may_hold_a_roster(text) or LIST.search(text) is not None)
        return listed or (GRADED.shown(text) and LISTED_IN_TEXT.search(text) is not None) or may_tell(text)


RULE = Rule(
    code="PR06",
    name="健康等敏感信息与姓名一并公开",
    checks=Document,
    trigger=HasGroup(),
    severity=Severity.GRAVE,
    deduction=6.0,
    confidence="V2",
    basis=("条例/15", "个保法/28", "个保法/34", "个保法/51", "2018年要点/去标识化"),
    why="疾病、残疾等级、孕产、戒毒等属于敏感个人信息，公开后会使当事人受到歧视；公示救助对象也不需要写明病情。",
    advice="撤下后删去病情、残疾类别和等级等列，只公布姓名、所在村（社区）和金额。",
    examples=(
        bad(
            "救助名单写明病种",
            make_document(
                header=("姓名", "所患疾病", "金额"), rows=[("沈砚秋", "肺癌", "5000"), ("陆知禾", "脑梗塞", "3000")]
            ),
        ),
        bad(
            "补贴名单写明残疾等级",
            make_document(
                header=("姓名", "残疾类别", "残疾等级"), rows=[("沈砚秋", "视力", "一级"), ("陆知禾", "肢体", "二级")]
            ),
        ),
        unsure(
            "名单的标题已说明是哪类人",
            make_document(
                title="孕前优生健康检查人员名单",
                header=("姓名", "村"),
                rows=[("沈砚秋", "柳树村"), ("陆知禾", "柳树村")],
            ),
        ),
        good(
            "只有姓名和金额",
            make_document(title="最低生活保障对象公示", header=("姓名", "金额"), rows=[("沈砚秋", "500")]),
        ),
        good("姓名已脱敏", make_document(header=("姓名", "病种"), rows=[("王*某", "肺癌")])),
        unsure("正文中逐人写明残疾等级", make_document("发放对象：沈砚秋（肢体二级）、陆知禾（精神一级）。")),
        unsure("正文中写明病情", make_document("沈砚秋，柳溪村村民，因患肺癌住院，给予临时救助5000元。")),
        good("写病情而不写是谁", make_document("柳溪村一村民因患肺癌住院，给予临时救助5000元。")),
        good("按病种统计", make_document(header=("病种", "人数"), rows=[("肺癌", "12")])),
        good("体检全部合格", make_document(header=("姓名", "体检结论"), rows=[("沈砚秋", "合格"), ("陆知禾", "合格")])),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for roster in named_tables(document):
        yield from _of_roster(document, ctx, roster)
    for block in blocks(document):
        if told := sorted(set(_told(block.text, document.title))):
            yield _of_block(document, ctx, block, told)


def _told(text: str, title: str) -> Iterator[str]:
    """The names of those whose health or treatment is told by the text, or by the list that they stand in."""
    if "级" in text:
        yield from (match["name"] for match in LISTED_IN_TEXT.finditer(text))
    yield from told_names(text, title)
    if GROUP.search(f"{title} {text}") and not STATISTICS.search(f"{title} {text}"):
        yield from listed_names(text)


def _of_roster(document: Document, ctx: Context, roster: Roster) -> Iterator[Draft]:
    told = tuple(role for role in HEALTH if tells(roster, role))
    group = GROUP.search(roster.words)
    if roster.sheet.has(Role.DUTY) and not (told and is_of_medicals(roster)):
        return
    if told:
        names = "、".join(role.value for role in told)
        message = f"名单把{len(roster.names)}人的完整姓名与{names}一并公开。"
        yield _draft(document, ctx, roster, Outcome.FAIL, message, told)
    elif group and not STATISTICS.search(roster.words) and not is_of_children(roster, group.group()):
        message = f"名单公开了{len(roster.names)}名“{group.group()}”人员的完整姓名，请人工核对是否为法定公示内容。"
        yield _draft(document, ctx, roster, Outcome.REVIEW, message, ())
    elif ill := ill_by_reason(roster):
        message = f"名单的说明中写出了{ill}人的病情，并公开了完整姓名，请人工核对后隐去。"
        yield _draft(document, ctx, roster, Outcome.REVIEW, message, ())


def _of_block(document: Document, ctx: Context, block: Block, told: list[str]) -> Draft:
    return RULE.review(
        document,
        f"文中把{len(told)}人的姓名与{TOLD_OF}一并公开，请人工核对后隐去。",
        at=block.where,
        quote=TOLD_OF,
        type=TYPE,
        severity=Severity.MINOR,
        count=len(told),
        defect=ctx.secret(TYPE, min(told)),
    )


def _draft(
    document: Document, ctx: Context, roster: Roster, outcome: Outcome, message: str, told: tuple[Role, ...]
) -> Draft:
    severity = None if outcome is Outcome.FAIL else Severity.MINOR
    columns = told or (Role.NAME,)
    return report_roster(
        RULE, document, ctx, roster, outcome=outcome, kind=TYPE, message=message, columns=columns, severity=severity
    )
