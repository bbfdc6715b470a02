"""Where the next page of a list is, and which page this one is."""

import re
from dataclasses import dataclass
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from documents.links import Links
from documents.listings.sheet import Sheet
from records import canonical, hidden_pager, page_calls

NEXT = re.compile(r"\s*(?:下\s*一?\s*页|后一?页|next(?:\s*page)?)\s*[>»›]*\s*", re.IGNORECASE)
OF_TOTAL = re.compile(r"(?<![\d/-])(?P<current>\d{1,5})\s*/\s*(?P<total>\d{1,5})(?![\d/-])")
IN_PAGES = re.compile(r"共\s*(?P<total>\d{1,5})\s*页")
SPOKEN = re.compile(r"第\s*(?P<current>\d{1,5})\s*页")
CLAIMED = re.compile(r"(?:共|总计|合计)\s*(?:有\s*)?(?P<count>\d{1,9})\s*(?:条|篇|项|个?记录)")
PAGE_ADDRESS = re.compile(r"(?:index|list|/)_?(?P<number>\d{1,4})\.\w+$")
PAGE_QUERY = re.compile(r"[?&](?:cur|curr|current)?_?page_?(?:no|num|index)?=(?P<number>\d{1,4})(?=&|$)", re.IGNORECASE)
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
    scripted = _from_call(sheet) or _from_hidden(sheet)
    if scripted is not None:
        return scripted
    boxes = _Boxes(sheet)
    if not boxes.nodes and "页" not in sheet.html:
        return Pager()
    next_page = _next_link(sheet)
    pages, claimed = boxes.pages, boxes.claimed
    found = bool(next_page) or pages is not None or claimed is not None
    return Pager(found, next_page, boxes.page_number if found else 1, pages, claimed)


def _from_call(sheet: Sheet) -> Pager | None:
    call = next(page_calls(sheet.html), None)
    if call is None:
        return None
    following = canonical(call.address(call.number + 1), sheet.base) if call.number < call.total else None
    return Pager(True, following or "", call.number, call.total, call.count)


def _from_hidden(sheet: Sheet) -> Pager | None:
    """A pager that the page's script decodes."""
    html = hidden_pager(sheet.html) if "atob" in sheet.html or "ase64" in sheet.html else ""
    if not html:
        return None
    drawn = Sheet(Links(LexborHTMLParser(html)), html, sheet.base, sheet.today)
    number = SPOKEN.search(html) or OF_TOTAL.search(html)
    return Pager(True, _next_link(drawn), int(number["current"]) if number else _Boxes(sheet).addressed)


def _next_link(sheet: Sheet) -> str:
    base = sheet.base
    for text, attributes in zip(sheet.links.texts, sheet.links.attributes, strict=True):
        if len(text) > 12 or not (NEXT.fullmatch(text) or text.strip() in ("下页", ">", "›", "»")):
            continue
        href = (attributes["href"] or "").strip()
        address = canonical(href, base)
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
        match = OF_TOTAL.search(self.text) or IN_PAGES.search(self.text)
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
        return self._marked or self.addressed

    @property
    def _marked(self) -> int:
        for box in self.nodes:
            for node in box.css("[class]")[:60]:
                text = node.text().strip()
                if text.isdecimal() and len(text) <= 5 and CURRENT.search(node.attributes.get("class") or ""):
                    return int(text)
        return 0

    @property
    def addressed(self) -> int:
        match = PAGE_ADDRESS.search(self._sheet.url) or PAGE_QUERY.search(self._sheet.url)
        return max(1, int(match["number"])) if match else 1
