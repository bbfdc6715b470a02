"""The one typed object that travels in Request.meta, and what a fetch without a page raises."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from records import FailureKind, Snapshot, Target

KEY = "target"
# Flag of an answer that set a cookie.
ASKS_COOKIE = "cookie"
MAX_HOPS = 10


@dataclass(frozen=True, slots=True)
class Visit:
    """A target on its way. `via` are the addresses left by redirects, oldest first; `known` is how an earlier run saw
    the target."""

    target: Target
    via: tuple[str, ...] = ()
    known: Snapshot | None = None

    @property
    def attempt(self) -> int:
        return self.target.tries + 1

    def conditions(self, url: str) -> dict[str, str]:
        """Headers that let the server at `url` answer "unchanged". They belong to the page that came in the end, not
        to an address that leads there."""
        if self.known is None or url != self.known.final_url:
            return {}
        found = dict(self.known.headers)
        pairs = (("If-None-Match", found.get("etag")), ("If-Modified-Since", found.get("last-modified")))
        return {name: value for name, value in pairs if value and value.isascii() and value.isprintable()}

    def onwards(self, url: str, answer: Response) -> "Visit":
        """The visit after a redirect from `answer` to `url`; raises FetchFailed on a loop or a very long chain."""
        via = (*self.via, answer.url)
        if url in via or len(via) > MAX_HOPS:
            # Sent round with a cookie is a guard's test: a visitor's browser passes it, so the page is not dead.
            kind = FailureKind.BLOCKED if ASKS_COOKIE in answer.flags else FailureKind.LOOP
            raise FetchFailed(kind, " → ".join((*via[-3:], url)), answer.status)
        return replace(self, via=via)


class FetchFailed(Exception):
    """A fetch that ended without a page, already classified. `status` is the HTTP status where one came."""

    def __init__(self, kind: FailureKind, detail: str = "", status: int | None = None) -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind = kind
        self.detail = detail
        self.status = status


def visit_of(carrier: Request | Response) -> Visit:
    visit: Visit = carrier.meta[KEY]
    return visit


def request_for(visit: Visit, url: str, errback: Callable[[Failure], None]) -> Request:
    return Request(url, meta={KEY: visit}, errback=errback)
