"""Everything an answer leads to, of whatever kind it is."""

from scrapy.http import Response

from crawler.endpoints import links_in_answer
from crawler.links import Label, links_of
from crawler.markup import Markup
from records.feeds import is_feed


def leads_of(response: Response, page: Markup | None, parent: str = "") -> list[tuple[str, Label]]:
    """(canonical address, label) in order, with repeats. `page` is the parsed answer, None for another file; `parent`
    is the page that led to it."""
    place = place_of(response.url, parent)
    links: list[tuple[str, Label]] = list(links_of(page, place)) if page is not None else []
    return [*links, *links_in_answer(response, place)]


def place_of(url: str, parent: str) -> str:
    """Where visitors meet the links of an answer: rows of list data stand in the page that asked for them, and what
    is relative in them is relative to that page."""
    return parent if parent and is_feed(url) else url
