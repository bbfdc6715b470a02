"""Further pages of a list that only a script would link."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from crawler.markup import Markup
from crawler.nesting import within_depth
from records import PageCall, hidden_pager, page_calls, promised

# One page may queue so many of its successors; the last of these queues the next ones.
AHEAD = 20
MAX_LINKS = 100


def pager_hrefs(page: Markup) -> Iterator[tuple[str, str]]:
    """(relative address, 第n页) of the following pages that the page's pager call names."""
    for call in page_calls(page.text):
        yield from _following(call)
    if "atob" in page.text or "ase64" in page.text:
        yield from _hidden(page)


def _following(call: PageCall) -> Iterator[tuple[str, str]]:
    for number in range(call.number + 1, min(call.total, call.number + AHEAD) + 1):
        yield call.address(number), promised(number)


def _hidden(page: Markup) -> Iterator[tuple[str, str]]:
    html = hidden_pager(page.text)
    if html:
        for node in LexborHTMLParser(within_depth(html)).css("a[href]")[:MAX_LINKS]:
            yield node.attributes["href"] or "", node.text(strip=True)
