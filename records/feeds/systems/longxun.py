"""龙讯 (Anhui): label addresses answer with the rows as HTML."""

import re
from collections.abc import Iterator

from records.feeds.model import Feed
from records.feeds.written import turned, written

NAME = "longxun"
SIGNS = ("/site/label/",)
ADDRESS = re.compile(r"/site/label/\d+\?")
PAGE = re.compile(r"[?&]pageIndex=(?P<page>\d{1,6})(?=&|$)", re.IGNORECASE)
LIST = re.compile(r"labelName=\w*list\w*", re.IGNORECASE)


def feeds(html: str, url: str) -> Iterator[Feed]:
    for address in written(html, "/site/label/"):
        if LIST.search(address):
            yield Feed(at_page(address, 1, 0))


def at_page(address: str, number: int, size: int) -> str:
    return turned(address, "pageIndex", number)
