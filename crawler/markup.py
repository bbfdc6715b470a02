"""A page parsed once for everything the crawler asks of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from scrapy.http import Response
from selectolax.lexbor import LexborHTMLParser

from crawler.nesting import within_depth
from records import decoded, with_encoded_queries

MARKUP_TYPE = re.compile(r"html|xml", re.IGNORECASE)
# Types that servers give to pages when they do not know better.
VAGUE_TYPES = ("", "text/plain", "application/octet-stream")
# Beyond this, a page is a dump of data; its first part has all links that anybody follows.
MAX_MARKUP = 5_000_000
# An address is shorter; white space without end would cost its square.
MAX_REFRESH = 3_000
UNSEEN = "script,style,noscript,template"
REFRESH = re.compile(r"\s*(\d*)(?:\.\d*)?\s*[;,]\s*(?:url\s*=)?\s*[\"']?([^\"'>]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Markup:
    """`url` is where the page came from in the end; `text` is properly decoded."""

    url: str
    text: str
    tree: LexborHTMLParser

    @cached_property
    def title(self) -> str:
        node = self.tree.css_first("title")
        return node.text(strip=True) if node is not None else ""

    @cached_property
    def scripts(self) -> tuple[str, ...]:
        return tuple(node.text() for node in self.tree.css("script"))

    @cached_property
    def words(self) -> str:
        """The text a visitor sees, white space squeezed. Costs a copy of the tree: ask for short pages only."""
        shown = LexborHTMLParser(self.text)
        for node in shown.css(UNSEEN):
            node.decompose()
        body = shown.body
        return " ".join(body.text(separator=" ").split()) if body is not None else ""

    @cached_property
    def refresh(self) -> tuple[int, str] | None:
        """Delay in seconds and target of a meta refresh that names one."""
        for node in self.tree.css("meta[http-equiv]"):
            attributes = node.attributes
            if (attributes["http-equiv"] or "").strip().lower() != "refresh":
                continue
            if match := REFRESH.match((attributes.get("content") or "").strip()[:MAX_REFRESH]):
                return int(match[1][:6] or 0), match[2].strip()
        return None

    @cached_property
    def base(self) -> str:
        node = self.tree.css_first("base[href]")
        return (node.attributes["href"] or "") if node is not None else ""


def markup_of(response: Response) -> Markup | None:
    """The parsed page, None for a file of another type or an empty body."""
    label = (response.headers.get("content-type") or b"").decode("latin-1")
    if not _is_markup(label, response.body):
        return None
    text, encoding = decoded(response.body[:MAX_MARKUP])
    text = within_depth(with_encoded_queries(text, encoding))
    return Markup(response.url, text, LexborHTMLParser(text))


def spans_between(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands between each pair of marks; in linear time, unlike a lazy regular expression."""
    start = text.find(opening)
    while start >= 0:
        start += len(opening)
        end = text.find(closing, start)
        if end < 0:
            return
        yield start, end
        start = text.find(opening, end + len(closing))


def _is_markup(label: str, body: bytes) -> bool:
    kind = label.split(";", 1)[0].strip().lower()
    if kind in VAGUE_TYPES:
        return body[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
    # Office files of the XML kind carry "xml" in their type and are ZIP archives.
    return MARKUP_TYPE.search(kind) is not None and body[:2] != b"PK" and bool(body)
