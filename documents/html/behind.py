"""Where a page's list may lie outside of the page: data that its scripts ask for, and frames."""

import re
from dataclasses import replace
from html import unescape
from itertools import islice

from records import Page, resolve_all
from records.feeds import feeds_of

MAX_FRAMES = 5
FRAME_TAG = re.compile("<i?frame", re.IGNORECASE)
SOURCE = re.compile(r"\bsrc\s*=\s*(?:\"([^\"]{1,500})|'([^']{1,500})|([^\s>\"']{1,500}))", re.IGNORECASE)
MAX_TAG = 1_000


def with_sources(page: Page, html: str, base: str) -> Page:
    """The page with `feeds` and `frames`; a single document keeps none. `base` is what its links are relative to."""
    if page.published is not None and not page.listings:
        return page
    feeds = feeds_of(html, page.url)
    frames = _frames(html, page.url, base)
    return replace(page, feeds=feeds, frames=frames) if feeds or frames else page


def _frames(html: str, url: str, base: str) -> tuple[str, ...]:
    tags = [html[match.end() : match.end() + MAX_TAG] for match in islice(FRAME_TAG.finditer(html), MAX_FRAMES)]
    found_sources = (SOURCE.search(tag.partition(">")[0]) for tag in tags)
    sources = [unescape(match[1] or match[2] or match[3]).strip() for match in found_sources if match]
    found = resolve_all(sources, url, base)
    return tuple(dict.fromkeys(address for address in found if address is not None and address != url))
