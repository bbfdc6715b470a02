"""WD25 日期时间错误。"""

from records import Document, Severity
from rules.kit import Context, Rule, bad, good, make_document, unsure
from rules.kit.outline import outline
from rules.wording.dayhints import may_be_odd
from rules.wording.days import impossible
from rules.wording.structurerule import structure_rule

RULE = Rule(
    code="WD25",
    name="日期时间错误",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Ml",
    basis=("条例/6",),
    why="不存在的日期使群众无法按时办事，也使文件的时限落空。",
    advice="对照原件改正日期和时间。",
    examples=(
        bad("2月30日", make_document("请于2月30日前报送。")),
        bad("小月31日", make_document("报名时间为2026年9月1日至9月31日。")),
        bad("平年2月29日", make_document("会议定于2026年2月29日召开。")),
        bad("13月", make_document("截至2026年13月，工程全部完工。")),
        bad("25时", make_document("停水时间为5月8日25时。")),
        bad("结束早于开始", make_document("公示期为2026年5月20日至2026年5月10日。")),
        unsure("可能是农历", make_document("二月三十日举行庙会。")),
        good("存在的日期", make_document("2024年2月29日、12月31日、10月31日均为截止日。")),
        good("农历", make_document("农历二月三十日举行庙会。")),
        good("编号和比分", make_document("批号2026-13-05，比分25:30，版本2.30。")),
        good("更正", make_document("原公告“9月31日”应为“9月30日”。")),
    ),
)


def may_hold(text: str, ctx: Context) -> bool:
    return may_be_odd(text, outline(text))


trigger, check = structure_rule(RULE, impossible, may_hold)
