"""Where the next page of a list is, and which page this one is."""

import re
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborNode

from documents.listings.sheet import Sheet
from records import canonical

# A call with literal numbers; the definition of the function often stands in the same page, and a commented call too.
CALL = re.compile(
    r"(?:createPageHTML|pageControl)\s*\(\s*"
    r"(?P<box>['\"][\w-]*['\"]\s*,\s*)?(?P<total>\d{1,6})\s*,\s*(?P<current>\d{1,6})\s*,\s*"
    r"['\"](?P<name>[\w./-]{1,120})['\"]\s*,\s*['\"](?P<ext>\w{1,8})['\"]\s*(?:,\s*['\"]?(?P<count>\d{1,9})['\"]?)?"
)
# A double slash after a colon or a quotation mark begins an address.
COMMENT = re.compile(r"(?<![:'\"])//")
CALL_NAMES = ("createPageHTML", "pageControl")
NEXT = re.compile(r"\s*(?:下\s*一?\s*页|后一?页|next(?:\s*page)?)\s*[>»›]*\s*", re.IGNORECASE)
OF_TOTAL = re.compile(r"(?<![\d/-])(?P<current>\d{1,5})\s*/\s*(?P<total>\d{1,5})(?![\d/-])")
SPOKEN = re.compile(r"第\s*(?P<current>\d{1,5})\s*页")
CLAIMED = re.compile(r"共\s*(?:有\s*)?(?P<count>\d{1,9})\s*(?:条|篇|项|个?记录)")
PAGE_ADDRESS = re.compile(r"(?:index|list)_?(?P<number>\d{1,4})\.\w+$")
CURRENT = re.compile(r"\b(?:current|curr|active|select(?:ed)?|on|cur|p_no_d|thispage|now)\b", re.IGNORECASE)
BOXES = "[class*=pag], [id*=pag], [class*=Pag], [id*=Pag], [class*=fanye], [class*=turn], .pb_sys_common, .p_pages, .fy"
MAX_BOX_TEXT = 400


@dataclass(frozen=True, slots=True)
class Pager:
    """`found` is True when the page shows any sign of paging. `claimed` is the number of entries that it states for
    the whole list, None when it states none; `pages` likewise."""

    found: bool = False
    next_page: str = ""
    page_number: int = 1
    pages: int | None = None
    claimed: int | None = None


def read_pager(sheet: Sheet) -> Pager:
    called = _from_call(sheet)
    if called is not None:
        return called
    boxes = _Boxes(sheet)
    if not boxes.nodes and "页" not in sheet.html:
        return Pager()
    next_page = _next_link(sheet)
    pages, claimed = boxes.pages, boxes.claimed
    found = bool(next_page) or pages is not None or claimed is not None
    return Pager(found, next_page, boxes.page_number if found else 1, pages, claimed)


def _from_call(sheet: Sheet) -> Pager | None:
    for name in CALL_NAMES:
        start = sheet.html.find(name)
        while start >= 0:
            match = CALL.match(sheet.html, start, start + 400)
            if match is not None and not _commented(sheet.html[max(0, start - 200) : start]):
                return _called(match, sheet)
            start = sheet.html.find(name, start + len(name))
    return None


def _commented(lead: str) -> bool:
    line = lead.rpartition("\n")[2]
    return COMMENT.search(line) is not None or lead.rfind("<!--") > lead.rfind("-->")


def _called(match: re.Match[str], sheet: Sheet) -> Pager:
    """Two families share the function name: one counts pages from 0, the other names its box first and counts from 1.
    Page k (from 1) is name_{k-1} in the first and name_k in the second."""
    total, current = int(match["total"]), int(match["current"])
    from_one = match["box"] is not None
    number = current if from_one else current + 1
    suffix = current + 1
    following = f"{match['name']}_{suffix}.{match['ext']}" if number < total else ""
    count = int(match["count"]) if match["count"] else None
    address = canonical(following, sheet.url) or "" if following else ""
    return Pager(True, address, max(1, number), total, count)


def _next_link(sheet: Sheet) -> str:
    for node in sheet.tree.css("a[href]"):
        text = node.text()
        if len(text) > 12 or not (NEXT.fullmatch(text) or text.strip() in ("下页", ">", "›", "»")):
            continue
        href = (node.attributes.get("href") or "").strip()
        address = canonical(href, sheet.url)
        if address and address != canonical(sheet.url):
            return address
    return ""


class _Boxes:
    """The paging elements of a page and what their text says."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.nodes: list[LexborNode] = sheet.tree.css(BOXES)[:20]

    @cached_property
    def text(self) -> str:
        texts = (" ".join(node.text(separator=" ").split()) for node in self.nodes)
        return " \n ".join(text for text in texts if len(text) <= MAX_BOX_TEXT)

    @property
    def pages(self) -> int | None:
        match = OF_TOTAL.search(self.text)
        return int(match["total"]) if match else None

    @property
    def claimed(self) -> int | None:
        match = CLAIMED.search(self.text)
        return int(match["count"]) if match else None

    @property
    def page_number(self) -> int:
        match = OF_TOTAL.search(self.text) or SPOKEN.search(self.text)
        if match is not None:
            return max(1, int(match["current"]))
        return self._marked or self._addressed

    @property
    def _marked(self) -> int:
        for box in self.nodes:
            for node in box.css("[class]")[:60]:
                text = node.text().strip()
                if text.isdecimal() and len(text) <= 5 and CURRENT.search(node.attributes.get("class") or ""):
                    return int(text)
        return 0

    @property
    def _addressed(self) -> int:
        match = PAGE_ADDRESS.search(self._sheet.url)
        return max(1, int(match["number"])) if match else 1
