"""Every address a page leads to, whether or not a reader sees it: what is published is what can be fetched."""

from collections.abc import Iterator
from itertools import chain, islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.endpoints import endpoint_hrefs
from crawler.markup import Markup, spans_between
from crawler.nesting import within_depth
from crawler.pagers import pager_hrefs
from records import opened_by, resolve_all

# A label is a node until somebody needs its words: nearly all links of a page are already known.
Label = LexborNode | str
# How a link begins that may be opened by a script.
SCRIPTED = ("#", "j", "J")
MAX_LINKS = 10_000
ANCHOR_LENGTH = 120


def links_of(page: Markup, place: str = "") -> Iterator[tuple[str, Label]]:
    """(canonical address, label) in page order, with repeats, at most MAX_LINKS of them. `place` is the address that
    the links are seen at, where that is not the page's own."""
    hrefs, labels = _anchors(page.tree)
    for href, label in islice(chain(_refresh(page), _records(page), pager_hrefs(page)), MAX_LINKS):
        hrefs.append(href)
        labels.append(label)
    urls = resolve_all(hrefs[:MAX_LINKS], place or page.url, _base(page))
    linked = ((url, label) for url, label in zip(urls, labels, strict=False) if url is not None)
    known = frozenset(urls)
    return chain(linked, (pair for pair in endpoint_hrefs(page) if pair[0] not in known))


def words_of(label: Label) -> str:
    """The link's words; the full title where the page keeps it in the title attribute."""
    if isinstance(label, str):
        return label[:ANCHOR_LENGTH]
    text = " ".join(label.text().split())
    title = (label.attributes.get("title") or "").strip()
    return (title if len(title) > len(text) else text)[:ANCHOR_LENGTH]


def _anchors(tree: LexborHTMLParser) -> tuple[list[str], list[Label]]:
    links = tree.css("a[href],area[href]")
    frames = tree.css("iframe[src],frame[src]")
    hrefs = [node.attrs["href"] or "" for node in links]
    hrefs = [_opened(node, href) if href[:1] in SCRIPTED else href for node, href in zip(links, hrefs, strict=True)]
    return hrefs + [node.attrs["src"] or "" for node in frames], [*links, *frames]


def _opened(node: LexborNode, href: str) -> str:
    return opened_by(href, node.attributes.get("onclick") or "") or href


def _base(page: Markup) -> str:
    if not page.base:
        return ""
    return resolve_all([page.base], page.url)[0] or ""


def _refresh(page: Markup) -> Iterator[tuple[str, Label]]:
    if page.refresh is not None:
        yield page.refresh[1], ""


def _records(page: Markup) -> Iterator[tuple[str, Label]]:
    # 大汉 JCMS leaves the visible list empty and ships the rows as CDATA records for a script to show; its further
    # pages are bare XML of the same kind.
    records = [page.text[start:stop] for start, stop in spans_between(page.text, "<![CDATA[", "]]>")]
    if records:
        # One tree for all: each has some 50 KB of its own before it holds anything.
        yield from zip(*_anchors(LexborHTMLParser(within_depth("\n".join(records)))), strict=True)
