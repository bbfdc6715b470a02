"""WD23 序号跳号、重号。"""

from collections.abc import Iterator

from records import Document, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.kit.outline import outline
from rules.settings import Settings
from rules.wording.cues import ITEMS
from rules.wording.itemmarks import may_be_items
from rules.wording.judging import lexicon_in
from rules.wording.lexicon import Lexicon
from rules.wording.numbering import EXCERPT, misnumbered
from rules.wording.running import drafts, running
from rules.wording.shipped import lexicon_of

# Word processors number paragraphs by themselves, and such numbers are in no text.
AUTOMATIC = frozenset({"docx", "doc", "wps", "rtf", "pptx"})

RULE = Rule(
    code="WD23",
    name="序号跳号或重复",
    checks=Document,
    severity=Severity.HINT,
    confidence="Ml",
    why="序号断开使人怀疑内容缺漏，多由删改后未重新编号造成。",
    advice="核对有无漏发内容，按顺序重新编号。",
    examples=(
        bad("一级标题跳号", make_document("一、加强领导", "二、强化宣传", "四、严格督查", "五、保障措施")),
        bad("二级标题重号", make_document("（一）摸底。", "（二）核查。", "（二）公示。", "（三）发放。")),
        bad("六角括号误作序号括号", make_document("〔一〕加强领导，落实责任。", "〔二〕健全制度，强化监督。")),
        bad("分项漏写", make_document("一是抓排查，二是抓整改，四是抓督导。")),
        unsure("阿拉伯数字跳号", make_document("1.准备材料；", "2.现场受理；", "4.领取证照；", "5.归档。")),
        good(
            "下级序号在新标题下重新开始",
            make_document("一、目标", "（一）总体", "（二）年度", "二、任务", "（一）排查"),
        ),
        good("节选", make_document("一、目标", "……", "四、任务", "五、保障")),
        good("序号写在段中", make_document("一、加强领导。二、强化宣传。", "三、严格督查。")),
        good("并列的数字", make_document("一、目标", "二、三产业协调发展，", "二、任务", "三、保障")),
    ),
)


def prepare(settings: Settings) -> Lexicon:
    return lexicon_of(settings)


def trigger(text: str, ctx: Context) -> bool:
    may_be = may_be_items(outline(text)) or ITEMS in lexicon_in(ctx).glance(text)
    return may_be and next(misnumbered(text), None) is not None


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    if EXCERPT.search(document.title):
        return
    strip = running(document)
    yield from drafts(RULE, document, strip, misnumbered(strip.text, document.kind in AUTOMATIC))
