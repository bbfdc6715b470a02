"""政府信息公开目录 of 广东: one page, one category per fragment (`index#ID`), rows from an interface.

Each category is a column of its own; the fragment is the address that visitors use.
"""

import re
from collections.abc import Iterator
from html import unescape

from records.feeds.model import Feed
from records.feeds.written import turned

NAME = "gkmlpt"
SIGNS = ("gkmlpt",)
ADDRESS = re.compile(r"/gkmlpt/api/all/\d+\?")
PAGE = re.compile(r"[?&]page=(?P<page>\d{1,6})(?=&|$)")
SID = re.compile(r"\bSID[\"']?\s*[:=]\s*[\"']?(\w{1,40})")
LINK = re.compile(r"gkmlpt/(?:index)?#(\d{1,12})[\"'][^<>]{0,200}>\s*(?:<\w{1,10}>\s*)?([^<>]{1,40})<")
NODE = re.compile(r"\{\s*[\"']id[\"']\s*:\s*[\"']?(\d{1,12})[\"']?\s*,\s*[\"']name[\"']\s*:\s*[\"']([^\"']{1,40})[\"']")
ROOT = re.compile(r"^(https?://[^/]+(?:/[^?#]*?)?)/gkmlpt(?:/|$|\?)")


def feeds(html: str, url: str) -> Iterator[Feed]:
    root, sid = ROOT.match(url), SID.search(html)
    if root is None or sid is None:
        # A page that only links to the directory.
        return
    names = {match[1]: unescape(match[2]).strip() for pattern in (NODE, LINK) for match in pattern.finditer(html)}
    for category, name in names.items():
        if name:
            place = f"{root[1]}/gkmlpt/index#{category}"
            yield Feed(f"{root[1]}/gkmlpt/api/all/{category}?page=1&sid={sid[1]}", name, place)


def at_page(address: str, number: int, size: int) -> str:
    return turned(address, "page", number)
