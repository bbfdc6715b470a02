"""WD03 固定政治表述错误。"""

from records import Document, Severity
from rules.kit import Rule, bad, good, make_document, unsure
from rules.wording.listrule import list_rule
from rules.wording.rows import Category

RULE = Rule(
    code="WD03",
    name="固定政治表述错误",
    checks=Document,
    severity=Severity.GRAVE,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/严重表述错误",),
    why="固定表述漏字、错字、次序颠倒会改变原意，标题和政策文件中尤为严重。",
    advice="对照党章、党代会报告和中央文件原文更正；是否属于严重表述错误由人工确认。",
    examples=(
        bad("五笔误码", make_document("县里召开扫黑险恶工作会。")),
        bad("标题中的错字", make_document("会议传达了文件。", title="防汛工作领导小姐成立")),
        bad("漏字", make_document("以习近平新时代特色社会主义思想为指导。")),
        bad("错一个字", make_document("把铸牢中华民族共同题意识融入日常教育。")),
        bad("字序颠倒", make_document("培育和践行社会主义核价心值观。")),
        unsure("讲解用字的文章", make_document("扫黑险恶这类错误多由输入法引起。", title="公文易错词语")),
        good("写法正确", make_document("铸牢中华民族共同体意识，践行社会主义核心价值观。")),
        good("更正说明", make_document("“领导小姐”应为“领导小组”，已更正。")),
    ),
)

prepare, trigger, check, words = list_rule(RULE, Category.PHRASES)
