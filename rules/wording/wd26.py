"""WD26 数字前后矛盾。"""

from records import Document, Severity
from rules.kit import Context, Rule, bad, good, make_document, unsure
from rules.settings import Settings
from rules.wording.cues import FIGURES
from rules.wording.figures import contradictory
from rules.wording.judging import lexicon_in
from rules.wording.lexicon import Lexicon
from rules.wording.shipped import lexicon_of
from rules.wording.structurerule import structure_rule

RULE = Rule(
    code="WD26",
    name="数字前后矛盾",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Ml",
    basis=("条例/6",),
    why="合计与分项、增减与数字对不上，公开的数据就不可信。",
    advice="与统计原表核对后改正。",
    examples=(
        bad("增减方向与数字相反", make_document("绿化覆盖率从38%提高到35%。")),
        bad("男女合计与总数不符", make_document("现有职工共120人，其中男70人、女60人。")),
        unsure("分项多于总数", make_document("全年共受理申请30件，其中予以公开18件、不予公开8件、其他处理9件。")),
        unsure("占比超过100%", make_document("三次产业比重分别为20%、45%、38%。")),
        unsure("增幅与数字不符", make_document("产值从100亿元增加到150亿元，增长30%。")),
        good("合计相符", make_document("全年共受理申请35件，其中予以公开18件、不予公开8件、其他处理9件。")),
        good("四舍五入", make_document("三次产业比重分别为20.3%、41.5%、38.3%。")),
        good("只列出部分", make_document("全县共有公路900公里，其中国道120公里、省道200公里。")),
        good("各有各的整体", make_document("一级、二级医院报销比例分别为90%、80%。")),
        good("名次上升", make_document("排名从第9位上升到第5位，办理时限从10天压缩到3天。")),
    ),
)


def prepare(settings: Settings) -> Lexicon:
    return lexicon_of(settings)


def may_hold(text: str, ctx: Context) -> bool:
    return FIGURES in lexicon_in(ctx).glance(text)


trigger, check = structure_rule(RULE, contradictory, may_hold)
