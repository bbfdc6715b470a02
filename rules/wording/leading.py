"""Names and titles of the listed leaders that do not go together."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from rules.wording.history import FORMER, in_title
from rules.wording.roster import Roster, Tenure
from rules.wording.running import Fault

NAME, TITLE, TERM, ORDER = "领导姓名", "领导职务", "任职时间", "领导次序"
AROUND = 40
LONG_NAME, ENOUGH = 3, 3
# The words before a title make it another one, or one of the past: 副县长, 时任县长.
OTHER_TITLE = re.compile(r"[副代原前]$|(?:时任|原任|曾任|历任|前任|候任|拟任)[^，。；\n]{0,12}$")
# 邻县县长 is somebody else; in 我县县长 and 下午县长 the word before has nothing to do with it.
ELSEWHERE = re.compile(r"(?<![我本全该])[\u4e00-\u9fff](?<![日午由请向和与同])$")
# Begins the word behind a short name: 李明在会上.
VERB = "在到主出率带一同指强介说作参深赴及和与等为对就代以从并还也先视调督表致讲宣听检走会与陪"
NOT_IN_NAME = re.compile(r"[^\u4e00-\u9fff·]")
GAP = r"[ \u3000]{0,2}"
UNDATED = "未读到页面的发布日期，请核对发布时的任职情况"
SAME_NAME = "请核对是否为其他地方的同一职务"
NO_HOLDER = "名单中发布时无人任该职务，请核对名单是否完整"
MEANT = "请核对排列次序是否另有依据"


def misnamed(text: str, roster: Roster, published: date | None) -> Iterator[Fault]:
    """Every place where name, title and day do not go together as the list has it."""
    if roster.tenures:
        yield from _names(text, roster, published)
        yield from _titles(text, roster, published)
        yield from _orders(text, roster, published)


def may_misname(text: str, roster: Roster) -> bool:
    """True where a listed title has a name behind it, or names stand in a row: what is wrong there, the day decides."""
    if not roster.tenures:
        return False
    if _pairs(roster).search(text) or _rows(roster).search(text):
        return True
    return next(_names(text, roster, None), None) is not None


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _pairs(roster: Roster) -> re.Pattern[str]:
    return re.compile(rf"(?P<title>{_any(roster.titles)}){GAP}(?P<name>{_any(roster.names)})")


def _rows(roster: Roster) -> re.Pattern[str]:
    one = rf"(?:{_any(roster.names)})"
    return re.compile(rf"{one}(?:{GAP}[、，,]?{GAP}{one}){{{ENOUGH - 1},}}")


def _names(text: str, roster: Roster, published: date | None) -> Iterator[Fault]:
    """The exact title with a name that differs from the holder's by one character."""
    for match in re.finditer(rf"(?P<title>{_any(roster.titles)}){GAP}", text):
        if _is_other(text, match.start()) or text.startswith(roster.names, match.end()):
            continue
        for one in _holders(roster, match["title"], published):
            found = text[match.end() : match.end() + len(one.name)]
            if _is_slip(found, one.name):
                note = f"“{match['title']}{found}”的姓名有误，领导名单中为“{one.name}”"
                end = match.end() + len(found)
                yield Fault(NAME, match.end(), end, note, _doubt(text, match.start(), published), right=one.name)
                break


def _titles(text: str, roster: Roster, published: date | None) -> Iterator[Fault]:
    """A listed name right behind a listed title that this person does not hold."""
    for match in _pairs(roster).finditer(text):
        is_cut = len(match["name"]) < LONG_NAME and not _ends(text, match.end())
        fault = None if is_cut or _is_other(text, match.start()) else _mistitled(match, roster, published)
        if fault:
            yield fault


def _mistitled(match: re.Match[str], roster: Roster, published: date | None) -> Fault | None:
    title, name = match["title"], match["name"]
    tenures = roster.of(name)
    held = [one for one in tenures if title in one.titles]
    if published is None:
        return None if held else _title_fault(match, tenures[-1], UNDATED)
    if any(one.covers(published) for one in held):
        return None
    now = [one for one in tenures if one.covers(published)]
    if held:
        note = f"“{match.group()}”不在领导名单所列的任职时间之内"
        return Fault(TERM, *match.span(), note, "请核对发布时的职务，叙述旧事的应写“时任”")
    doubt = _doubt(match.string, match.start(), published)
    doubt = doubt or ("" if _holders(roster, title, published) else NO_HOLDER)
    return _title_fault(match, now[0], doubt) if now else None


def _title_fault(match: re.Match[str], tenure: Tenure, doubt: str) -> Fault:
    right = tenure.titles[0]
    note = f"“{match.group()}”的职务有误，领导名单中{tenure.name}为“{right}”"
    return Fault(TITLE, *match.span(), note, doubt, right=f"{right}{tenure.name}")


def _orders(text: str, roster: Roster, published: date | None) -> Iterator[Fault]:
    """Three or more listed names in a row that stand in another order than in the list."""
    one = re.compile(_any(roster.names))
    for match in _rows(roster).finditer(text):
        names = one.findall(match.group())
        places = [_order(roster, name, published) for name in names]
        if 0 not in places and any(first > second for first, second in pairwise(places)):
            right = "、".join(name for _, name in sorted(zip(places, names, strict=True)))
            yield Fault(ORDER, *match.span(), f"“{match.group()}”的次序与领导名单不同", MEANT, right=right)


def _holders(roster: Roster, title: str, published: date | None) -> list[Tenure]:
    return [one for one in roster.tenures if title in one.titles and (published is None or one.covers(published))]


def _order(roster: Roster, name: str, published: date | None) -> int:
    orders = [one.order for one in roster.of(name) if published is None or one.covers(published)]
    return orders[0] if orders else 0


def _doubt(text: str, start: int, published: date | None) -> str:
    if published is None:
        return UNDATED
    return SAME_NAME if ELSEWHERE.search(text[max(0, start - 2) : start]) else ""


def _is_other(text: str, start: int) -> bool:
    before = text[max(0, start - AROUND) : start]
    return bool(OTHER_TITLE.search(before) or FORMER.search(before)) or in_title(before, text[start : start + AROUND])


def _ends(text: str, end: int) -> bool:
    """True where no character of a name can follow."""
    return end >= len(text) or text[end] in VERB or NOT_IN_NAME.match(text[end]) is not None


def _is_slip(found: str, name: str) -> bool:
    """One character replaced, or two neighbours swapped. Of short names the family name alone would be alike."""
    if len(name) < LONG_NAME or len(found) != len(name) or NOT_IN_NAME.search(found):
        return False
    wrong = [place for place, (a, b) in enumerate(zip(found, name, strict=True)) if a != b]
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        return (found[wrong[0]], found[wrong[1]]) == (name[wrong[1]], name[wrong[0]])
    # A shorter name with a verb behind it is another name.
    return len(wrong) == 1 and not (wrong[0] == len(name) - 1 and found[-1] in VERB)
