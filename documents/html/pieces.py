"""A short stretch of markup as a sequence of text and tags.

Information lines and breadcrumbs are read from the markup itself: a word is found there by one search over the page,
and what matters is what stands right behind it, whatever elements the template cuts it into.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from documents.html.tags import INLINE

TOKEN = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,30})([^>]{0,3000})>|([^<]+)|<")
HREF = re.compile(r"\bhref\s*=\s*(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'>]{1,2000}))", re.IGNORECASE)
TITLE = re.compile(r"\btitle\s*=\s*(?:\"([^\"]{1,300})\"|'([^']{1,300})')", re.IGNORECASE)
ROW_END = frozenset({"tr", "ul", "ol", "table", "dl"})


class Piece(NamedTuple):
    """A text (`text` set) or a tag (`tag` set, lower case). `attributes` is the markup between name and `>`."""

    text: str = ""
    tag: str = ""
    closing: bool = False
    attributes: str = ""

    @property
    def is_block(self) -> bool:
        return bool(self.tag) and self.tag not in INLINE


def pieces(html: str, start: int, reach: int) -> Iterator[Piece]:
    """From `start`, over at most `reach` characters. Starting inside a tag is the caller's fault."""
    for match in TOKEN.finditer(html, start, start + reach):
        if match[4]:
            yield Piece(unescape(match[4]) if "&" in match[4] else match[4])
        elif match[2]:
            yield Piece(tag=match[2].lower(), closing=bool(match[1]), attributes=match[3])


def following_lines(html: str, start: int, reach: int) -> str:
    """The text behind `start` up to the end of its table row or list, a line end at the edges of blocks."""
    parts: list[str] = []
    for piece in pieces(html, start, reach):
        if piece.closing and piece.tag in ROW_END:
            break
        parts.append(piece.text if piece.text else "\n" if piece.is_block else "")
    return "".join(parts)


def leading_lines(html: str, end: int, reach: int) -> str:
    """The text before `end`, over about `reach` characters of markup, a line end at the edges of blocks."""
    start = html.find("<", max(0, end - reach), end)
    if start < 0:
        return html[max(0, end - reach) : end] if end < reach else ""
    return "".join(p.text if p.text else "\n" if p.is_block else "" for p in pieces(html, start, end - start))


def is_text(html: str, position: int) -> bool:
    """False within a tag: attributes keep left-over labels of the template."""
    return html.rfind("<", 0, position) <= html.rfind(">", 0, position)


def attribute(pattern: re.Pattern[str], attributes: str) -> str:
    match = pattern.search(attributes)
    return unescape(next((group for group in match.groups() if group), "")) if match else ""
