"""WD28 机器改写痕迹。"""

from collections import Counter
from collections.abc import Iterator

from records import Document, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.settings import Settings
from rules.wording.cues import STRAYS
from rules.wording.judging import Sighting, fires, lexicon_in, sightings_in
from rules.wording.lexicon import Lexicon
from rules.wording.placing import weighed
from rules.wording.rows import Category, Level
from rules.wording.running import place_of, running
from rules.wording.sentences import normalised
from rules.wording.shipped import lexicon_of
from rules.wording.stray import STRAY, stray_in

SPUN = frozenset({Category.SPUN})
EXAMPLES = 6
MANY = 6
STRAY_CUES = frozenset(STRAYS + word for word in STRAY)

RULE = Rule(
    code="WD28",
    name="机器改写痕迹",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.1,
    confidence="Ml",
    basis=("条例/6",),
    why="用软件把别处的材料替换成近义词后发布，词句不通，内容也不是本单位的。",
    advice="核实内容来源，按本单位实际重新撰写。",
    examples=(
        bad("搭配不通", make_document("进一步加强平安生产工作，乐观协调催促整改。")),
        unsure("多个生硬的近义词", make_document("准时宣扬，催促探究，特地熬炼，仔细订正，不怕猛烈，爱惜学问。")),
        good("词语本身没有错", make_document("他对未来很乐观，准时到达会场，平安返回。")),
        good("通行说法", make_document("加强安全生产工作，积极协调督促整改。")),
    ),
)


def prepare(settings: Settings) -> Lexicon:
    return lexicon_of(settings)


def trigger(text: str, ctx: Context) -> bool:
    return fires(text, ctx, SPUN) or len(STRAY_CUES & lexicon_in(ctx).glance(text)) >= MANY <= len(stray_in(text))


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    found = list(sightings_in(document, lexicon_in(ctx), SPUN))
    if found:
        yield _collocated(document, found)
        return
    strip = running(document)
    words = stray_in(strip.text)
    if len(words) >= MANY:
        first = words[0]
        place = strip.text.index(first)
        at, start, end = place_of(strip, place, place + len(first))
        yield RULE.review(
            document,
            f"页面有{len(words)}个公文中少见的近义词，如“{'”“'.join(words[:EXAMPLES])}”，疑似机器改写，请通读核对。",
            at=at,
            quote=first,
            start=start,
            end=end,
            type="机器改写",
            defect="机器改写",
            severity=weighed(RULE.severity, document, at),
            count=sum(strip.text.count(word) for word in words),
        )


def _collocated(document: Document, found: list[Sighting]) -> Draft:
    """One finding for the page, whatever the number of words."""
    found = sorted(found, key=lambda one: one.verdict.reason != "")
    first = found[0]
    pairs = Counter(f"{one.quote}（{one.verdict.row.right}）" for one in found)
    doubtful = first.verdict.reason != "" or first.verdict.row.level is Level.REVIEW
    report = RULE.review if doubtful else RULE.fail
    more = f"，全页此类改写共{len(found)}处" if len(found) > 1 else ""
    return report(
        document,
        f"“{first.quote}”应为“{first.verdict.row.right}”{more}{f'；{first.verdict.reason}' if doubtful else ''}。",
        at=first.at,
        quote=first.quote,
        start=first.hit.start,
        end=first.hit.end,
        type="机器改写",
        suggestion=first.verdict.row.right,
        defect=f"机器改写|{normalised(first.sentence)}",
        severity=weighed(RULE.severity, document, first.at),
        count=len(found),
        examples=tuple(pairs)[:EXAMPLES] if len(found) > 1 else (),
    )
