"""WD04 涉港澳台、民族、宗教表述错误。"""

from records import Document, Severity
from rules.kit import Rule, bad, good, make_document, unsure
from rules.wording.listrule import list_rule
from rules.wording.rows import Category

RULE = Rule(
    code="WD04",
    name="涉港澳台、民族、宗教表述错误",
    checks=Document,
    severity=Severity.GRAVE,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/严重表述错误",),
    why="涉港澳台和民族、宗教的称谓政治性强，用错即可能造成恶劣影响。",
    advice="按涉台宣传用语和民族宗教称谓的规定更正，由人工确认。",
    examples=(
        bad("自治区名称不全", make_document("我县与广西自治区的客商签约。")),
        bad("把地区称作国家", make_document("产品远销韩国、台湾等国。")),
        bad("民族名称随意简化", make_document("蒙族同胞表演了马头琴。")),
        unsure("叙述旧称", make_document("馆内陈列着老人的残废证。")),
        good("写法正确", make_document("我县与广西壮族自治区的客商签约，产品远销韩国、台湾等国家和地区。")),
        good("另一个词", make_document("企业研发出四维族谱管理软件。")),
    ),
)

prepare, trigger, check, words = list_rule(RULE, Category.REGIONS)
