"""PR06 特殊群体的健康等敏感信息与姓名一并公开。"""

import re
from collections.abc import Iterator

from records import Block, Document, Outcome, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.kit.walking import blocks
from rules.privacy.glances import may_list_people
from rules.privacy.names import SURNAMES
from rules.privacy.roles import Role
from rules.privacy.rosters import Roster, report_roster, rosters

TYPE = "sensitive_list"
HEALTH = (Role.ILLNESS, Role.DISABILITY, Role.PREGNANCY, Role.ADDICTION)
# Told by the list's name alone: whoever stands in it is known to be of the group.
GROUP = re.compile(
    r"精神(?:障碍|病|残疾)|严重精神|艾滋|肺结核|结核病|麻风|乙肝|癌|肿瘤|尿毒症|大病(?:救助|患者)|慢性病|孕前|优生健康|孕产妇|计划生育手术|不孕|两癌"
    r"|戒毒|吸毒|社区矫正|刑满释放|孤儿|事实无人抚养|困境儿童|智力残疾|重度残疾|残疾人(?:名单|花名册|两项补贴|护理补贴|生活补贴)|失独|计生特殊"
)
STATISTICS = re.compile(r"统计|汇总|一览|机构|医师|医生|医院|专家|定点|药店")
LISTED_IN_TEXT = re.compile(
    rf"[{SURNAMES}](?![某*×xX])[一-鿿]{{1,2}}[（(](?:视力|听力|言语|肢体|智力|精神|多重)(?:残疾)?[一二三四1-4]级"
)
WELL = re.compile(r"[\s/—\-－*＊无]*|健康|良好|正常|合格|一般|是|否|未见异常|体检合格")
WORDS = (
    "病",
    "诊断",
    "残",
    "孕",
    "健康",
    "身体",
    "体检",
    "检查结",
    "戒毒",
    "吸毒",
    "矫正",
    "精神",
    "孤儿",
    "抚养",
    "困境",
    "癌",
    "结核",
    "艾滋",
)
WORDS_MORE = (
    "分娩",
    "避孕",
    "节育",
    "流产",
    "生育",
    "月经",
    "产期",
    "产次",
    "前科",
    "毒品",
    "刑满",
    "传染",
    "用药",
    "乙肝",
    "肿瘤",
    "优生",
    "失独",
    "计生",
    "尿毒",
)


class HasGroup:
    def fires(self, text: str) -> bool:
        listed = may_list_people(text) and any(word in text for word in (*WORDS, *WORDS_MORE))
        return listed or ("级" in text and LISTED_IN_TEXT.search(text) is not None)


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
        good("按病种统计", make_document(header=("病种", "人数"), rows=[("肺癌", "12")])),
        good("体检全部合格", make_document(header=("姓名", "体检结论"), rows=[("沈砚秋", "合格"), ("陆知禾", "合格")])),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    for roster in rosters(document):
        told = tuple(role for role in HEALTH if any(not WELL.fullmatch(text) for text in roster.cells(role)))
        group = GROUP.search(roster.words)
        if told:
            names = "、".join(role.value for role in told)
            message = f"名单把{len(roster.names)}人的完整姓名与{names}一并公开。"
            yield _draft(document, ctx, roster, Outcome.FAIL, message, told)
        elif group and not STATISTICS.search(roster.words):
            message = f"名单公开了{len(roster.names)}名“{group.group()}”人员的完整姓名，请人工核对是否为法定公示内容。"
            yield _draft(document, ctx, roster, Outcome.REVIEW, message, ())
    for block in blocks(document):
        if "级" in block.text and (told_in := LISTED_IN_TEXT.findall(block.text)):
            yield _of_block(document, ctx, block, told_in)


def _of_block(document: Document, ctx: Context, block: Block, told: list[str]) -> Draft:
    return RULE.review(
        document,
        f"文中把{len(told)}人的姓名与残疾类别、等级一并公开，请人工核对后隐去。",
        at=block.where,
        quote="残疾类别和等级",
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
