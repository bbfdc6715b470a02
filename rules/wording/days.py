"""Days and hours that no calendar and no clock has, and periods that end before they begin."""

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rules.wording.dayhints import suspicious
from rules.wording.running import Fault

IMPOSSIBLE, BACKWARDS = "日期不存在", "起止时间颠倒"
# A year, when it stands there, then month and day; 12月31日 must not be read as 2月31日.
DIGITS = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d\d)\s?年\s?)?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号]"
    r"(?![a-zA-Z]|线|楼|院|门|文件)"
)
MONTH_ONLY = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年\s?(?P<month>1[3-9]|[2-9]\d|00)\s?月(?!\d|龄)")
DASHED = re.compile(
    r"(?<![\w./-])(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?![\w/-]|\.\d)"
)
NUMERAL = "〇○零一二三四五六七八九"
HAN = re.compile(
    rf"(?<![{NUMERAL}十])(?:(?P<year>[一二][{NUMERAL}]{{3}})年)?(?P<month>十[一二]|[一二三四五六七八九十])月"
    rf"(?P<day>[一二三四五]?十[一二三四五六七八九]?|[{NUMERAL}])[日号]"
)
HOUR = re.compile(
    r"(?:[日号天]|上午|下午|早上|晚上|晚|至|—|-|—|～|~)\s?(?P<hour>\d{1,2})(?:[时点](?:(?P<minute>\d{1,2})分)?|[:：](?P<second>\d\d)(?![:：]?\d))"
)
SPAN = re.compile(
    r"(20\d\d)年(\d{1,2})月(\d{1,2})日(?:[（(][^）)]{0,12}[）)])?\s?(?:\d{1,2}(?:[:：时点]\d{0,2}分?))?\s?(?:至|到|—+|－|-|~|～)\s?"
    r"(20\d\d)年(\d{1,2})月(\d{1,2})日"
)
# The lunar calendar has a thirtieth day of the second month; dates that somebody forged or mistyped are spoken about.
LUNAR = re.compile(r"[农阴古旧藏夏彝傣]历[^。；]{0,12}$")
SPOKEN = re.compile(r"不存在|没有这一天|伪造|虚构|虚假|篡改|涂改|笔误|有误|错误|错写|不符|系统异常")
NOT_A_DAY = re.compile(r"(?:编号|文号|批号|版本|型号|标准|序号|[A-Za-z]|号|第)[：:]?\s?$")
LABELLED = re.compile(r"(?:时间|日期|截止|截至|自|至|于|从|起|到|年|日)[：:]?\s?$")
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
COMPARED = re.compile(r"追溯|倒查|回溯|倒推|往前")


def impossible(text: str) -> Iterator[Fault]:
    """Days, months, hours and periods that cannot be; `text` may be a page or a block."""
    for start, line in suspicious(text):
        for fault in (*_days(line), *_months(line), *_hours(line), *_backwards(line)):
            yield replace(fault, start=fault.start + start, end=fault.end + start)


def _days(text: str) -> Iterator[Fault]:
    for pattern in (DIGITS, DASHED, HAN):
        for match in pattern.finditer(text):
            if wrong := _why(match):
                doubt = _doubt(text, match, pattern)
                if doubt is not None:
                    yield Fault(IMPOSSIBLE, *match.span(), f"“{match.group()}”{wrong}", doubt)


def _why(match: re.Match[str]) -> str:
    """What is wrong with a date, "" for one that exists."""
    month, day, year = _number(match["month"]), _number(match["day"]), _number(match["year"] or "")
    if not 1 <= month <= 12:
        return f"中的月份不存在（{month}月）"
    if not 1 <= day <= LONGEST[month - 1]:
        return f"不存在，{month}月没有{day}日"
    if month == 2 and day == 29 and year and not isleap(year):
        return f"不存在，{year}年2月只有28天"
    return ""


def _doubt(text: str, match: re.Match[str], pattern: re.Pattern[str]) -> str | None:
    """ "" when it can be nothing but a date, None when it is none."""
    before = text[max(0, match.start() - 20) : match.start()].rpartition("\n")[2]
    after = text[match.end() : match.end() + 30].partition("\n")[0]
    if LUNAR.search(before) or SPOKEN.search(before[-12:] + after):
        return None
    if pattern is DIGITS:
        return ""
    if pattern is HAN:
        # Months of the lunar calendar have up to thirty days.
        return "" if match["year"] or _number(match["day"]) > 30 else "如为农历日期请注明"
    if LABELLED.search(before) and not NOT_A_DAY.search(before):
        return ""
    return None if NOT_A_DAY.search(before) or not _is_near(match) else "请核对是否为日期"


def _is_near(match: re.Match[str]) -> bool:
    # A number such as 2026-13-05 names a file or a lot more often than a day.
    return int(match["month"]) <= 12 and int(match["day"]) <= 31 and match["sign"] != "."


def _months(text: str) -> Iterator[Fault]:
    for match in MONTH_ONLY.finditer(text):
        if not re.match(r"\s?\d{1,2}\s?[日号]", text[match.end() : match.end() + 5]):
            yield Fault(IMPOSSIBLE, *match.span(), f"“{match.group()}”中的月份不存在")


def _hours(text: str) -> Iterator[Fault]:
    for match in HOUR.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or match["second"] or 0)
        start = match.start("hour")
        if minute > 59 and hour <= 24:
            yield Fault(IMPOSSIBLE, start, match.end(), f"“{text[start : match.end()]}”不是钟点，分钟数超过59")
        elif (hour > 24 or (hour == 24 and minute)) and text[match.start()] in "日号午":
            yield Fault(IMPOSSIBLE, start, match.end(), f"“{text[start : match.end()]}”不是钟点，一天只有24小时")


def _backwards(text: str) -> Iterator[Fault]:
    for match in SPAN.finditer(text):
        try:
            first, last = (date(*map(int, match.groups()[at : at + 3])) for at in (0, 3))
        except ValueError:
            continue
        if last < first and not COMPARED.search(text[max(0, match.start() - 20) : match.end() + 20]):
            yield Fault(BACKWARDS, *match.span(), f"“{match.group()}”的结束日期早于开始日期")


def _number(text: str) -> int:
    """Digits or Chinese numerals up to 99, or a year; 0 for none."""
    if not text or text.isdecimal():
        return int(text or 0)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (NUMERAL.index(tens) - 2 if tens else 1) * 10 + (NUMERAL.index(ones) - 2 if ones else 0)
    return int("".join(str(max(0, NUMERAL.index(char) - 2)) for char in text))
