"""Fixed listings with a member missing, replaced, repeated or out of order."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from records import Severity
from rules.wording.history import in_title
from rules.wording.listings import Listing, listings, pair_of_members
from rules.wording.running import Fault

ORDER, MISSING, REPLACED, REPEATED, OLD = "成员次序", "成员缺漏", "成员有误", "成员重复", "旧表述"
AROUND = 60
STOP = "。"
# A comma leads on to other things; the pause mark 、 goes on with the same list.
MORE_BEFORE = re.compile(r"[、和与及]\s{0,2}$")
MORE_AFTER = re.compile(r"\s{0,2}(?:[、与及]|和(?!谐)|以及|等)")
# Of three members an order is often chosen freely; where the first and the last of many stand, the whole was meant.
FEW, MANY = 3, 6
SINCE = "请核对发布时应使用的表述"


@dataclass(frozen=True, slots=True)
class Recital:
    """A place where members of `wordings` stand one after the other. It is `announced` when the name of the whole
    stands beside them, and `goes_on` when other things are listed with them."""

    wordings: tuple[Listing, ...]
    start: int
    end: int
    items: tuple[str, ...]
    announced: bool
    goes_on: bool

    def is_right(self, day: date | None) -> bool:
        return any(self.items == one.bare for one in self.wordings if one.is_valid(day))

    def flaw(self, day: date | None) -> tuple[Listing, str] | None:
        """The wording that was meant, and the kind of fault."""
        if self.is_right(day):
            return None
        valid = [one for one in self.wordings if one.is_valid(day)] or list(self.wordings)
        meant = max(valid, key=lambda one: len(set(one.bare) & set(self.items)))
        if any(self.items == one.bare for one in self.wordings):
            return (meant, OLD) if self.announced else None
        kind = self._kind(meant)
        return (meant, kind) if kind else None

    def _kind(self, meant: Listing) -> str:
        items, members = self.items, meant.bare
        is_whole = self.announced or (meant.is_sure and not self.goes_on)
        if not is_whole:
            return ""
        if Counter(items) == Counter(members):
            return ORDER
        if len(items) == len(members):
            return REPLACED if _differs_by_a_slip(items, members) else ""
        if len(items) == len(members) + 1 and tuple(item for item, _ in groupby(items)) == members:
            return REPEATED
        return MISSING if self._lacks_one(meant) else ""

    def _lacks_one(self, meant: Listing) -> bool:
        items, members = self.items, meant.bare
        if len(items) != len(members) - 1 or [one for one in members if one in items] != list(items):
            return False
        is_framed = len(members) >= MANY and (items[0], items[-1]) == (members[0], members[-1])
        return self.announced or is_framed


def recitals(text: str) -> Iterator[Recital]:
    """Every listing in the text, right or wrong. Only sentences with two members in a row are looked at closely."""
    done = 0
    for match in pair_of_members().finditer(text):
        if match.start() >= done:
            start = max(done, text.rfind(STOP, done, match.start()) + 1)
            end = text.find(STOP, match.end())
            done = end if end >= 0 else len(text)
            yield from _in_sentence(text, start, done)


def _in_sentence(text: str, start: int, end: int) -> Iterator[Recital]:
    sentence = text[start:end]
    for _, group in groupby(listings(), key=lambda one: one.name):
        wordings = tuple(group)
        for one in wordings:
            if sum(member in sentence for member in one.bare) > 1:
                yield from _runs(text, (start, end), one, wordings)


def _runs(text: str, within: tuple[int, int], one: Listing, wordings: tuple[Listing, ...]) -> Iterator[Recital]:
    for match in one.run.finditer(text, *within):
        start, end = match.span("items")
        before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        if not in_title(before, after):
            goes_on = bool(MORE_BEFORE.search(before) or MORE_AFTER.match(after))
            items = one.items(match["items"])
            # (a, b) is a whole; (a, b and more) is none.
            announced = bool(match["behind"] or match["before"]) and not MORE_AFTER.match(after)
            yield Recital(wordings, start, end, items, announced and not MORE_BEFORE.search(before), goes_on)


def misrecited(text: str, day: date | None) -> Iterator[tuple[Fault, Severity]]:
    """Every fault on a page of that day; of two that overlap the one that spans more."""
    found = [(recital, flaw) for recital in recitals(text) if (flaw := recital.flaw(day))]
    done = -1
    for recital, (meant, kind) in sorted(found, key=lambda pair: (pair[0].start, -pair[0].end)):
        if recital.start >= done:
            done = recital.end
            yield _fault(text, recital, meant, kind), meant.severity


def has_doubtful(text: str) -> bool:
    """True when some listing does not stand as one of its wordings has it: whether that is a fault, its day decides."""
    return any(recital.flaw(day) for recital in recitals(text) for day in _borders(recital.wordings))


def _borders(wordings: tuple[Listing, ...]) -> set[date | None]:
    return {None, *(one.valid_from for one in wordings), *(one.valid_to for one in wordings)}


def _fault(text: str, recital: Recital, meant: Listing, kind: str) -> Fault:
    shown = "".join(text[recital.start : recital.end].split())
    doubt = SINCE if kind == OLD else ""
    if len(meant.members) <= FEW:
        doubt = "成员不多，次序或取舍可能另有用意，请核对"
    notes = {
        ORDER: f"“{meant.name}”的成员次序有误：“{shown}”",
        MISSING: f"“{meant.name}”缺少“{'、'.join(one for one in meant.bare if one not in recital.items)}”：“{shown}”",
        REPLACED: f"“{meant.name}”的成员写错：“{shown}”",
        REPEATED: f"“{meant.name}”的成员重复：“{shown}”",
        OLD: f"“{meant.name}”使用了另一时期的表述：“{shown}”",
    }
    asked = "，是否属于严重表述错误由人工确认" if meant.severity is Severity.GRAVE else ""
    return Fault(kind, recital.start, recital.end, notes[kind] + asked, doubt, right=meant.text)


def _differs_by_a_slip(items: tuple[str, ...], members: tuple[str, ...]) -> bool:
    """True when one member has one wrong character."""
    wrong = [(one, two) for one, two in zip(items, members, strict=True) if one != two]
    if len(wrong) != 1:
        return False
    one, two = wrong[0]
    return len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1
