"""The day near which a row of a list must lie: settles the year of dates such as [05-18]."""

import re
from datetime import date, timedelta

from documents.dates import date_in_url

YEAR_MONTH = re.compile(r"(?<!\d)(20[0-4]\d)[-/]?(1[0-2]|0?[1-9])(?=[/_-])")
YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?=[/_-])")
# A document may be written long before it is published or moved long after: the nearest year is half a year around.
HALF_YEAR = timedelta(days=150)


def nearby(url: str, previous: date | None, today: date) -> date | None:
    """`near` for `documents.dates.parse_date`: from the row's own address, else the row above, else None."""
    hint = date_in_url(url, today) or _coarse(url)
    return hint + HALF_YEAR if hint is not None else previous


def _coarse(url: str) -> date | None:
    path = url.split("://", 1)[-1].partition("/")[2]
    if match := YEAR_MONTH.search(path):
        return date(int(match[1]), int(match[2]), 15)
    match = YEAR.search(path)
    return date(int(match[1]), 7, 1) if match else None
