"""WD22 文字重复粘贴。"""

from records import Document, Severity
from rules.kit import Context, Rule, bad, good, make_document, unsure
from rules.wording.pasting import may_be_pasted, pasted
from rules.wording.structurerule import structure_rule

SENTENCE = "各乡镇要落实防汛责任，加密巡查频次，及时转移受威胁群众。"
PARAGRAPH = (
    "会议指出，今年汛期来得早、雨量大，各级各部门要压实责任，做好预警和转移。会议要求，各乡镇要备足物资，落实值守。"
)
OTHER = "县水务局负责同志介绍了水库调度情况，与会人员围绕山洪灾害防御作了讨论。"

RULE = Rule(
    code="WD22",
    name="文字重复粘贴",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Ml",
    basis=("条例/6",),
    why="同一段话出现两遍，说明粘贴后没有通读。",
    advice="删去重复的词语、句子或段落。",
    examples=(
        bad("同一句话连续出现", make_document(f"会议要求，{SENTENCE}{SENTENCE}")),
        bad("同一段话连续出现", make_document(PARAGRAPH, PARAGRAPH, OTHER)),
        bad("长词语连续出现", make_document("关于印发政务公开工作政务公开工作要点的通知")),
        unsure("短词语连续出现", make_document("本次共公开招标招标项目三个。")),
        unsure("相隔的两段相同", make_document(PARAGRAPH + SENTENCE, OTHER, PARAGRAPH + SENTENCE)),
        good("叠用的动词", make_document("大家再讨论讨论，一步一步推进。")),
        good("两词相接", make_document("支持企业创业创新，构建共建共治格局，使用信用信息。")),
        good("办事指南中的相同说明", make_document(*[PARAGRAPH + SENTENCE, OTHER] * 3)),
    ),
)


def may_hold(text: str, ctx: Context) -> bool:
    return may_be_pasted(text)


trigger, check = structure_rule(RULE, pasted, may_hold)
