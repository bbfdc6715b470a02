"""Numbers of cells as text: whole digits, never 1.3E+17, and dates as ISO."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache

# Numbers of built-in formats that show a date; 27–36 and 50–58 are those of Chinese Excel.
BUILT_IN_DATES = frozenset({14, 15, 16, 17, 18, 19, 20, 21, 22, *range(27, 37), 45, 46, 47, *range(50, 59)})
BUILT_IN = {9: "0%", 10: "0.00%"}
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
DATE_LETTERS = re.compile(r"[ymdhs年月日]", re.IGNORECASE)
ZEROS = re.compile(r"0{2,30}")
# Excel keeps 15 digits of a fraction and shows no more.
SHOWN = Context(prec=15)
MAX_EXPONENT = 40
LAST_SERIAL = 2_958_466
EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 — sheets know no zones.
# Excel believes in a 29 February 1900; serials before it are one day off.
FALSE_LEAP = 60


@dataclass(frozen=True, slots=True)
class Format:
    """How a cell shows its number. `width` is the number of digits to fill up with zeros."""

    is_date: bool = False
    percent: bool = False
    width: int = 0
    hidden: bool = False


GENERAL = Format()


def format_of(number: int, code: str | None) -> Format:
    """From the number of a format and its code (None for a built-in one)."""
    if code is None:
        return Format(is_date=number in BUILT_IN_DATES, percent="%" in BUILT_IN.get(number, ""))
    bare = LITERAL.sub("", code[:400])
    first = bare.split(";")[0].strip()
    return Format(
        is_date=DATE_LETTERS.search(first) is not None and "general" not in first.lower(),
        percent="%" in first,
        width=len(first) if ZEROS.fullmatch(first) else 0,
        hidden=code.strip() == ";;;",
    )


@lru_cache(maxsize=50_000)
def number_text(raw: str, form: Format, from_1904: bool = False) -> str:
    """The text of a stored number; `raw` itself where it is none or too large to write out."""
    try:
        number = Decimal(raw.strip()[:400])
    except InvalidOperation:
        return raw
    if not number.is_finite() or abs(number.adjusted()) > MAX_EXPONENT:
        return raw
    if form.is_date and (moment := _moment(number, from_1904)):
        return moment
    if form.percent:
        return f"{_plain(number * 100)}%"
    return _plain(number).zfill(form.width)


def _plain(number: Decimal) -> str:
    if number == number.to_integral_value():
        return format(number.to_integral_value(), "f")
    text = format(SHOWN.plus(number), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(number: Decimal, from_1904: bool) -> str:
    """A day, a day with a time, or a time; "" for what is no date."""
    if not 0 <= number < LAST_SERIAL:
        return ""
    days = int(number)
    seconds = round(float(number - days) * 86_400)
    shift = 0 if from_1904 or days >= FALSE_LEAP else 1
    moment = (EPOCH_1904 if from_1904 else EPOCH) + timedelta(days=days + shift, seconds=seconds)
    if days == 0:
        return moment.time().isoformat()
    return moment.date().isoformat() if not seconds else moment.isoformat(" ").removesuffix(":00")
