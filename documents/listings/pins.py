"""Rows that an editor has pinned above the newest one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from records import Entry

MARK = re.compile(r"^\s*[\[【(（]?\s*置顶\s*[\]】)）]?|^\s*[\[【]\s*顶\s*[\]】]|[\[【(（]\s*置顶\s*[\]】)）]")
BADGE = re.compile(r"[\[【(（]?\s*(?:置\s*顶|顶)\s*[\]】)）]?")
MARK_CLASS = re.compile(r"(?:^|[\s_-])(?:zhiding|zd|is-?top|pinned|sticky|stick|settop|top-?icon)(?:$|[\s_-])")
MAX_PINNED = 5
# A list out of order by less than this is untidy, not pinned.
MIN_GAP = timedelta(days=30)


def is_marked(pieces: Sequence[str], marks: str) -> bool:
    """True when the row's text or its class says that it is pinned."""
    if any(BADGE.fullmatch(piece) for piece in pieces):
        return True
    return MARK.search(" ".join(pieces[:4])[:200]) is not None or MARK_CLASS.search(marks) is not None


def with_pins(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Marks the first rows of a list that are old where all that follows descends from a newer day."""
    head = _old_head([entry.day for entry in entries])
    return tuple(replace(entry, pinned=True) if index < head else entry for index, entry in enumerate(entries))


def _old_head(days: Sequence[date | None]) -> int:
    known = [day for day in days if day is not None]
    if len(known) < 4 or len(known) != len(days):
        return 0
    newest = known.index(max(known))
    rest = known[newest:]
    descends = sum(a >= b for a, b in pairwise(rest)) >= 0.8 * (len(rest) - 1)
    if not 0 < newest <= MAX_PINNED or len(rest) < 3 or not descends:
        return 0
    return newest if all(known[newest] - day >= MIN_GAP for day in known[:newest]) else 0
