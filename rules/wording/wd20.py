"""WD20 模板占位内容未替换。"""

from collections.abc import Iterator
from dataclasses import dataclass

from records import Block, Document, Region, Severity
from rules.kit import Context, Draft, Rule, bad, blocks, good, make_document, unsure
from rules.settings import Settings
from rules.wording.judging import lexicon_in
from rules.wording.lexicon import Lexicon
from rules.wording.placeholders import FORM, FORM_TITLE, Gap, gaps
from rules.wording.sentences import normalised, sentence
from rules.wording.shipped import lexicon_of
from rules.wording.signals import PLACEHOLDER

EXAMPLES = 3
MANY = 6

RULE = Rule(
    code="WD20",
    name="模板占位内容未替换",
    checks=Document,
    severity=Severity.MAJOR,
    deduction=1.0,
    confidence="Ml",
    basis=("条例/6",),
    why="套用模板而未填写年份、地名、单位名称即发布，说明发布前无人审读。",
    advice="补齐应填内容后重新发布；供群众填写的空白表格不在此列。",
    examples=(
        bad("年份未填", make_document("根据xxxx年工作安排，现将有关事项通知如下。")),
        bad("日期未填", make_document("会议定于XX年XX月XX日召开。")),
        bad("地名未填", make_document("××县召开森林防火工作会议。")),
        bad("提示语未删", make_document("本次活动由【待填】承办，欢迎参加。")),
        bad("横线未填", make_document("_年，全县新增就业岗位三百个。")),
        bad("模板变量", make_document("欢迎来到{{单位名称}}办事大厅。")),
        bad("测试信息", make_document("", title="测试标题")),
        unsure("可能由脚本填入", make_document("当前位置：{{columnName}}")),
        unsure("案例中隐去的地名", make_document("××县查处一起违法占地案件。")),
        good("空白表格", make_document("申请人签字：____年__月__日", title="临时救助申请表")),
        good("隐去姓名", make_document("张××、王某某的申请已通过审核。")),
        good("隐去当事人", make_document("李××诉××公司劳动争议一案已审结。")),
        good("尺寸和型号", make_document("展板尺寸3×5米，采购XX型水泵两台。")),
        good("起草说明", make_document("第××条规定了法律责任。")),
        good("遮盖的号码", make_document("中签号码：138****0000")),
    ),
)


@dataclass(frozen=True, slots=True)
class Found:
    gap: Gap
    at: Block

    @property
    def quote(self) -> str:
        return self.at.text[self.gap.start : self.gap.end]


def prepare(settings: Settings) -> Lexicon:
    return lexicon_of(settings)


def trigger(text: str, ctx: Context) -> bool:
    return PLACEHOLDER in lexicon_in(ctx).glance(text)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    if FORM_TITLE.search(document.title) or FORM_TITLE.search(document.attachment):
        return
    shown = [block for block in blocks(document) if block.visible and block.region is not Region.META]
    found = [
        Found(gap, shown[index])
        for index in lexicon_in(ctx).holders([block.text for block in shown], PLACEHOLDER)
        for gap in gaps(shown[index].text, document.kind == "html")
    ]
    for group in _by_quote(found):
        yield _draft(document, group, len(found) >= MANY)


def _by_quote(found: list[Found]) -> Iterator[list[Found]]:
    for quote in dict.fromkeys(one.quote for one in found):
        yield sorted((one for one in found if one.quote == quote), key=lambda one: one.gap.doubt != "")


def _draft(document: Document, group: list[Found], is_template: bool) -> Draft:
    first = group[0]
    gap = first.gap
    # A page full of open places is a template or a collection of anonymous cases.
    doubt = gap.doubt or (FORM if is_template else "")
    report = RULE.review if doubt else RULE.fail
    around = sentence(first.at.text, gap.start, gap.end)
    return report(
        document,
        f"“{first.quote}”是未替换的模板内容{f'；{doubt}' if doubt else ''}{_counted(len(group))}。",
        at=first.at,
        quote=first.quote,
        start=gap.start,
        end=gap.end,
        type="模板占位",
        suggestion="填写实际内容",
        defect=f"{first.quote}|{normalised(around)}",
        severity=Severity.MINOR if doubt else None,
        count=len(group),
        examples=tuple(dict.fromkeys(sentence(o.at.text, o.gap.start, o.gap.end) for o in group))[:EXAMPLES]
        if len(group) > 1
        else (),
    )


def _counted(count: int) -> str:
    return f"（共{count}处）" if count > 1 else ""
