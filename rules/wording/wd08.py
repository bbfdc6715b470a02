"""WD08 错别字和用词不当。"""

from records import Document, Severity
from rules.kit import Rule, bad, good, make_document, unsure
from rules.wording.listrule import list_rule
from rules.wording.rows import Category

RULE = Rule(
    code="WD08",
    name="错别字和用词不当",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Ml",
    basis=("条例/6", "15号(2015)/严重错别字"),
    why="错别字损害政府公信力，检查通报按处计数。",
    advice="改正错字并复核全文；建立发布前的校对制度。",
    examples=(
        bad("形近字", make_document("禁止露天焚烧秸杆。")),
        bad("音近字", make_document("既使下雨，队员也坚持巡堤。")),
        bad("用词不当", make_document("截止目前，工程完成过半。")),
        bad("同一错字多次出现，只报一条", make_document("秸杆离田。", "秸杆还田。")),
        unsure("可能确指该人", make_document("付局长介绍了情况。")),
        good("跨词的巧合", make_document("设备老旧，所以经常停机；应当做好检修。")),
        good("固定用法", make_document("新机型既使用方便，又节省燃料。")),
        good("校对文章举例", make_document("“秸杆”应为“秸秆”。", title="公文常见错别字")),
    ),
)

prepare, trigger, check, words = list_rule(RULE, Category.TYPOS, Category.USAGE, Category.PROPER)
