"""新点 Epoint: the catalogue of a column by POST, as JSON; pages are counted from 0.

Where the script fills in the project's path or the number of the column from elsewhere, nobody can say what it asks.
"""

import re
from collections.abc import Iterator

from records.feeds.model import Feed
from records.feeds.posted import MARK, calls, posted
from records.feeds.written import turned

NAME = "epoint"
ACTION = "/rest/lightfrontaction/getgovinfolist"
SIGNS = (ACTION,)
ADDRESS = re.compile(rf"{ACTION}\?{MARK}&")
PAGE = re.compile(r"&pageIndex=(?P<index>\d{1,6})(?=&|$)")
COLUMN = "categorynum"
FIELDS = ("deptcode", COLUMN, "siteGuid", "pageIndex", "pageSize")


def feeds(html: str, url: str) -> Iterator[Feed]:
    for call in calls(html, ACTION, url):
        if call.fields.get(COLUMN) and call.address.endswith(ACTION) and not set(call.fields) - set(FIELDS):
            yield Feed(at_page(posted(call.address, call.fields, call.is_json), 1, 0))


def at_page(address: str, number: int, size: int) -> str:
    return turned(address, "pageIndex", number - 1)
