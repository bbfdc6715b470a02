"""Where a text may hold a day or an hour that cannot be: a first look at its numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache

# What may be wrong begins with a digit, and most pages hold nothing of the kind: only such lines are looked at closely.
TOKEN = re.compile(r"[0-9０-９]\d{0,3}\s?(?:[月时点:：/.-]\s?\d{0,2}|年\d\d?月\d\d?日)")
FULL = re.compile(r"\d+")
PARTS = re.compile(r"(\d+)\s?(\D)\s?(\d*)")
QUICK_HAN = re.compile(r"月(?:二十九|三十|[四五]十)")
# How much of a line is looked at around a suspicious place.
BEFORE, BEHIND, NEXT_DAY = 60, 200, 40
REMEMBERED = 4096
SEPARATED = re.compile(r"[-/.](?:29|3\d|[4-9]\d|00)")


def may_be_odd(text: str, outline: str) -> bool:
    """Never False where `suspicious` finds something; `outline` is that of the text."""
    return QUICK_HAN.search(text) is not None or any(
        _is_odd(match.group(), outline, match.end()) for match in TOKEN.finditer(outline)
    )


def suspicious(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of lines around odd numbers, each with its place; they do not overlap."""
    done = 0
    found = (match for match in TOKEN.finditer(text) if _is_odd(match.group(), text, match.end()))
    for match in sorted((*found, *QUICK_HAN.finditer(text)), key=re.Match.start):
        if match.start() >= done:
            start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - BEFORE, done)
            # A number that is cut in two would be another number.
            while start > 0 and text[start - 1].isdecimal() and match.start() - start < 2 * BEFORE:
                start -= 1
            line = text[start : match.end() + BEHIND].partition("\n")[0]
            done = start + len(line)
            yield start, line


def _is_odd(token: str, text: str, end: int) -> bool:
    known = _is_odd_alone(token)
    if known is not None:
        return known
    if token[-1] == "日":
        return text.find("20", end, end + NEXT_DAY) >= 0
    return SEPARATED.match(text, end) is not None


@lru_cache(maxsize=REMEMBERED)
def _is_odd_alone(token: str) -> bool | None:
    """None when what follows tells. The same few hundred numbers stand on all pages of a site."""
    if token[-1] == "日":
        _, month, day = map(int, FULL.findall(token))
        return None if 1 <= month <= 12 and 1 <= day <= 28 else True
    parts = PARTS.match(token)
    if parts is None:
        return False
    first, sign, second = int(parts[1]), parts[2], int(parts[3] or 1)
    if sign == "月":
        return not 1 <= first <= 12 or not 1 <= second <= 28
    if sign in "时点:：":
        return first >= 24 or second >= 60
    if not 1900 <= first <= 2099:
        return False
    return None if 1 <= second <= 12 else True
