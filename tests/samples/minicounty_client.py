"""What the tests of the sample county share: fetching over one kept connection, and the links of a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit

HREF = re.compile(r"<a\b[^>]*\bhref=\"([^\"]+)\"")
LABEL = re.compile(rb'<meta charset="([\w-]+)">')
MOST_HOPS = 5
TRIES = 3


@dataclass(frozen=True)
class Fetched:
    status: int
    headers: dict[str, str]
    body: bytes


class Client:
    """GET without redirects, over one connection."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.connection = HTTPConnection(urlsplit(base).netloc, timeout=10)

    def ask(self, url: str, method: str = "GET") -> Fetched:
        parts = urlsplit(urljoin(self.base, url))
        self.connection.request(method, f"{parts.path}?{parts.query}" if parts.query else parts.path)
        answer = self.connection.getresponse()
        return Fetched(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())

    def follow(self, url: str) -> Fetched | None:
        """The answer after redirects and up to three tries; None for a loop."""
        for _ in range(MOST_HOPS):
            answer = next(filter(lambda a: a.status < 500, (self.ask(url) for _ in range(TRIES))))
            if answer.status != 302:
                return answer
            url = urljoin(self.base, answer.headers["location"])
        return None


def decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("gb18030")


def links(page: str, text: str) -> Iterator[str]:
    """Absolute addresses of all links, those inside scripts too."""
    for href in HREF.findall(text):
        if not href.startswith("javascript:"):
            yield urljoin(page, unescape(href))
