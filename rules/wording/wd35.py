"""WD35 常用词语疑似错字。"""

from collections.abc import Iterator

from records import Document, Severity, Status
from rules.kit import Context, Draft, Rule, good, make_document, unsure
from rules.settings import Settings
from rules.wording.almost import almost_words
from rules.wording.judging import lexicon_in
from rules.wording.lexicon import Lexicon
from rules.wording.nearmiss.shipped import detector
from rules.wording.running import Fault, drafts, running
from rules.wording.shipped import lexicon_of

# The score from which WD30 reports.
LEAST = 0.65

RULE = Rule(
    code="WD35",
    name="常用词语疑似错字",
    status=Status.TRIAL,
    checks=Document,
    severity=Severity.HINT,
    deduction=0.0,
    confidence="Ml",
    basis=("条例/6",),
    why="词表里的四字词语只错一个音同或形近的字，多半是笔误；词表没有逐一列出这些写法，因此只提示。",
    advice="对照建议的写法核对。",
    examples=(
        unsure("音同", make_document("抢抓机遇，不可坐失亮机。")),
        unsure("形近", make_document("个别企业债台稿筑。")),
        good("写法正确", make_document("抢抓机遇，不可坐失良机，防止债台高筑。")),
        good("两个词相邻", make_document("规范农资市场，落实农药补贴，扩大群众参与。")),
        good("前后另成一词", make_document("骨灰堂的建设按规划进行。")),
    ),
)


def prepare(settings: Settings) -> Lexicon:
    return lexicon_of(settings)


def trigger(text: str, ctx: Context) -> bool:
    return next(_unlisted(text, ctx), None) is not None


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    strip = running(document)
    yield from drafts(RULE, document, strip, _unlisted(strip.text, ctx))


def _unlisted(text: str, ctx: Context) -> Iterator[Fault]:
    """What a list or WD30 knows is told by these."""
    faults = list(almost_words(text))
    known = [(hit.start, hit.end) for hit in lexicon_in(ctx).find(text)] if faults else []
    known += [(miss.start, miss.end) for miss in (detector().find(text, LEAST) if faults else ())]
    return (fault for fault in faults if not any(start < fault.end and fault.start < end for start, end in known))
