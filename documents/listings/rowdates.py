"""The publish date of one row, read from the row's own pieces of text.

In falling order of trust: a labelled date (发布时间), a piece that is a date as a whole, a date split over neighbouring
pieces, a date at either end of loose text beside the link, a date at the end of the link's own text.
"""

import re
from collections.abc import Iterator
from datetime import date
from unicodedata import normalize

from documents.listings.dateforms import CLOCK, FULL_DAY, ONLY_A_DATE
from documents.listings.pieces import RowText
from documents.listings.splitdates import Around, split_day

MAX_DATE_TEXT = 40
# A line may name several dates, each with its label.
MAX_LABELLED = 120
BRACKETS = "[]［］()（）【】〔〕<> "
LABEL = re.compile(
    r"(?P<label>\w{0,8}(?:时\s*间|日\s*期))\s*[:：]?\s*|(?P<verb>(?:发\s*布|发\s*表|公\s*布|更\s*新)(?:\s*[于在]|(?=\s*[:：])))\s*[:：]?\s*"
)
PUBLISHED = re.compile(r"发\s*布|公\s*开|公\s*布|更\s*新|发\s*表|^\s*(?:时\s*间|日\s*期)")
NOT_PUBLISHED = re.compile(
    r"成文|生成|印发|发文|签发|截[止至]|结束|生效|实施|施行|有效|失效|废止|开始|开标|报名|征集|回复|办结"
)
# 6月1日至6月21日 is a period, whatever it is called.
PERIOD_BEFORE = re.compile(r"(?:至|到|[~～—–]|\s-)\s*$")
PERIOD_BEHIND = re.compile(r"\s*(?:至|到|[~～—–]|-\s)")
BESIDE_LINK = re.compile(rf"(?:^|[\s\[(（【]|[.…·_—-]{{2}})(?P<day>{FULL_DAY}){CLOCK}(?=$|[\s\])）】来])")
AT_END = re.compile(rf"(?:\s|[\[(（【])(?P<day>{FULL_DAY}){CLOCK}\s*[\])）】]?$")
WIDE_DIGIT = re.compile("[０-９]")
SHORT_YEAR = re.compile(r"\d{2}([-/.])\d{2}\1\d{2}")
HINTED = re.compile(rf"(?:(?:发布|发表|公开|更新)|(?<![\u4e00-\u9fff]))(?:时间|日期)\s*[:：]\s*(?P<day>{FULL_DAY})")


def read_row_day(text: RowText, around: Around) -> date | None:
    """None when the row shows no date that could be a publish date."""
    if any(WIDE_DIGIT.search(piece) for piece in text.pieces):
        text = RowText(_narrow(text.pieces), _narrow(text.linked), text.hint)
    outside = text.outside
    for reader in (_labelled, _alone, split_day, _beside):
        found = reader(outside, around)
        if found is not None:
            return found
    # A card whose link holds everything: the date is a piece of its own beside the title.
    if len(text.linked) > 1:
        return _labelled(text.linked, around) or _alone(text.linked, around) or split_day(text.linked, around)
    match = AT_END.search(text.linked[0][-MAX_DATE_TEXT:]) if text.linked else None
    # A picture that is a link may bear its day, and nothing else.
    alone = _whole(text.linked[0], around) if text.linked and not match else None
    return around.parse(match["day"]) if match else alone or _hinted(text.hint, around)


def _narrow(pieces: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(normalize("NFKC", piece) for piece in pieces)


def _hinted(hint: str, around: Around) -> date | None:
    """A day that the link shows when the mouse rests on it: 文章标题：… 发布时间：2026-05-18."""
    match = HINTED.search(hint) if hint else None
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
        following = pieces[index + 1] if index + 1 < len(pieces) else ""
        for match in LABEL.finditer(piece[:MAX_LABELLED]):
            yield match["label"] or match["verb"], piece[match.end() :] or following


def _alone(pieces: tuple[str, ...], around: Around) -> date | None:
    for index, piece in enumerate(pieces):
        if index and NOT_PUBLISHED.search(pieces[index - 1][-6:]):
            continue
        found = _whole(piece, around)
        if found is not None:
            return found
    return None


def _whole(piece: str, around: Around) -> date | None:
    if len(piece) > MAX_DATE_TEXT:
        return None
    bare = piece.strip(BRACKETS)
    if SHORT_YEAR.fullmatch(bare):
        return around.parse(f"20{bare}")
    return around.parse(bare) if ONLY_A_DATE.fullmatch(piece) else None


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
