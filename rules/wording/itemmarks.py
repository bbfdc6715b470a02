"""Where the items of a text begin: 一、 （一） 1. （1） 第一章."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

DIGITS = "零一二三四五六七八九"
HAN = "[一二三四五六七八九十]{1,3}"
NOT_AN_ITEM = "(?![、，项款和至号])"
# One of these stands before an item: nothing, the end of a sentence, or a gap.
MARK = re.compile(
    r"(?:(?<=[。；：！？;:])|(?<=[\s\u3000])|^)(?:"
    rf"(?P<chapter>第{HAN}[章节])(?=[\s\u3000])|(?P<han>{HAN})、(?!{HAN}[、是者等产级类期])"
    rf"|[（(](?P<bracket>{HAN})[）)]{NOT_AN_ITEM}|[（(](?P<round>\d{{1,2}})[）)]{NOT_AN_ITEM}"
    r"|(?P<dot>\d{1,2})(?:[.．]|、(?!\d))(?![\d\s]*[\d%％]|\s?[月日]))",
    re.MULTILINE,
)
BEGIN = frozenset("第（(一二三四五六七八九十0123456789")
# The beginning of an item's line in an outline.
LEAD = re.compile(
    r"\n[^\S\n]*(?=[第（(一二三四五六七八九十\d])(?:第[一二三四五六七八九十]{1,3}[章节]|[（(][一二三四五六七八九十\d]"
    r"|[一二三四五六七八九十]{1,3}文|\d{1,2}[.．文])"
)
# A line that long may be a whole page, if a list begins in it.
WHOLE_PAGE = 50
FIRST = ("一、", "（一）", "(一)", "〔一〕")


@dataclass(frozen=True, slots=True)
class Mark:
    kind: str
    number: int
    start: int
    end: int


def may_be_items(outline: str) -> bool:
    """Never False for the outline of a text in which two lines begin with a number."""
    return any(True for _ in islice(LEAD.finditer("\n" + outline), 1, None))


def marks_in(text: str) -> Iterator[Mark]:
    """Those at the beginnings of lines, and in long lines those within: some pages are a single paragraph."""
    offset = 0
    for line in text.split("\n"):
        if len(line) > WHOLE_PAGE and any(first in line for first in FIRST):
            yield from (
                replace(mark, start=mark.start + offset, end=mark.end + offset) for mark in _found(MARK.finditer(line))
            )
        elif (core := line.lstrip())[:1] in BEGIN and (first := MARK.match(core)):
            lead = offset + len(line) - len(core)
            yield from (replace(mark, start=mark.start + lead, end=mark.end + lead) for mark in _found((first,)))
        offset += len(line) + 1


def _found(matches: Iterable[re.Match[str]]) -> Iterator[Mark]:
    for match in matches:
        kind = str(match.lastgroup)
        raw = match[kind].strip("第章节")
        number = int(raw) if raw.isdecimal() else value_of(raw)
        if number:
            yield Mark(kind + (match[kind][-1] if kind == "chapter" else ""), number, match.start(), match.end())


def stands(text: str, kind: str, number: int, start: int, end: int) -> bool:
    """Is the missing number somewhere in between after all, within a line or in another form?"""
    han = han_of(number)
    forms = {
        "chapter": (f"第{han}章", f"第{han}节"),
        "han": (f"{han}、", f"{han}.", f"{han}．", f"{han},", f"{han}，", f"{han}：", f"{han} ", f"{number}、"),
        "bracket": (f"（{han}）", f"({han})", f"（{han})", f"({han}）", f"〔{han}〕", f"（{han}", f"{han}）"),
        "dot": (f"{number}.", f"{number}．", f"{number}、", f"{number}，", f"{number},", f"{number}：", f"{number} "),
        "round": (f"（{number}）", f"({number})", f"（{number}", f"{number}）", f"{number})"),
    }[kind.rstrip("章节")]
    return any(text.find(form, start, end) >= 0 for form in forms)


def value_of(han: str) -> int:
    """0 for what is no number."""
    tens, ten, ones = han.partition("十")
    if not ten:
        return DIGITS.index(han) if len(han) == 1 else 0
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return (DIGITS.index(tens) if tens else 1) * 10 + (DIGITS.index(ones) if ones else 0)


def han_of(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("" if tens == 1 else DIGITS[tens]) + "十"
    return head + (DIGITS[ones] if ones or not tens else "")
