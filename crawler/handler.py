"""The download handler: aiohttp without Twisted's reactor, bounded in time and size, closed towards private hosts.

A failed fetch leaves here as FetchFailed, already classified: only here is the client's exception at hand.
"""

import ssl
import time
from contextlib import AbstractAsyncContextManager

import aiohttp
from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from yarl import URL

from crawler.addresses import guarded_socket
from crawler.errors import kind_of_error
from crawler.visit import ASKS_COOKIE, KEY, FetchFailed, visit_of
from records import FailureKind
from records.feeds import sending_of

KEPT_HEADERS = ("content-type", "etag", "last-modified", "date", "server", "location")
# Portals with single sign-on set far longer headers than aiohttp's 8 KB; megabytes of them are an attack.
MAX_HEADER = 65_536
ACCEPTED = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "zh-CN,zh;q=0.9",
    "Accept-Encoding": "gzip, deflate",
}
# ssl.OP_LEGACY_SERVER_CONNECT, which has a name from Python 3.12 on.
LEGACY_RENEGOTIATION = 0x4
# A large file on a slow line may take longer than a silent server is waited for.
PATIENCE = 4
DETAIL_LENGTH = 200


class BoundedHandler(BaseDownloadHandler):
    """Reads its bounds from DOWNLOAD_TIMEOUT, DOWNLOAD_MAXSIZE and ALLOW_PRIVATE_HOSTS."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._max_size = crawler.settings.getint("DOWNLOAD_MAXSIZE")
        silence = crawler.settings.getfloat("DOWNLOAD_TIMEOUT")
        self._session = aiohttp.ClientSession(
            connector=_connector(crawler),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={**ACCEPTED, "User-Agent": crawler.settings["USER_AGENT"]},
            timeout=aiohttp.ClientTimeout(total=silence * PATIENCE, sock_connect=silence, sock_read=silence),
            trust_env=False,
            max_line_size=MAX_HEADER,
            max_field_size=MAX_HEADER,
        )

    async def download_request(self, request: Request) -> Response:
        started = time.monotonic()
        try:
            async with self._asking(request) as answer:
                request.meta["download_latency"] = time.monotonic() - started  # AutoThrottle reads it
                body = await self._body(answer)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise FetchFailed(kind_of_error(error), str(error)[:DETAIL_LENGTH] or type(error).__name__) from error
        flags = [ASKS_COOKIE] if "set-cookie" in answer.headers else []
        return Response(request.url, status=answer.status, headers=_kept(answer), body=body, flags=flags)

    def _asking(self, request: Request) -> AbstractAsyncContextManager[aiohttp.ClientResponse]:
        sent = sending_of(request.url)
        if sent is None:
            conditions = visit_of(request).conditions(request.url) if KEY in request.meta else None
            return self._session.get(URL(request.url, encoded=True), headers=conditions, allow_redirects=False)
        # Conditions are for GET: to a POST a server may answer that they are not met.
        kind = {"Content-Type": sent.content_type}
        return self._session.post(URL(sent.url, encoded=True), data=sent.body, headers=kind, allow_redirects=False)

    async def _body(self, answer: aiohttp.ClientResponse) -> bytes:
        """The body after content decoding; counted as it comes, because a declared length is only a claim."""
        if (answer.content_length or 0) > self._max_size:
            self._refuse(answer)
        chunks: list[bytes] = []
        left = self._max_size
        async for chunk in answer.content.iter_any():
            chunks.append(chunk)
            left -= len(chunk)
            if left < 0:
                self._refuse(answer)
        return b"".join(chunks)

    def _refuse(self, answer: aiohttp.ClientResponse) -> None:
        answer.close()
        raise FetchFailed(FailureKind.TOO_LARGE, f"正文超过 {self._max_size} 字节", answer.status)

    async def close(self) -> None:
        await self._session.close()


def _kept(answer: aiohttp.ClientResponse) -> dict[str, bytes]:
    """As the server sent them: old systems put bytes of any encoding into a header."""
    found = ((name, answer.headers.get(name)) for name in KEPT_HEADERS)
    return {name: value.encode("utf-8", "surrogateescape") for name, value in found if value is not None}


def _connector(crawler: Crawler) -> aiohttp.TCPConnector:
    settings = crawler.settings
    return aiohttp.TCPConnector(
        limit=settings.getint("CONCURRENT_REQUESTS"),
        # Without a reactor, Scrapy's downloader starts all that waits for a host at once, whatever its own limit.
        limit_per_host=settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"),
        ssl=_lenient_tls(),
        ttl_dns_cache=60,
        socket_factory=None if settings.getbool("ALLOW_PRIVATE_HOSTS") else guarded_socket,
    )


def _lenient_tls() -> ssl.SSLContext:
    """Unverified and open to TLS 1.0: pages are read as published, and old county servers offer nothing newer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.options |= LEGACY_RENEGOTIATION
    return context
