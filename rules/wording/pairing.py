"""Brackets and quotation marks without their partner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from rules.wording.running import Fault

# Of one family: who opens with one and closes with the other made no mistake that readers trip over.
FAMILIES = (
    ("（(", "）)"),
    ("《", "》"),
    ("“", "”〞"),
    ("‘", "’"),
    ("「", "」"),
    ("『", "』"),
    ("【", "】"),
    ("〔", "〕"),
)
NAMES = ("括号", "书名号", "引号", "单引号", "引号", "引号", "方头括号", "六角括号")
OPENS = {sign: number for number, (opens, _) in enumerate(FAMILIES) for sign in opens}
CLOSES = {sign: number for number, (_, closes) in enumerate(FAMILIES) for sign in closes}
SIGN = re.compile(f"[{''.join((*OPENS, *CLOSES))}\n]")
PAIRS = tuple(opening + closing for opens, closes in FAMILIES for opening in opens for closing in closes)
ROUND, DOUBLE, SINGLE = 0, 2, 3
# 1） and a） number items, [0, 5) is an interval, :) smiles, O’Neill and 5’ use the sign for other things.
NUMBERED = re.compile(
    r"(?:^|[^0-9A-Za-z第]|(?<=[。；;：:，,]))(?:[\dA-Za-z]{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])[.．、]?\s?$"
)
SMILE = re.compile(r"[:;：；=^][-~]?\s?$")
INTERVAL = re.compile(r"[\[(（［]\s*[-+−]?[\d.a-zA-Z∞%％]{1,12}\s*[,，~～]\s*[-+−]?[\d.a-zA-Z∞%％]{1,12}\s*[\])）］]")
CUT = re.compile(r"(?:…|\.\.|。。)[】\]）)》”]?\s*(?:\[?\d{4}[-/年.]\d\d?[-/月.]\d\d?日?\]?|更多|\[?详[细情]\]?)?\s*$")
SENTENCE = re.compile(r"[。；！？]")
# How many lines further a partner is looked for: quotations run over paragraphs, files break lines anywhere.
REACH = 40
QUOTE = 10
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Lone:
    """A sign without a partner in its line; `at` is its place in the line."""

    at: int
    line: int
    family: int
    opens: bool


def unpaired(text: str, titles: frozenset[int] = frozenset({0})) -> Iterator[Fault]:
    """The signs without a partner. `titles` are the lines that are titles: of the others only sentences are looked at,
    because lists cut the titles that they show."""
    uneven = _uneven_lines(text)
    if not uneven:
        return
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    lone = [one for number in uneven for one in _lone_in(lines[number][:LONGEST], number)]
    for one in _left_over(lone):
        line = lines[one.line]
        if len(line) > LONGEST or CUT.search(line) or _goes_on(lines, one):
            continue
        if one.line in titles or SENTENCE.search(line):
            yield _fault(line, starts[one.line], one)


def may_be_unpaired(outline: str) -> bool:
    """Never False for the outline of a text with an uneven line."""
    signs = "".join(SIGN.findall(outline))
    while "\n\n" in signs:
        signs = signs.replace("\n\n", "\n")
    return any(_left_of(signs))


def _uneven_lines(text: str) -> list[int]:
    return [number for number, left in enumerate(_left_of("".join(SIGN.findall(text)))) if left]


def _left_of(signs: str) -> list[str]:
    """A quick look at nothing but the signs: pairs vanish, and what is left of a line is uneven."""
    before = ""
    while signs != before:
        before = signs
        for pair in PAIRS:
            signs = signs.replace(pair, "")
        if len(signs) * 4 > len(before) * 3:
            break
    return signs.split("\n")


def _lone_in(line: str, number: int) -> Iterator[Lone]:
    line = INTERVAL.sub(lambda match: " " * len(match.group()), line)
    open_now: list[list[int]] = [[] for _ in FAMILIES]
    for match in SIGN.finditer(line):
        sign, at = match.group(), match.start()
        if sign in OPENS:
            open_now[OPENS[sign]].append(at)
        elif open_now[CLOSES[sign]]:
            open_now[CLOSES[sign]].pop()
        elif not _serves_otherwise(line, at, CLOSES[sign]):
            yield Lone(at, number, CLOSES[sign], opens=False)
    for family, places in enumerate(open_now):
        for at in places:
            if not _serves_otherwise(line, at, family):
                yield Lone(at, number, family, opens=True)


def _serves_otherwise(line: str, at: int, family: int) -> bool:
    before = line[max(0, at - 8) : at]
    if family == ROUND:
        return (line[at] in "）)" and NUMBERED.search(before) is not None) or SMILE.search(before) is not None
    return family == SINGLE and (line[at - 1 : at].isascii() or line[at + 1 : at + 2].isascii())


def _goes_on(lines: list[str], one: Lone) -> bool:
    """Each paragraph of a long quotation opens it anew, and only the last one closes it."""
    sign = FAMILIES[one.family][0]
    return one.opens and any(line.lstrip().startswith(tuple(sign)) for line in lines[one.line + 1 : one.line + 3])


def _left_over(lone: list[Lone]) -> Iterator[Lone]:
    """Those that no partner in a later line explains."""
    waiting: list[list[Lone]] = [[] for _ in FAMILIES]
    for one in sorted(lone, key=lambda one: (one.line, one.at)):
        queue = waiting[one.family]
        if one.opens:
            queue.append(one)
        elif queue and one.line - queue[-1].line <= REACH:
            queue.pop()
        else:
            yield one
    yield from (one for queue in waiting for one in queue)


def _fault(line: str, offset: int, one: Lone) -> Fault:
    start, end = (one.at, one.at + QUOTE) if one.opens else (one.at + 1 - QUOTE, one.at + 1)
    start, end = max(0, start), min(len(line), end)
    sign, name = line[one.at], NAMES[one.family]
    opens, closes = FAMILIES[one.family]
    side, partner = ("后", closes[0]) if one.opens else ("前", opens[0])
    note = f"{name}“{sign}”缺少{side}一半“{partner}”"
    return Fault(
        name + "不成对",
        offset + start,
        offset + end,
        note,
        right=f"补上“{partner}”或删去“{sign}”",
        alike=f"{one.family}",
    )
