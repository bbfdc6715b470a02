"""Everything an answer leads to, of whatever kind it is."""

from scrapy.http import Response

from crawler.endpoints import links_in_answer
from crawler.links import Label, links_of
from crawler.markup import Markup


def leads_of(response: Response, page: Markup | None) -> list[tuple[str, Label]]:
    """(canonical address, label) in order, with repeats. `page` is the parsed answer, None for another file."""
    links: list[tuple[str, Label]] = list(links_of(page)) if page is not None else []
    return [*links, *links_in_answer(response)]
