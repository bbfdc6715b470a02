"""What a wrong form amounts to where it stands: a fault, a question, or nothing."""

import re
from dataclasses import dataclass
from datetime import date

from records import Outcome
from rules.wording import history
from rules.wording.boundaries import REASON, Parting, parted
from rules.wording.discussion import Talk, talk
from rules.wording.lexicon import Hit
from rules.wording.rows import GAP, OF_THEIR_TIME, RENAMED, Category, Level, Row
from rules.wording.sentences import END

CITED = re.compile(r"(?:根据|依据|依照|按照|遵照|违反|贯彻|落实|执行|遵守|宣传|学习)[^。；！？]{0,40}$")
# Two or three characters with a gap between them are mostly two words.
LONG_ENOUGH = 4
UNDATED = "未读到页面的发布日期，请核对发布时该名称是否仍在使用"
MENTIONED = "上下文在说明或更正用字，请核对"
ISSUER = "可能是引用旧文件，请核对"
HISTORY = "可能是叙述历史，请核对"
NOT_BASIS = "可能是叙述旧案旧事，请核对"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` is Chinese and says why a person has to look, "" for a failure."""

    outcome: Outcome
    row: Row
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document tells about all its words. `newest` is the latest year it names, for a page without a date."""

    title: str = ""
    published: date | None = None
    newest: int | None = None

    def concerns(self, row: Row) -> bool:
        if self.published is None and row.valid_from and self.newest is not None:
            return self.newest >= row.valid_from.year
        return row.concerns(self.published)


def verdict(hit: Hit, setting: Setting) -> Verdict | None:
    """None where the form is right."""
    row = next((row for row in hit.rows if setting.concerns(row)), None)
    if row is None or (hit.is_spaced and len(row.wrong) < LONG_ENOUGH) or _is_excused(row, hit):
        return None
    spoken = talk(hit.before, hit.after, setting.title)
    if spoken is Talk.QUOTED:
        return None
    reason = MENTIONED if spoken is Talk.MENTIONED else ""
    if row.category is Category.NAMES and history.runs_on(row.wrong, hit.after):
        return None
    joined = parted(row, hit.before, hit.after)
    if joined is Parting.YES:
        return None
    if joined is Parting.MAYBE:
        reason = reason or REASON
    if row.category in RENAMED:
        doubt = _doubt(row, hit, setting.published)
        if doubt is None:
            return None
        reason = reason or doubt
    elif row.category in OF_THEIR_TIME and history.is_past(hit.before, hit.after, None):
        reason = reason or HISTORY
    if reason or row.level is Level.REVIEW:
        return Verdict(Outcome.REVIEW, row, reason or "请结合上下文核对")
    return Verdict(Outcome.FAIL, row)


def _is_excused(row: Row, hit: Hit) -> bool:
    """An excuse with … spans two parts of one sentence: 既使…又."""
    return any(_spans(excuse, row.wrong, hit) for excuse in row.excuses if GAP in excuse)


def _spans(excuse: str, wrong: str, hit: Hit) -> bool:
    first, _, second = excuse.partition(GAP)
    left, _, right = first.partition(wrong)
    rest = END.split(hit.after, maxsplit=1)[0]
    return hit.before.endswith(left) and rest.startswith(right) and second in rest[len(right) :]


def _doubt(row: Row, hit: Hit, published: date | None) -> str | None:
    """Why an outdated name may be right here; "" for no doubt, None when it certainly is right."""
    before, after = hit.before, hit.after
    if row.category is Category.BODIES and history.is_other_word(row.wrong, before, after):
        return None
    if history.in_title(before, after) or history.is_past(before, after, row.valid_from) or history.is_repealed(after):
        return None
    if published is None and (row.valid_from or row.valid_to):
        return UNDATED
    if row.category is Category.LAWS and not CITED.search(before):
        return NOT_BASIS
    return ISSUER if history.is_issuer(after) else ""
