"""The "xhtml" platform with UCAP-style names: rows as JSON by the channel's id, which stands in the head."""

import re
from collections.abc import Iterator

from records.feeds.model import Feed
from records.feeds.written import turned, written

NAME = "ucap"
SIGNS = ("/searchList/", "/common/search/")
ADDRESS = re.compile(r"/(?:searchList|common/search)/\w")
PAGE = re.compile(r"[?&]page=(?P<page>\d{1,6})(?=&|$)")
CHANNEL = re.compile(
    r"name\s{0,5}=\s{0,5}[\"']?channel_?id[\"']?\s[^>]{0,60}?content\s{0,5}=\s{0,5}[\"']?(\w{1,64})", re.IGNORECASE
)
WHOLE = re.compile(r"(?:searchList|common/search)/\w{1,64}(?:\?|$)")
QUERY = "_isAgg=true&_isJson=true&_pageSize=18&_template=index&_rangeTimeGte=&_channelName=&page=1"


def feeds(html: str, url: str) -> Iterator[Feed]:
    channel = CHANNEL.search(html)
    for mark in SIGNS:
        for address in written(html, mark):
            base, _, query = address.partition("?")
            if WHOLE.search(address):
                yield Feed(at_page(f"{base}?{query or QUERY}", 1, 0))
            elif channel is not None:
                # The script adds the id to this beginning.
                yield Feed(f"{base[: base.find(mark) + len(mark)]}{channel[1]}?{QUERY}")


def at_page(address: str, number: int, size: int) -> str:
    return turned(address, "page", number)
