"""Addresses that stand in a page's scripts as they are."""

import re
from collections.abc import Iterator
from html import unescape

MAX_FOUND = 40
MAX_LENGTH = 600
ENDS = frozenset("\"'<>\\` \t\r\n()")


def written(html: str, mark: str) -> Iterator[str]:
    """Addresses around each occurrence of `mark`, up to a quotation mark or blank on both sides, each once."""
    seen: set[str] = set()
    at = html.find(mark)
    while at >= 0 and len(seen) < MAX_FOUND:
        start, end = around(html, at)
        address = unescape(html[start:end])
        if address not in seen:
            seen.add(address)
            yield address
        at = html.find(mark, at + len(mark))


def around(html: str, at: int) -> tuple[int, int]:
    """Where the address around a position begins and ends."""
    return _start(html, at), _end(html, at)


def turned(address: str, parameter: str, number: int) -> str:
    """The address with its page number set."""
    base, _, query = address.partition("?")
    kept = [item for item in query.split("&") if item and item.partition("=")[0].lower() != parameter.lower()]
    place = next(
        (index for index, item in enumerate(query.split("&")) if re.match(rf"{parameter}=", item, re.IGNORECASE)),
        len(kept),
    )
    kept.insert(place, f"{parameter}={number}")
    return f"{base}?{'&'.join(kept)}"


def _start(html: str, at: int) -> int:
    lowest = max(0, at - MAX_LENGTH)
    while at > lowest and html[at - 1] not in ENDS:
        at -= 1
    return at


def _end(html: str, at: int) -> int:
    highest = min(len(html), at + MAX_LENGTH)
    while at < highest and html[at] not in ENDS:
        at += 1
    return at
