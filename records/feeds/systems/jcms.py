"""大汉 JCMS: the address of further rows stands in the page's own data block, or in a call that posts a form to it."""

import re
from collections.abc import Iterator

from records.feeds.model import Feed
from records.feeds.posted import calls, posted
from records.feeds.written import turned, written

NAME = "jcms"
PROXY = "dataproxy.jsp"
SIGNS = (PROXY,)
ADDRESS = re.compile(r"dataproxy\.jsp\?")
# Only `page` moves the window; startrecord and its like are ignored.
PAGE = re.compile(r"[?&]page=(?P<page>\d{1,6})(?=&|$)")
MARK = f"{PROXY}?"


def feeds(html: str, url: str) -> Iterator[Feed]:
    for address in written(html, MARK):
        if "unitid=" in address or "columnid=" in address:
            yield Feed(at_page(address, 1, 0))
    for call in calls(html, PROXY, url):
        # Other parameters of the address move nothing.
        proxy = call.address.partition("?")[0]
        if proxy.endswith(PROXY) and call.fields.get("columnid") and call.fields.get("unitid"):
            fields = {name: value for name, value in call.fields.items() if name != "page"}
            yield Feed(posted(f"{proxy}?page=1", fields, call.is_json))


def at_page(address: str, number: int, size: int) -> str:
    return turned(address, "page", number)
