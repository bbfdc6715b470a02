"""Until when a notice was to stand: its last day as written, or counted from its publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from records import Block, Cell, Document
from rules.kit import texts

DAY = r"(?:(\d{4})\s*[年./-]\s*)?(?:(\d{1,2})\s*[月./-]\s*)?(\d{1,2})\s*日?"
SPAN = re.compile(
    rf"公示(?:期限?|时间|日期)?[^。；\n]{{0,12}}?(\d{{4}})\s*[年./-]\s*(\d{{1,2}})\s*[月./-]\s*(\d{{1,2}})\s*日?[^。；\n]{{0,8}}?(?:至|到|—|－|-|～|~){{1,2}}\s*{DAY}"
)
LENGTH = re.compile(
    r"公示(?:期限?|时间)[^。；\n]{0,6}?(\d{1,2}|[一二三四五六七八九]|十[一二三四五六七八九]?|二十|三十)\s*个?\s*(工作日|天|日)(?!\s*[至到—\-~～])"
)
HAN = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "二十": 20,
    "三十": 30,
}
# Weekends and the longest public holiday: a notice over by this reckoning is over by any calendar.
HOLIDAYS = 10


@dataclass(frozen=True, slots=True)
class Period:
    """`start` and `stop` are the offsets of the words in the text of `at`."""

    end: date
    at: Block | Cell
    start: int
    stop: int


def end_of_notice(document: Document) -> Period | None:
    """The latest end of all the periods the document names; None without any."""
    return max(_periods(document), key=lambda period: period.end, default=None)


def _periods(document: Document) -> Iterator[Period]:
    published = document.published.day if document.published else None
    for place in texts(document):
        if "公示" not in place.text:
            continue
        for match in SPAN.finditer(place.text):
            if end := _written(match):
                yield Period(end, place, match.start(), match.end())
        for match in LENGTH.finditer(place.text):
            if published:
                yield Period(_counted(published, match), place, match.start(), match.end())


def _written(match: re.Match[str]) -> date | None:
    year, month, _, end_year, end_month, end_day = match.groups()
    try:
        return date(int(end_year or year), int(end_month or month), int(end_day))
    except ValueError:
        return None


def _counted(published: date, match: re.Match[str]) -> date:
    text = match.group(1)
    number = int(text) if text.isdecimal() else HAN.get(text) or 10 + HAN[text[-1]]
    days = number * 7 // 5 + HOLIDAYS if match.group(2) == "工作日" else number
    return published + timedelta(days=days)
