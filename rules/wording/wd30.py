"""WD30 疑似错别字。"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from records import Block, Cell, Document, Region, Severity, Status
from rules.kit import Context, Draft, Param, Rule, good, make_document, texts, unsure
from rules.settings import Settings
from rules.wording.lexicon import Lexicon
from rules.wording.nearmiss.detector import Detector, NearMiss
from rules.wording.nearmiss.explain import Place, place_of, run_around
from rules.wording.nearmiss.shipped import detector
from rules.wording.nearmiss.silence import SilentLines
from rules.wording.scripts import pinyin_residue, traditional_count
from rules.wording.sentences import normalised, sentence
from rules.wording.shipped import lexicon_of

PERCENT = 100
# Names stand alone or between marks, prose runs on.
SHORTEST_RUN, SHORTEST_TEXT = 5, 8
READ = frozenset({Region.TITLE, Region.BODY})
# Names of places are as many as there are characters.
PLACE_NAME = re.compile(r".?[省市县区州盟旗镇乡村]")

RULE = Rule(
    code="WD30",
    name="疑似错别字",
    checks=Document,
    severity=Severity.HINT,
    status=Status.TRIAL,
    confidence="Ml",
    basis=("条例/6",),
    why="词表之外的错别字同样影响公文严肃性；与常见公文表述只差一个同音字或形近字的生僻写法多是笔误。",
    advice="对照上下文核对；确为笔误的改正后重新发布，人名、地名等专名可不改。",
    params=(
        Param("min_score", 65, "报告所需的把握（百分数），越高越少误报"),
        Param("most", 5, "每页最多报告的处数"),
    ),
    examples=(
        unsure("同音字", make_document("扎实推进优化营商环境工作，提生政务服务水平。")),
        unsure("音近字", make_document("进一步完善社会保障体细，提高服务水平。")),
        good("写法正确", make_document("各部门要压实安全生产主体责任，做好应急值守。")),
        good("名称的末字后接“须”", make_document("弃渣堆放的高度、坡比须与设计一致，完工后验收。")),
        good("人名", make_document("主任：罗仁岭；副主任：侯桂怀、竺开阵。")),
    ),
)
MEASURES, MODALS = tuple("比率度量值额费价"), ("须", "应", "需", "宜")


@dataclass(frozen=True, slots=True)
class Tools:
    lexicon: Lexicon
    detector: Detector
    lines: SilentLines


@dataclass(frozen=True, slots=True)
class Sighting:
    miss: NearMiss
    at: Block | Cell
    place: Place

    @property
    def quote(self) -> str:
        return self.at.text[self.place.start : self.place.end]

    @property
    def sentence(self) -> str:
        return sentence(self.at.text, self.place.start, self.place.end)


def prepare(settings: Settings) -> Tools:
    return Tools(lexicon_of(settings), detector(), SilentLines(detector()))


def trigger(text: str, ctx: Context) -> bool:
    return _tools(ctx).lines.may_hold(text, ctx.params["min_score"] / PERCENT)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    tools, least = _tools(ctx), ctx.params["min_score"] / PERCENT
    shown = [at.text for at in texts(document)]
    # A page in traditional characters is one fault of its own, and nothing on it looks usual.
    if traditional_count(shown) or pinyin_residue(shown):
        return
    found = [one for at in texts(document) if _is_prose(at) for one in _sightings(at, tools, least)]
    for group in sorted(_unrepeated(found), key=lambda group: -group[0].miss.score)[: ctx.params["most"]]:
        yield _draft(document, group[0], len(group), tools.detector.seen(group[0].place.right))


def _tools(ctx: Context) -> Tools:
    return ctx.data if isinstance(ctx.data, Tools) else prepare(Settings(today=ctx.today))


def _is_prose(at: Block | Cell) -> bool:
    is_read = isinstance(at, Cell) or at.region in READ
    return at.visible and is_read and len(at.text) >= SHORTEST_TEXT


def _sightings(at: Block | Cell, tools: Tools, least: float) -> Iterator[Sighting]:
    misses = tools.detector.find(at.text, least)
    listed = [(hit.start, hit.end) for hit in tools.lexicon.find(at.text)] if misses else []
    for miss in misses:
        place = place_of(at.text, miss, tools.detector.facts)
        # What a list knows is told by the list's own rule.
        is_listed = any(start < place.end and place.start < end for start, end in listed)
        if not is_listed and not _may_be_name(at.text, miss) and not _is_measured(at.text, miss):
            yield Sighting(miss, at, place)


def _may_be_name(text: str, miss: NearMiss) -> bool:
    start, end = run_around(text, miss.start, miss.end)
    return end - start < SHORTEST_RUN or PLACE_NAME.match(text, miss.end) is not None


def _is_measured(text: str, miss: NearMiss) -> bool:
    """坡比|须与设计一致: the end of the name of a measure, and a word that says how it has to be."""
    return miss.written in MEASURES and text.startswith(MODALS, miss.end)


def _unrepeated(found: Iterable[Sighting]) -> list[list[Sighting]]:
    """The places of each wrong form; what different sentences of a document repeat is a name and no slip."""
    groups: dict[str, list[Sighting]] = {}
    for one in found:
        groups.setdefault(one.quote, []).append(one)
    return [group for group in groups.values() if len({one.sentence for one in group}) == 1]


def _draft(document: Document, one: Sighting, count: int, seen: int) -> Draft:
    score, right = round(one.miss.score * PERCENT), one.place.right
    usual = f"公文中通常写作“{right}”" + (f"（同类用法约{seen}次）" if seen else "")
    return RULE.review(
        document,
        f"“{one.quote}”在此处少见，{usual}，疑为笔误（把握{score}%），请结合上下文核对。",
        at=one.at,
        quote=one.quote,
        start=one.place.start,
        end=one.place.end,
        type="疑似错别字",
        suggestion=right,
        count=count,
        defect=f"{one.quote}|{normalised(one.sentence)}",
    )
