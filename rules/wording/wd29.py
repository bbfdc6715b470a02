"""WD29 字符混用。"""

from collections.abc import Iterator

from records import Document, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.settings import Settings
from rules.wording.cues import MIXTURE
from rules.wording.judging import lexicon_in
from rules.wording.lexicon import Lexicon
from rules.wording.mixing import RADICALS, mixed
from rules.wording.running import drafts, running
from rules.wording.shipped import lexicon_of

# Where the characters come from the drawing of a page, radicals are the file's spelling and not what people see.
DRAWN = frozenset({"pdf", "ofd", "image"})

RULE = Rule(
    code="WD29",
    name="字符混用",
    checks=Document,
    severity=Severity.HINT,
    confidence="Ml",
    why="外形相同的外文字母、全角数字和繁体字混在文中，检索不到，朗读软件也读错。",
    advice="改用规范汉字和半角数字、字母。",
    examples=(
        bad("西里尔字母混入单词", make_document("接种新型疫苗（СОVID）的通知。")),
        bad("全角半角数字混用", make_document("自2０26年1月1日起施行。")),
        bad("年份中的字母", make_document("二O二六年五月八日")),
        unsure("简体文中的繁体字", make_document("各单位要认真做好政務公开工作。")),
        good("希腊字母", make_document("α粒子、β射线、电阻5Ω、直径φ20。")),
        good("规范年份", make_document("二〇二六年五月八日，１２３４５热线。")),
        good("书名中的繁体字", make_document("展出《說文解字注》等古籍。")),
    ),
)


def prepare(settings: Settings) -> Lexicon:
    return lexicon_of(settings)


def trigger(text: str, ctx: Context) -> bool:
    return MIXTURE in lexicon_in(ctx).glance(text) and next(mixed(text), None) is not None


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    strip = running(document)
    faults = (f for f in mixed(strip.text) if f.kind != RADICALS or document.kind not in DRAWN)
    yield from drafts(RULE, document, strip, faults)
