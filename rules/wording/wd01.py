"""WD01 国名和国家机构名称错误。"""

from records import Document, Severity
from rules.kit import Rule, bad, good, make_document, unsure
from rules.wording.listrule import list_rule
from rules.wording.rows import Category

RULE = Rule(
    code="WD01",
    name="国名和国家机构名称错误",
    checks=Document,
    severity=Severity.GRAVE,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/严重表述错误", "15号(2015)/严重错别字"),
    why="国名、国家机构名称写错属于严重表述错误，一处即可能触发单项否决。",
    advice="立即更正并复核同一批稿件；是否属于严重表述错误由人工确认。",
    examples=(
        bad("国名错字", make_document("本办法依照《中华人民共合国预算法》制定。")),
        bad("国名漏字", make_document("根据中华人民和国有关法律制定。")),
        bad("字间有空格", make_document("依照中 华人民共合国 档案法办理。")),
        bad("政府写成攻府", make_document("经县人民攻府同意，现予公布。")),
        bad("机构名称缺字", make_document("县退役军事务局走访了优抚对象。")),
        unsure("上文在说明用字", make_document("全文误用中华人民共合国一处，已更正。")),
        good("写法正确", make_document("根据《中华人民共和国预算法》，报县人民政府批准。")),
        good("更正启事中引用错误写法", make_document("前稿将“人民政府”误写为“人民攻府”，特此更正。")),
        good("另有所指", make_document("太平军攻府城的遗址保存至今。")),
    ),
)

prepare, trigger, check, words = list_rule(RULE, Category.NAMES)
