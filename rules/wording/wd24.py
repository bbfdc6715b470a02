"""WD24 括号、引号、书名号不成对。"""

from collections.abc import Iterator

from records import Block, Document, Region, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document
from rules.kit.outline import outline
from rules.wording.pairing import may_be_unpaired, unpaired
from rules.wording.running import drafts, running

RULE = Rule(
    code="WD24",
    name="括号引号书名号不成对",
    checks=Document,
    severity=Severity.HINT,
    confidence="Ml",
    why="标点缺了一半，引用和说明从哪里到哪里就看不明白。",
    advice="补齐缺少的一半或删去多余的一半。",
    examples=(
        bad("缺后括号", make_document("各乡镇（含开发区要在月底前完成。")),
        bad("缺后书名号", make_document("", title="关于印发《云岫县防汛应急预案的通知")),
        bad("缺前引号", make_document("开展双随机、一公开”监管，结果及时公示。")),
        good("成对", make_document("根据《条例》（修订）规定，落实“三个一”要求。")),
        good("序号", make_document("1）准备材料；2）现场受理；a）核对；b）登记。")),
        good("引文跨段", make_document("他说：“今年要抓紧。", "“明年更要抓好。”")),
        good(
            "列表中截短的标题",
            make_document("关于印发《云岫县防汛应急…", "关于修订《云岫县", "转发《省政府办公厅关于..."),
        ),
        good("区间和撇号", make_document("评分区间为[60,80)；接待处 O’Neill 来访。")),
    ),
)


def trigger(text: str, ctx: Context) -> bool:
    return may_be_unpaired(outline(text)) and next(unpaired(text), None) is not None


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    strip = running(document)
    lines = (number for place in strip.places for number in [place] * (place.text.count("\n") + 1))
    titles = frozenset(
        at for at, place in enumerate(lines) if isinstance(place, Block) and place.region is Region.TITLE
    )
    yield from drafts(RULE, document, strip, unpaired(strip.text, titles))
