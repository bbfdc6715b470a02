"""WD32 领导姓名职务与名单不符。"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from records import Document, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.settings import Settings
from rules.wording.leading import may_misname, misnamed
from rules.wording.lexicon import Lexicon
from rules.wording.roster import LEADER, Roster, roster_of
from rules.wording.running import drafts, running
from rules.wording.shipped import lexicon_of

DAY = date(2026, 5, 8)

RULE = Rule(
    code="WD32",
    name="领导姓名职务与名单不符",
    checks=Document,
    severity=Severity.GRAVE,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/严重表述错误",),
    why="领导姓名、职务写错属于严重表述错误；名单由本县自行维护（县配置 [wording] leaders），名单之外的人不判。",
    advice="对照名单更正姓名、职务、排列次序；人事变动后及时更新名单。",
    examples=(
        bad("姓名错一个字", make_document("县委书记顾清悦主持会议。", published=DAY)),
        bad("职务有误", make_document("县委书记陆望舒到乡镇调研。", published=DAY)),
        unsure("已不在任", make_document("县长沈知秋主持会议。", published=DAY)),
        unsure("次序与名单不同", make_document("陆望舒、顾清越、叶闻笛参加会议。", published=DAY)),
        unsure("没有发布日期", make_document("县委书记顾清悦主持会议。")),
        unsure("可能是外县的同一职务", make_document("邻县县委书记顾清悦一行来访。", published=DAY)),
        good("与名单相符", make_document("县委书记顾清越、县长陆望舒和叶闻笛参加会议。", published=DAY)),
        good("当时在任", make_document("县长沈知秋主持会议。", published=date(2022, 5, 8))),
        good("叙述旧事", make_document("时任县长沈知秋曾到现场。", published=DAY)),
        good("名单之外的人不判", make_document("副县长李明桦主持会议。", published=DAY)),
    ),
)


@dataclass(frozen=True, slots=True)
class Leaders:
    roster: Roster
    lexicon: Lexicon


def prepare(settings: Settings) -> Leaders:
    return Leaders(roster_of(settings.leaders), lexicon_of(settings))


def trigger(text: str, ctx: Context) -> bool:
    leaders = ctx.data
    if not isinstance(leaders, Leaders) or not leaders.roster.tenures:
        return False
    return LEADER in leaders.lexicon.glance(text) and may_misname(text, leaders.roster)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    if isinstance(ctx.data, Leaders):
        strip = running(document)
        day = document.published.day if document.published else None
        yield from drafts(RULE, document, strip, misnamed(strip.text, ctx.data.roster, day))
