"""WD34 法律名称疑似有误。"""

from records import Document, Severity
from rules.kit import Context, Rule, good, make_document, unsure
from rules.wording.statutes import REPUBLIC, unknown_laws
from rules.wording.structurerule import structure_rule

RULE = Rule(
    code="WD34",
    name="法律名称疑似有误",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Ml",
    basis=("条例/6",),
    why="引用的法律名称多字、少字，群众查不到，执法依据也不成立。与现行和已废止法律的名录逐一比对，只提示相近的。",
    advice="对照国家法律法规数据库核实全称。",
    examples=(
        unsure("多了字", make_document("依据《中华人民共和国森林保护法》作出处罚。")),
        unsure("少了字", make_document("宣传《中华人民共和国农民专业合作法》。")),
        unsure("错了字", make_document("学习《中华人民共和国突发事件应急法》。")),
        unsure("用了简称", make_document("依据《中华人民共和国反家暴法》发出告诫书。")),
        good("现行法律", make_document("依据《中华人民共和国森林法》《中华人民共和国安全生产法》执行。")),
        good("已废止的法律", make_document("1987年施行的《中华人民共和国民法通则》。")),
        good("草案和条例", make_document("审议《中华人民共和国森林法（修订草案）》《中华人民共和国河道管理条例》。")),
        good("外国的法律", make_document("参照《联邦森林保护法》。")),
    ),
)


def may_hold(text: str, ctx: Context) -> bool:
    return f"《{REPUBLIC}" in text


trigger, check = structure_rule(RULE, unknown_laws, may_hold)
