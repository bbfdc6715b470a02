"""Answers of list interfaces: HTML inside JSON, rows as JSON objects, XML with CDATA rows. Only their frame is read
here; the HTML is a reader's business."""

import json
import re
from dataclasses import dataclass
from typing import Any

from records.feeds.rows import FeedRow, rows_in

MAX_TEXT = 3_000_000
CALLBACK = re.compile(r"\s*(?:/\*\*/)?\s*[\w$.]{1,80}\(\s*(?=[{\[])")
TOTALS = ("total", "totalcount", "totalrecord", "totalrecords", "recordcount", "count", "totalnum")
PAGES = ("totalpage", "totalpages", "pagecount", "pages")
SIZES = ("pagesize", "size", "perpage", "rows")
XML_COUNT = re.compile(r"<(total(?:record|page))>\s*(\d{1,9})\s*</", re.IGNORECASE)
# The pager of a fragment carries its counts as attributes, JPAAS among others.
ATTRIBUTE = re.compile(r"\b(count|rows|pageCount|totalPage)\s*=\s*[\"']?(\d{1,9})\b", re.IGNORECASE)
PAGER = "pagination"
MAX_TAG = 800
MAX_DEPTH = 5


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """`html` is a fragment with the rows, `rows` are rows given as data; one of the two is empty. `total` is the
    number of rows claimed for the whole list, None when none is; `pages` and `size` are 0 when not told."""

    html: str = ""
    rows: tuple[FeedRow, ...] = ()
    total: int | None = None
    pages: int = 0
    size: int = 0

    @property
    def has_content(self) -> bool:
        return bool(self.html.strip() or self.rows)

    @property
    def last_page(self) -> int:
        size = self.size or len(self.rows)
        return self.pages or (-(-(self.total or 0) // size) if size else 1)


def read_answer(text: str) -> FeedAnswer | None:
    """None for what is no answer of a list interface: broken JSON, other JSON, a page."""
    text = text[:MAX_TEXT].strip()
    if text[:1] == "<":
        return _xml(text) if "<datastore" in text[:2000] else None
    match = CALLBACK.match(text)
    data = _parsed(text[match.end() :].rstrip(" ;)\r\n") if match else text)
    return _json(data) if isinstance(data, dict | list) else None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _xml(text: str) -> FeedAnswer:
    counts = {match[1].lower(): int(match[2]) for match in XML_COUNT.finditer(text)}
    return FeedAnswer(text, total=counts.get("totalrecord"), pages=counts.get("totalpage", 0))


def _json(data: Any) -> FeedAnswer | None:
    html = _html(data)
    if html is not None:
        return _fragment(html)
    rows = rows_in(data)
    if rows is None:
        return None
    total = _number(data, TOTALS)
    # A list of objects without the frame of an interface is some other data.
    framed = total is not None or isinstance(data, dict)
    return FeedAnswer("", rows, total, _number(data, PAGES) or 0, _number(data, SIZES) or 0) if framed else None


def _html(data: Any) -> str | None:
    inner = data.get("data") if isinstance(data, dict) else None
    html = inner.get("html") if isinstance(inner, dict) else None
    return html if isinstance(html, str) else None


def _fragment(html: str) -> FeedAnswer:
    at = html.find(PAGER)
    tag = html[max(0, html.rfind("<", max(0, at - MAX_TAG), at)) : at + MAX_TAG].partition(">")[0] if at >= 0 else ""
    counts = {match[1].lower(): int(match[2]) for match in ATTRIBUTE.finditer(tag)}
    pages = counts.get("pagecount") or counts.get("totalpage") or 0
    return FeedAnswer(html, total=counts.get("count"), pages=pages, size=counts.get("rows", 0))


def _number(data: Any, names: tuple[str, ...], depth: int = 0) -> int | None:
    """The first count under one of the names, outermost first."""
    if not isinstance(data, dict) or depth > MAX_DEPTH:
        return None
    for key, value in list(data.items())[:200]:
        if str(key).lower() in names and str(value).isdecimal() and len(str(value)) <= 9:
            return int(value)
    found = (_number(value, names, depth + 1) for value in list(data.values())[:200])
    return next((number for number in found if number is not None), None)
