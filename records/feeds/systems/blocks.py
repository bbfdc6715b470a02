"""Portals whose columns are built of blocks (Hebei): each block answers with its rows as HTML."""

import re
from collections.abc import Iterator

from records.feeds.model import Feed
from records.feeds.written import turned, written

NAME = "blocks"
SIGNS = ("/blocks/",)
UUID = r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"
ADDRESS = re.compile(rf"/columns/{UUID}/templates/{UUID}/blocks/{UUID}(?:\?|$)", re.IGNORECASE)
PAGE = re.compile(r"[?&]page=(?P<page>\d{1,6})(?=&|$)")


def feeds(html: str, url: str) -> Iterator[Feed]:
    for address in written(html, "/blocks/"):
        if ADDRESS.search(address):
            yield Feed(at_page(address, 1, 0))


def at_page(address: str, number: int, size: int) -> str:
    return turned(address, "page", number)
