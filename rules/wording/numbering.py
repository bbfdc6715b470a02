"""Item numbers that leave one out or come twice: 一、二、四."""

import re
from collections.abc import Iterator

from rules.wording.itemmarks import HAN, Mark, han_of, marks_in, stands, value_of
from rules.wording.running import Fault

JUMP, REPEAT, CORNERED = "序号跳号", "序号重复", "序号括号误用"
SURE = ("han", "bracket")
CHECK = "请对照原文核对是否漏项"
NUMERAL = "[一二三四五六七八九十]"
SERIES = re.compile(
    rf"(?P<n>{NUMERAL}{NUMERAL}{{0,2}})(?P<verb>[是要])(?![一二三四五六七八九十非否不因]|什么|多少|[求点闻])"
)
BEFORE_ITEM = "。；：，！？;:, \u3000\n"
CORNERS = re.compile(rf"〔(?P<n>{HAN})〕(?!号|\d)")
# Between what is left out and what follows stands no more than this.
FARTHEST, SAME = 20_000, 12
# How many lists within lists stay open, and how far the next item is looked for.
DEEPEST, NEAR = 8, 200
EXCERPT = re.compile(r"节选|摘[录要编登]|选[登编]|有改动|有删[减节改]|修正案|对照表|勘误|试题|试卷|题库")
LEFT_OUT = re.compile(r"（略）|\(略\)|［略］|(?:^|\n)\s*略\s*(?:\n|$)|……\s*(?:\n|$)|(?:^|\n)\s*(?:……|\.{3,}|…)")


def misnumbered(text: str, is_automatic: bool = False) -> Iterator[Fault]:
    """Numbers that are missing or repeated. `is_automatic` says that word processors may have numbered some of the
    items, whose numbers are in no text: a gap proves nothing then."""
    yield from _series(text)
    yield from _cornered(text)
    marks = list(marks_in(text))
    order = {kind: number for number, kind in enumerate(dict.fromkeys(mark.kind for mark in marks))}
    lists: dict[str, list[Mark]] = {kind: [] for kind in order}
    for index, mark in enumerate(marks):
        for kind in order:
            if order[kind] > order[mark.kind]:
                lists[kind].clear()
        before = _continue(lists[mark.kind], mark)
        if before is None:
            continue
        fault = _fault(text, marks, index, before)
        if fault and not (is_automatic and fault.kind == JUMP):
            yield fault


def _continue(last: list[Mark], mark: Mark) -> Mark | None:
    """Puts the mark where it belongs among the open lists; its forerunner, when it does not follow from it."""
    for depth in range(len(last) - 1, -1, -1):
        if last[depth].number == mark.number - 1:
            del last[depth:]
            last.append(mark)
            return None
    if mark.number == 1 or not last:
        last.append(mark)
        del last[:-DEEPEST]
        return None
    before = last[-1]
    last[-1] = mark
    return before


def _fault(text: str, marks: list[Mark], index: int, before: Mark) -> Fault | None:
    mark = marks[index]
    between = text[before.end : mark.start]
    if len(between) > FARTHEST or LEFT_OUT.search(between):
        return None
    sign = text[mark.start : mark.end]
    confirmed = _goes_on(marks, index)
    if mark.number == before.number and confirmed and not _same(text, mark, before):
        return Fault(REPEAT, mark.start, mark.end, f"序号“{sign}”重复出现", _doubt(mark, before), alike=mark.kind)
    is_next = mark.number == before.number + 2
    if not is_next and not (confirmed and mark.number > before.number):
        return None
    if mark.number == before.number or stands(text, mark.kind, before.number + 1, before.end, mark.start):
        return None
    note = f"序号从“{text[before.start : before.end].strip()}”跳到“{sign.strip()}”"
    is_sure = is_next and mark.kind in SURE and (confirmed or before.number > 1)
    return Fault(JUMP, mark.start, mark.end, note, "" if is_sure else CHECK, alike=mark.kind)


def _same(text: str, mark: Mark, before: Mark) -> bool:
    """Is it the same heading once more?"""
    return text[mark.end : mark.end + SAME] == text[before.end : before.end + SAME]


def _doubt(mark: Mark, before: Mark) -> str:
    """Arabic numbers and chapters are left out on purpose more often than 一、 and （一）."""
    return "" if mark.kind in SURE and before.number > 1 else CHECK


def _goes_on(marks: list[Mark], index: int) -> bool:
    """Does the next mark of the kind follow?"""
    mark = marks[index]
    later = next((m for m in marks[index + 1 : index + NEAR] if m.kind == mark.kind), None)
    return later is not None and later.number == mark.number + 1


def _series(text: str) -> Iterator[Fault]:
    """一是 … 二是 … 四是, in one paragraph."""
    last: dict[str, re.Match[str]] = {}
    for match in SERIES.finditer(text):
        if match.start() and text[match.start() - 1] not in BEFORE_ITEM:
            continue
        verb, before = match["verb"], last.get(match["verb"])
        last[verb] = match
        if before is None or "\n" in text[before.end() : match.start()]:
            continue
        first, number = value_of(before["n"]), value_of(match["n"])
        if first and number == first + 2 and han_of(first + 1) not in text[before.end() : match.start()]:
            note = f"分项从“{before.group()}”跳到“{match.group()}”，缺少“{han_of(first + 1)}{verb}”"
            yield Fault(JUMP, *match.span(), note, "" if first > 1 else CHECK, alike=verb)


def _cornered(text: str) -> Iterator[Fault]:
    found = list(CORNERS.finditer(text))
    if len({match["n"] for match in found}) > 1:
        for match in found:
            right = f"（{match['n']}）"
            note = f"序号“{match.group()}”误用六角括号，应为“{right}”"
            yield Fault(CORNERED, *match.span(), note, right=right, alike=CORNERED)
