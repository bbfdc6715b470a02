"""Further pages of a list that only a script would link: createPageHTML of two systems, one name, two conventions."""

import re
from collections.abc import Iterator
from itertools import islice

from crawler.markup import Markup, spans_between

NAME = "createPageHTML"
# One page may queue so many of its successors; the last of these queues the next ones.
AHEAD = 50
# No page has more than a few lists; a page with thousands of calls wants to keep us busy.
MAX_CALLS = 20
# A double slash after a colon or a quotation mark begins an address.
LINE_COMMENT = re.compile(r"(?<![:'\"])//")
# The definition of the function is often inline as well: only literal integers make a call.
TRS = re.compile(
    r"createPageHTML\(\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,\s*[\"']([\w-]{1,80})[\"']\s*,\s*[\"'](\w{1,10})[\"']"
)
UCAP = re.compile(
    r"createPageHTML\(\s*[\"'][\w-]*[\"']\s*,\s*(\d{1,6})\s*,\s*(\d{1,6})\s*,"
    r"\s*[\"']([\w-]{1,80})[\"']\s*,\s*[\"'](\w{1,10})[\"']"
)


def pager_hrefs(page: Markup) -> Iterator[tuple[str, str]]:
    """(relative address, 第n页) of the following pages that the page's pager call names."""
    if NAME not in page.text:
        return
    for script in page.scripts:
        if NAME in script:
            yield from _calls(_without_block_comments(script))


def _calls(script: str) -> Iterator[tuple[str, str]]:
    for match in islice(TRS.finditer(script), MAX_CALLS):
        if not _commented(script, match.start()):
            yield from _trs(int(match[1]), int(match[2]), match[3], match[4])
    for match in islice(UCAP.finditer(script), MAX_CALLS):
        if not _commented(script, match.start()):
            yield from _ucap(int(match[1]), int(match[2]), match[3], match[4])


def _trs(total: int, current: int, name: str, suffix: str) -> Iterator[tuple[str, str]]:
    # TRS counts from 0: the second page is index_1.html.
    for number in range(current + 1, min(total, current + 1 + AHEAD)):
        yield f"{name}_{number}.{suffix}", f"第{number + 1}页"


def _ucap(total: int, current: int, name: str, suffix: str) -> Iterator[tuple[str, str]]:
    # UCAP counts from 1: the second page is common_list_2.shtml.
    for number in range(current + 1, min(total, current + AHEAD) + 1):
        yield f"{name}_{number}.{suffix}", f"第{number}页"


def _without_block_comments(script: str) -> str:
    kept, end = [], 0
    for start, stop in spans_between(script, "/*", "*/"):
        kept.append(script[end : start - 2])
        end = stop + 2
    return "".join((*kept, script[end:]))


def _commented(script: str, at: int) -> bool:
    return LINE_COMMENT.search(script, script.rfind("\n", 0, at) + 1, at) is not None
