"""WD02 领导人姓名、职务表述错误。"""

from records import Document, Severity
from rules.kit import Rule, bad, good, make_document, unsure
from rules.wording.listrule import list_rule
from rules.wording.rows import Category

RULE = Rule(
    code="WD02",
    name="领导人姓名、职务表述错误",
    checks=Document,
    severity=Severity.GRAVE,
    deduction=5.0,
    confidence="Ml",
    basis=(
        "19号/严重表述错误",
        "15号(2015)/严重错别字",
    ),
    why="党和国家领导人姓名、职务、排序写错属于严重表述错误。",
    advice="立即更正，并由人工逐字核对全文的姓名、职务和排序。",
    examples=(
        bad("姓名错字", make_document("全镇干部认真学习习进平总书记重要讲话。")),
        bad("固定称谓缺字", make_document("紧密团结在以习近平为核心的党中央周围。")),
        bad("职务次序错误", make_document("中共中央总书记、中央军委主席、国家主席发表讲话。")),
        unsure("可能是同名的人", make_document("村民习近评获评星级文明户。")),
        unsure("简称不规范", make_document("镇人大主任走访代表联络站。")),
        good("写法正确", make_document("深入学习习近平总书记重要讲话精神。")),
        good("会议名称", make_document("县人大主任会议听取了专项汇报。")),
    ),
)

prepare, trigger, check, words = list_rule(RULE, Category.LEADERS)
