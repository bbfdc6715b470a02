"""The publish date of one row, read from the row's own pieces of text.

In falling order of trust: a labelled date (发布时间), a piece that is a date as a whole, a date split over neighbouring
pieces, a date at either end of loose text beside the link, a date at the end of the link's own text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from documents.dates import parse_date
from documents.listings.pieces import RowText

MAX_DATE_TEXT = 40
CLOCK = r"(?:[\sT]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?)?"
FULL_DAY = r"(?:19|20)\d{2}\s*[-/.年－—]\s*\d{1,2}\s*[-/.月－—]\s*\d{1,2}\s*[日号]?"
# Nothing but a date: digits with separators, Chinese numerals, 3天前, May 18, 2026.
ONLY_A_DATE = re.compile(
    rf"[\[［(（【〔<]?\s*(?:{FULL_DAY}{CLOCK}|20\d{{6}}"
    rf"|\d{{1,2}}\s*[-/.月]\s*\d{{1,2}}\s*日?{CLOCK}"
    r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    rf"|(?:刚刚|今天|今日|昨天|昨日|前天|\d{{1,3}}\s*(?:秒钟?|分钟|小时|天|周|星期)前){CLOCK}"
    r"|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?,?\s+\d{4}"
    r")\s*[\]］)）】〕>]?"
)
LABEL = re.compile(r"(?P<label>\w{0,8}(?:时\s*间|日\s*期))\s*[:：]?\s*")
PUBLISHED = re.compile(r"发\s*布|公\s*开|公\s*布|更\s*新|发\s*表|^\s*(?:时\s*间|日\s*期)")
NOT_PUBLISHED = re.compile(
    r"成文|生成|印发|发文|签发|截[止至]|结束|生效|实施|施行|有效|失效|废止|开始|开标|报名|征集|回复|办结"
)
# 6月1日至6月21日 is a period, whatever it is called.
PERIOD_BEFORE = re.compile(r"(?:至|到|[~～—–]|\s-)\s*$")
PERIOD_BEHIND = re.compile(r"\s*(?:至|到|[~～—–]|-\s)")
BESIDE_LINK = re.compile(rf"(?:^|[\s\[(（【])(?P<day>{FULL_DAY}){CLOCK}(?=$|[\s\])）】来])")
AT_END = re.compile(rf"(?:\s|[\[(（【])(?P<day>{FULL_DAY}){CLOCK}\s*[\])）】]?$")
PART = re.compile(r"[/\-.]?\s*\d{1,4}\s*[年月日]?(?:[-/.年月]\d{1,2}[月日]?)?\s*[/\-.]?")
THREE_PARTS = re.compile(r"(20\d\d)年? (\d{1,2})月? (\d{1,2})日?")
DAY_FIRST = re.compile(r"(\d{1,2})日? (\d{1,2})月")


@dataclass(frozen=True, slots=True)
class Around:
    """What a date without a year is measured by: the inspection day, and a day near the row when one is known."""

    today: date
    near: date | None = None

    def parse(self, text: str) -> date | None:
        return parse_date(text, self.today, self.near)


def read_row_day(text: RowText, around: Around) -> date | None:
    """None when the row shows no date that could be a publish date."""
    outside = text.outside
    for reader in (_labelled, _alone, _split, _beside):
        found = reader(outside, around)
        if found is not None:
            return found
    # A card whose link holds everything: the date is a piece of its own beside the title.
    if len(text.linked) > 1:
        return _labelled(text.linked, around) or _alone(text.linked, around) or _split(text.linked, around)
    match = AT_END.search(text.linked[0][-MAX_DATE_TEXT:]) if text.linked else None
    return around.parse(match["day"]) if match else None


def _labelled(pieces: tuple[str, ...], around: Around) -> date | None:
    for label, value in _labels(pieces):
        if PUBLISHED.search(label) and not NOT_PUBLISHED.search(label):
            found = _whole(value, around) or _beside((value,), around)
            if found is not None:
                return found
    return None


def _labels(pieces: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Labels with the text behind them, in the same piece or the next one."""
    for index, piece in enumerate(pieces):
        match = LABEL.search(piece[:MAX_DATE_TEXT])
        if match is None:
            continue
        following = pieces[index + 1] if index + 1 < len(pieces) else ""
        yield match["label"], piece[match.end() :] or following


def _alone(pieces: tuple[str, ...], around: Around) -> date | None:
    for index, piece in enumerate(pieces):
        if index and NOT_PUBLISHED.search(pieces[index - 1][-6:]):
            continue
        found = _whole(piece, around)
        if found is not None:
            return found
    return None


def _whole(piece: str, around: Around) -> date | None:
    if len(piece) > MAX_DATE_TEXT or not ONLY_A_DATE.fullmatch(piece):
        return None
    return around.parse(piece.strip("[]［］()（）【】〔〕<> "))


def _split(pieces: tuple[str, ...], around: Around) -> date | None:
    """Day and month in separate elements: 18 | 2026-05, 05月 | 18, 2026 | 05 | 18."""
    for start, piece in enumerate(pieces):
        if not PART.fullmatch(piece):
            continue
        for length in (3, 2):
            parts = pieces[start : start + length]
            if len(parts) == length and all(PART.fullmatch(part) for part in parts):
                found = around.parse(_assembled(" ".join(part.strip("/-. ") for part in parts)))
                if found is not None:
                    return found
    return None


def _assembled(text: str) -> str:
    if match := THREE_PARTS.fullmatch(text):
        return "-".join(match.groups())
    if match := DAY_FIRST.fullmatch(text):
        return f"{match[2]}-{match[1]}"
    return text


def _beside(pieces: tuple[str, ...], around: Around) -> date | None:
    for piece in pieces:
        match = BESIDE_LINK.search(piece)
        if match is not None and not _is_other_date(piece, match):
            return around.parse(match["day"])
    return None


def _is_other_date(piece: str, match: re.Match[str]) -> bool:
    """True for a labelled date of another kind and for an end of a period."""
    before = piece[: match.start("day")]
    if PERIOD_BEFORE.search(before[-8:]) or PERIOD_BEHIND.match(piece, match.end()):
        return True
    return NOT_PUBLISHED.search(before[-MAX_DATE_TEXT:]) is not None
