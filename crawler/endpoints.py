"""List data behind scripts: what a page's script would ask for, and what the answers lead to.

How each system's addresses are built stands in `records.feeds`, for the reader must build the same ones.
"""

from collections.abc import Iterator
from itertools import islice

from scrapy.http import Response
from selectolax.lexbor import LexborHTMLParser

from crawler.markup import Markup
from crawler.nesting import within_depth
from records import decoded, promised, resolve_all
from records.feeds import FeedAnswer, feeds_of, following, is_feed, read_answer

MAX_ANSWER = 3_000_000
MAX_LINKS = 2_000
STARTS = (b"{", b"[")
DATA_TYPES = ("json", "javascript")


def endpoint_hrefs(page: Markup) -> Iterator[tuple[str, str]]:
    """(address, 第n页) of the data that the page's script asks for, or that continues an XML answer."""
    for feed in feeds_of(page.text, page.url):
        yield feed.url, promised(1)
    if is_feed(page.url):
        answer = read_answer(page.text)
        yield from _further(page.url, answer) if answer is not None else ()


def links_in_answer(response: Response, place: str) -> list[tuple[str, str]]:
    """(canonical address, label) of the rows and further pages in a JSON answer; () for any other body. `place` is
    the page that shows the rows."""
    if not _is_data(response):
        return []
    answer = read_answer(decoded(response.body[:MAX_ANSWER])[0])
    if answer is None:
        return []
    pairs = [*islice(_rows(answer), MAX_LINKS), *_further(response.url, answer)]
    urls = resolve_all([href for href, _ in pairs], place)
    return [(url, label) for url, (_, label) in zip(urls, pairs, strict=True) if url is not None]


def _is_data(response: Response) -> bool:
    kind = (response.headers.get("content-type") or b"").decode("latin-1").lower()
    start = response.body[:100].lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return start in STARTS or (any(name in kind for name in DATA_TYPES) and is_feed(response.url))


def _rows(answer: FeedAnswer) -> Iterator[tuple[str, str]]:
    if answer.html:
        for node in LexborHTMLParser(within_depth(answer.html)).css("a[href]"):
            yield (node.attributes["href"] or "").strip(), node.text(strip=True)
    yield from ((row.url, row.title) for row in answer.rows)


def _further(address: str, answer: FeedAnswer) -> Iterator[tuple[str, str]]:
    for number, page in enumerate(following(address, answer), 2):
        yield page, promised(number)
