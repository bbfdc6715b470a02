"""Dates as Chinese government pages write them. Pure functions: the day of the inspection is an argument.

A date is never guessed: what does not name a possible day between 1990 and the end of next year is None.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

FIRST_YEAR = 1990
# Lists are sorted by time but not strictly: a row may be this much later than its neighbour.
DISORDER = timedelta(days=31)
# No date stands behind this many characters of a cell or a label's surroundings.
MAX_TEXT = 400

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
HAN_DIGITS = {"〇": 0, "○": 0, "零": 0, "O": 0, "o": 0} | {digit: i for i, digit in enumerate("一二三四五六七八九", 1)}
HAN_YEAR = "[" + "".join(HAN_DIGITS) + "]{4}"
HAN_NUMBER = "[一二三四五六七八九十]{1,3}"

YEAR = r"(?<!\d)(?P<year>\d{4})"
SEPARATOR = r"\s*[-./年–—]\s*"
# A day may be glued to the time behind it (2026-05-1809:12) where a page splits the two only by markup.
DAY = r"(?P<day>\d{2}(?=\d{2}:\d)|\d{1,2}(?!\d))"
CLOCK = r"(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"

IN_TEXT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{YEAR}{SEPARATOR}(?P<month>\d{{1,2}})\s*[-./月–—]\s*{DAY}\s*日?",
        # Day and month in elements of their own, read one after the other.
        r"(?<![\d.:/-])(?P<day>\d{1,2})日?\s+(?P<year>\d{4})[-./年](?P<month>\d{1,2})月?(?![\d./-])",
        r"(?<![\d.:/-])(?P<month>\d{1,2})[-./月](?P<day>\d{1,2})日?\s+(?P<year>\d{4})年?(?![\d./-])",
        rf"{YEAR}[-./年](?P<month>\d{{1,2}})月?\s+(?P<day>\d{{1,2}})日?(?![\d:./-])",
        rf"(?P<han_year>{HAN_YEAR})年(?P<han_month>{HAN_NUMBER})月(?P<han_day>{HAN_NUMBER})日",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s/-]+{MONTH_NAME}[,\s/-]+(?P<year>\d{{4}})(?!\d)",
        rf"\b{MONTH_NAME}[\s/-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[,\s/-]+"
        r"(?:\d{1,2}:\d{2}:\d{2}\s+)?(?:[A-Z]{3,4}\s+)?(?P<year>\d{4})(?!\d)",
    )
)
# These say a day only when nothing else stands in the element: 05-18 in a sentence may be a score or a range.
ALONE = re.compile(rf"[\[(【]?\s*(?P<month>\d{{1,2}})\s*[-./月]\s*(?P<day>\d{{1,2}})日?{CLOCK}\s*[\])】]?")
FIRST_NAME = MONTH_NAME.replace("?P<name>", "?P<first>")
ORDINAL = "(?:st|nd|rd|th)?"
ENGLISH_ALONE = re.compile(
    rf"(?P<day>\d{{1,2}}){ORDINAL}[\s/-]*{MONTH_NAME}|{FIRST_NAME}[\s/-]*(?P<behind>\d{{1,2}}){ORDINAL}", re.IGNORECASE
)
COMPACT = re.compile(r"[\[(【]?(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})[\])】]?")
DAYS_AGO = re.compile(r"(\d{1,3})\s*(天|周|星期)前")
SAID = re.compile(rf"(刚刚|今天|今日|昨天|昨日|前天|\d{{1,3}}\s*(?:秒钟?|分钟|小时)前){CLOCK}")
SAID_DAYS = {"昨天": 1, "昨日": 1, "前天": 2}

IN_PATH = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?=/)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[-_](?P<month>\d{1,2})[-_/](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>\d{2})/(?P<day>\d{2})(?=/)"),
    # tYYYYMMDD_ID, P0YYYYMMDD…, W0YYYYMMDD…: page and attachment names of TRS; the rest is a serial number.
    re.compile(r"(?:[PW]0|(?<!\d))(?P<year>(?:19|20)\d{2})(?P<month>[01]\d)(?P<day>[0-3]\d)(?=\D|\d{6}|\d{9,12}\D|$)"),
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day and how it stood in the text; `start` and `end` are code-point offsets in the NFKC form of the text."""

    day: date
    raw: str
    start: int
    end: int


def parse_date(text: str, today: date, near: date | None = None) -> date | None:
    """The day that `text`, the content of one or several neighbouring elements, names; None when it names none.

    `near` is the day of a neighbouring row: a date without a year is put next to it.
    """
    text = unicodedata.normalize("NFKC", text[:MAX_TEXT]).strip()
    found = next(_dates(text, today), None)
    return found.day if found else _alone(text, today, near)


def find_date(text: str, today: date) -> FoundDate | None:
    """The first full date in running text. Dates without a year and 昨天 are not looked for there."""
    return next(_dates(unicodedata.normalize("NFKC", text[:MAX_TEXT]), today), None)


def date_in_url(url: str, today: date) -> date | None:
    """The day in the path of an address, None when there is none or it lies in the future."""
    path = urlsplit(url).path
    for pattern in IN_PATH:
        for match in pattern.finditer(path):
            day = _day_of(match, today)
            if day is not None and day <= today:
                return day
    return None


def with_year(month: int, day: int, today: date, near: date | None = None) -> date | None:
    """The latest such day that is not in the future, nor much later than `near`; None when there is no such day."""
    ceiling = today if near is None else min(today, near + DISORDER)
    # Eight years reach over a leap day, the turn of a century included.
    candidates = (_day(year, month, day, today) for year in range(ceiling.year, ceiling.year - 9, -1))
    return next((found for found in candidates if found is not None and found <= ceiling), None)


def _dates(text: str, today: date) -> Iterator[FoundDate]:
    matches = (match for pattern in IN_TEXT for match in pattern.finditer(text))
    for match in sorted(matches, key=re.Match.start):
        day = _day_of(match, today)
        if day is not None:
            yield FoundDate(day, match[0].strip(), match.start(), match.end())


def _alone(text: str, today: date, near: date | None) -> date | None:
    if match := ALONE.fullmatch(text):
        return with_year(int(match["month"]), int(match["day"]), today, near)
    if match := ENGLISH_ALONE.fullmatch(text):
        return with_year(_month(match["name"] or match["first"]), int(match["day"] or match["behind"]), today, near)
    if match := COMPACT.fullmatch(text):
        return _day_of(match, today)
    if match := DAYS_AGO.fullmatch(text):
        return today - timedelta(days=int(match[1]) * (1 if match[2] == "天" else 7))
    if match := SAID.fullmatch(text):
        return today - timedelta(days=SAID_DAYS.get(match[1], 0))
    return None


def _day_of(match: re.Match[str], today: date) -> date | None:
    parts = match.groupdict()
    if parts.get("han_year"):
        year = int("".join(str(HAN_DIGITS[c]) for c in parts["han_year"]))
        return _day(year, _han_number(parts["han_month"]), _han_number(parts["han_day"]), today)
    name = parts.get("name")
    month = _month(name) if name else int(parts["month"])
    return _day(int(parts["year"]), month, int(parts["day"]), today)


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _han_number(text: str) -> int:
    """一 to 三十一; 0 for what is no number of that form."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return HAN_DIGITS[text] if len(text) == 1 else 0
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    return 10 * HAN_DIGITS.get(tens, 1) + HAN_DIGITS.get(ones, 0)


def _day(year: int, month: int, day: int, today: date) -> date | None:
    if not FIRST_YEAR <= year <= today.year + 1:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
