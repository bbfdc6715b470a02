"""WD06 机构、法律名称未更新。"""

from datetime import date

from records import Document, Severity
from rules.kit import Rule, bad, good, make_document, unsure
from rules.wording.listrule import list_rule
from rules.wording.rows import Category

RULE = Rule(
    code="WD06",
    name="机构、法律名称未更新",
    checks=Document,
    severity=Severity.MAJOR,
    deduction=1.0,
    confidence="Ml",
    basis=("条例/6", "19号/机构职能"),
    why="机构改革或法律修订后仍用旧名，群众会找错门、用错法。",
    advice="按现行机构名称和有效法律改正；引用旧文件、叙述历史的可保留旧名并注明“原”。",
    examples=(
        bad("改革后仍用旧名", make_document("用地审批由国土资源部负责。", published=date(2026, 5, 6))),
        bad("依据已废止的法律", make_document("根据《合同法》签订本协议。", published=date(2026, 5, 6))),
        bad("法律名称错误", make_document("宣传《传染病防止法》。", published=date(2026, 5, 6))),
        unsure("县级机构名称各地不同", make_document("请到县国土资源局办理。", published=date(2026, 5, 6))),
        unsure("没有发布日期", make_document("用地审批由国土资源部负责。")),
        good("当时的名称", make_document("用地审批由国土资源部负责。", published=date(2015, 5, 6))),
        good("注明了原名", make_document("原国土资源部的批复继续有效。", published=date(2026, 5, 6))),
        good("引用文件标题", make_document("依照《国土资源部关于用地管理的意见》。", published=date(2026, 5, 6))),
        good("泛称", make_document("各级农业部门加强指导。", published=date(2026, 5, 6))),
        good("另一部法律", make_document("根据《劳动合同法》签订本协议。", published=date(2026, 5, 6))),
    ),
)

prepare, trigger, check, words = list_rule(RULE, Category.BODIES, Category.LAWS, Category.LAW_NAMES, Category.TERMS)
