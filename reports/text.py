"""Text from the web made safe for files that people open."""

import re

from reports.words import CUT_MARK

# Control characters and lone surrogates break the writers; direction overrides can make a sentence read as another.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
CELL_LIMIT = 32_767


def clean(text: str) -> str:
    """`text` without characters that no reader can see and no file format takes."""
    return UNPRINTABLE.sub("", text)


def fit(text: str, limit: int = CELL_LIMIT) -> str:
    """`text` cut with a visible mark to `limit` UTF-16 units, the unit in which Excel counts."""
    if 2 * len(text) <= limit:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return text
    return units[: 2 * (limit - len(CUT_MARK))].decode("utf-16-le", "ignore") + CUT_MARK


def shorten(text: str, limit: int, from_end: bool = False) -> str:
    """At most `limit` characters of the start (or the end) of `text`, an ellipsis where something is gone."""
    if len(text) <= limit:
        return text
    return "…" + text[-limit:] if from_end else text[:limit] + "…"


def number(value: float) -> str:
    """5.0 as 5, 2.50 as 2.5."""
    return f"{value:g}"
