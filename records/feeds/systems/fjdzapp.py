"""Group portals of 福建 on TRS: the first 75 rows stand in the page, the rest comes from a search interface as JSON.

Seen with channelid, sortfield and the fields doctitle, chnldocurl, docreltime. The name of the page parameter is taken
from the address as the script writes it.
"""

import re
from collections.abc import Iterator

from records.feeds.model import Feed
from records.feeds.written import turned, written

NAME = "fjdzapp"
MARK = "/fjdzapp/search?"
SIGNS = (MARK,)
ADDRESS = re.compile(r"/fjdzapp/search\?")
PAGE = re.compile(r"[?&](?P<name>page(?:_?no|_?num|_?index)?|curr?page)=(?P<page>\d{0,6})(?=&|$)", re.IGNORECASE)
USUAL = "page"


def feeds(html: str, url: str) -> Iterator[Feed]:
    for address in written(html, MARK):
        if "channelid=" in address:
            yield Feed(at_page(address, 1, 0))


def at_page(address: str, number: int, size: int) -> str:
    match = PAGE.search(address)
    return turned(address, match["name"] if match else USUAL, number)
