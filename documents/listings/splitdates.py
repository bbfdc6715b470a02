"""Dates whose day and month stand in elements of their own: 18 | 2026-05, 05月 | 18, 2026 | 05 | 18."""

import re
from dataclasses import dataclass
from datetime import date

from documents.dates import parse_date

# A stroke of its own between day and month.
STROKE = re.compile(r"[-/.|·\\]")
MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
PART = re.compile(
    rf"[/\-.]?\s*\d{{1,4}}\s*[年月日]?(?:[-/.年月]\d{{1,2}}[月日]?)?\s*[/\-.]?|{MONTH_NAME}\.?,?(?:\s*\d{{4}})?",
    re.IGNORECASE,
)
THREE_PARTS = re.compile(r"(20\d\d)年? (\d{1,2})月? (\d{1,2})日?")
DAY_FIRST = re.compile(r"(\d{1,2})日? (\d{1,2})月")


@dataclass(frozen=True, slots=True)
class Around:
    """What a date without a year is measured by: the inspection day, and a day near the row when one is known."""

    today: date
    near: date | None = None

    def parse(self, text: str) -> date | None:
        return parse_date(text, self.today, self.near)


def split_day(pieces: tuple[str, ...], around: Around) -> date | None:
    """The day that two or three neighbouring pieces name together."""
    pieces = tuple(piece for piece in pieces if not STROKE.fullmatch(piece))
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
