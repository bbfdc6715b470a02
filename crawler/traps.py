"""What keeps a crawl from running for ever: bounds on depth, shape and number of like addresses."""

import re
from collections import Counter
from enum import StrEnum
from urllib.parse import urlsplit

from records import CrawlPlan
from records.feeds import is_feed


class SkipReason(StrEnum):
    BUDGET = "超出页数上限"
    DEPTH = "超出链接层级上限"
    PATTERN = "同类网址超出数量上限"
    CALENDAR = "日历类网址超出数量上限"
    SEGMENTS = "网址目录层级过多"
    REPEATED = "网址目录循环重复"
    QUERY = "网址参数不断增长"


MAX_SEGMENTS = 14
MAX_PARAMETERS = 10
# An interface is told all that its script knows.
MAX_FEED_PARAMETERS = 16
MAX_QUERY_LENGTH = 500
MAX_PER_QUERY_PATTERN = 500
MAX_PER_CALENDAR = 60
REPEATS = 3
LONGEST_CYCLE = 4
RUNS = re.compile(r"[0-9a-f]{32}|\d+")
# Digits that name a column: each column has a budget of its own, or the first large one would eat all the others'.
COLUMN_ID = re.compile(r"(?<=/art_)\d+(?=_)|(?<=/info/)\d+(?=/)|(?<=/col/col)\d+")
CALENDAR = re.compile(r"(?:^|&)(?:year|month|day|date|week|ym|ymd|yyyy|rq|nian|yue)=[^&]*\d", re.IGNORECASE)


class Traps:
    """Counts admitted addresses by pattern; `reason` decides and counts in one step."""

    def __init__(self, plan: CrawlPlan) -> None:
        self._plan = plan
        self._counts: Counter[int] = Counter()

    def reason(self, url: str, depth: int) -> SkipReason | None:
        """Why `url` at `depth` links from the start is kept out; None admits and counts it."""
        if depth > self._plan.max_depth:
            return SkipReason.DEPTH
        parts = urlsplit(url)
        if reason := _path_reason(parts.path) or _query_reason(parts.query, url):
            return reason
        return self._count(url, parts.query)

    def note(self, url: str) -> None:
        """Count an address that an earlier run admitted."""
        if key := _key(url):
            self._counts[key] += 1

    def _count(self, url: str, query: str) -> SkipReason | None:
        key = _key(url)
        if not key:
            return None
        limit, reason = self._limit(url, query)
        if self._counts[key] >= limit:
            return reason
        self._counts[key] += 1
        return None

    def _limit(self, url: str, query: str) -> tuple[int, SkipReason]:
        most = self._plan.max_per_pattern
        # All columns of a system ask one interface; each list's pages have their own bound.
        if not query or is_feed(url):
            return most, SkipReason.PATTERN
        if CALENDAR.search(query):
            return min(most, MAX_PER_CALENDAR), SkipReason.CALENDAR
        return min(most, MAX_PER_QUERY_PATTERN), SkipReason.PATTERN


def pattern_of(url: str) -> str:
    """The address with numbers as # and parameter values as *: all pages of one template share it."""
    path, _, query = url.partition("?")
    kept = {match.start(): match[0] for match in COLUMN_ID.finditer(path)}
    shape = RUNS.sub(lambda match: kept.get(match.start(), "#"), path)
    names = "&".join(sorted(item.split("=", 1)[0] for item in query.split("&"))) if query else ""
    return f"{shape}?{RUNS.sub('#', names)}" if names else shape


def _key(url: str) -> int:
    """The pattern's 64-bit name, 0 for a pattern with one address only: memory stays small on any site."""
    pattern = pattern_of(url)
    return 0 if pattern == url else hash(pattern)


def _path_reason(path: str) -> SkipReason | None:
    segments = [segment for segment in path.split("/") if segment]
    if len(segments) > MAX_SEGMENTS:
        return SkipReason.SEGMENTS
    return SkipReason.REPEATED if _repeats(segments) else None


def _repeats(segments: list[str]) -> bool:
    """True for a/b/a/b/a/b; runs of mere numbers are dates."""
    for size in range(1, LONGEST_CYCLE + 1):
        for start in range(len(segments) - size * REPEATS + 1):
            cycle = segments[start : start + size]
            if cycle * REPEATS == segments[start : start + size * REPEATS] and not "".join(cycle).isdigit():
                return True
    return False


def _query_reason(query: str, url: str) -> SkipReason | None:
    names = [item.split("=", 1)[0] for item in query.split("&")]
    if len(names) > MAX_PARAMETERS and (len(names) > MAX_FEED_PARAMETERS or not is_feed(url)):
        return SkipReason.QUERY
    if len(query) > MAX_QUERY_LENGTH:
        return SkipReason.QUERY
    return SkipReason.QUERY if max(Counter(names).values()) >= REPEATS else None
