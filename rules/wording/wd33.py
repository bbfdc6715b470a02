"""WD33 数量表述不当。"""

from records import Document, Severity
from rules.kit import Context, Rule, bad, good, make_document, unsure
from rules.wording.amounts import doubtful
from rules.wording.structurerule import structure_rule

RULE = Rule(
    code="WD33",
    name="数量表述不当",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Mh",
    basis=("条例/6",),
    why="“约”与“左右”、“近”与“余”并用，减少用“倍”，数量就说不清楚。",
    advice="保留一个概数词；减少的幅度用百分比或分数表示。",
    examples=(
        bad("约与左右重复", make_document("全县约30%左右的村已完成改造。")),
        bad("近与余矛盾", make_document("近百余名志愿者参加活动。")),
        bad("超过与以上重复", make_document("培训人数超过200人以上。")),
        bad("至少与以上重复", make_document("每月至少2次以上。")),
        bad("减少用倍数", make_document("办事时间缩短了3倍。")),
        bad("多与余重复", make_document("走访群众30多余户。")),
        bad("百分之与百分号重复", make_document("覆盖率达到百分之95%。")),
        bad("单位重复", make_document("发放补贴30万元元，年均每年增长5%。")),
        unsure("约与余并用", make_document("约30余人参加。")),
        unsure("幅度还是数量", make_document("排放超过20%以上的，予以处罚。")),
        unsure("不超过与以内并用", make_document("办理时限不超过5日以内。")),
        good("只用一个概数词", make_document("约30人参加，近百名群众观看，会期3天左右。")),
        good("近来的若干年", make_document("近10余年来，附近30余户陆续搬迁。")),
        good("方位", make_document("道路宽约8米，左右两侧设人行道，上下游约3公里。")),
        good("增加用倍数", make_document("产量增加了3倍，能耗下降到原来的三分之一。")),
        good("法定幅度", make_document("处违法所得一倍以上五倍以下罚款，不少于三人。")),
        good("元旦", make_document("向20名职工发放5万元元旦慰问金。")),
    ),
)


def may_hold(text: str, ctx: Context) -> bool:
    return True


trigger, check = structure_rule(RULE, doubtful, may_hold)
