"""大汉 JCMS: the address of further rows stands in the page's own data block."""

import re
from collections.abc import Iterator

from records.feeds.model import Feed
from records.feeds.written import turned, written

NAME = "jcms"
SIGNS = ("dataproxy.jsp?",)
ADDRESS = re.compile(r"dataproxy\.jsp\?")
# Only `page` moves the window; startrecord and its like are ignored.
PAGE = re.compile(r"[?&]page=(?P<page>\d{1,6})(?=&|$)")
MARK = "dataproxy.jsp?"


def feeds(html: str, url: str) -> Iterator[Feed]:
    for address in written(html, MARK):
        if "unitid=" in address or "columnid=" in address:
            yield Feed(at_page(address, 1, 0))


def at_page(address: str, number: int, size: int) -> str:
    return turned(address, "page", number)
