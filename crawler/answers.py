"""What an answer of a server means: a page, a failure of one kind, or a way onwards."""

from string import printable
from urllib.parse import quote

from scrapy.http import Response

from crawler.challenges import is_challenge, is_missing, jump_of
from crawler.markup import Markup
from crawler.visit import FetchFailed
from records import FailureKind, canonical

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Statuses with which guards turn a robot away: the page may well be there for a visitor. 202 and 412 come from
# 瑞数, 429 from rate limits, 521 from 加速乐.
BLOCKING = frozenset({403, 412, 429, 521})


def refuse_failure(response: Response, page: Markup | None, asked: str) -> None:
    """Raises FetchFailed for an answer that is no content; a redirect passes. `asked` is the target's address."""
    status = response.status
    if status in BLOCKING or (page is not None and status not in REDIRECTS and _is_guarded(page)):
        raise FetchFailed(FailureKind.BLOCKED, f"HTTP {status}", status)
    if status >= 500:
        raise FetchFailed(FailureKind.HTTP_5XX, f"HTTP {status}", status)
    if status >= 400:
        raise FetchFailed(FailureKind.HTTP_4XX, f"HTTP {status}", status)
    if not 200 <= status < 300 and onward_of(response, page) is None:
        raise FetchFailed(FailureKind.OTHER, f"HTTP {status}", status)
    if page is not None and is_missing(page, asked):
        raise FetchFailed(FailureKind.SOFT_404, page.title[:100] or page.words[:100], status)


def onward_of(response: Response, page: Markup | None) -> str | None:
    """The canonical address a redirect leads to, None for an answer to stay with; raises FetchFailed for a bad one."""
    if response.status in REDIRECTS:
        location = location_of(response)
        return _onward(location, response) if location else None
    jump = jump_of(page) if page is not None else None
    return canonical(jump, response.url) if jump else None


def location_of(response: Response) -> str:
    """The Location header, "" without one. Raw bytes are escaped as they stand, whatever encoding they are in."""
    return quote(response.headers.get("location") or b"", safe=printable)


def _onward(location: str, response: Response) -> str:
    url = canonical(location, response.url)
    if url is None:
        raise FetchFailed(FailureKind.BAD_ADDRESS, f"跳转到 {location[:150]}", response.status)
    return url


def _is_guarded(page: Markup) -> bool:
    return jump_of(page) is None and is_challenge(page)
