"""A small HTTP/1.1 server: keep-alive, GET and HEAD, POST of a few forms, fast enough never to be what a crawl waits
for."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from threading import Thread

from samples.minicounty.answers import Answer
from samples.minicounty.host import REFUSED, Host
from samples.minicounty.site import Site

HOST = "127.0.0.1"
MAX_HEAD = 32_768
MAX_FORM = 4_096
CHUNK = 65_536
IF_NONE_MATCH = re.compile(rb"^if-none-match:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)
CONTENT_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,9})", re.IGNORECASE | re.MULTILINE)
METHODS = (b"GET", b"HEAD", b"POST")


class Connection(asyncio.Protocol):
    def __init__(self, host: Host) -> None:
        self._host = host
        self._buffer = b""
        self._waiting = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._host.connections.add(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self._host.connections.discard(self._transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        self._serve()

    def _serve(self) -> None:
        """Answers what has arrived, in order; a slow answer holds up those behind it."""
        while not self._waiting and not self._transport.is_closing():
            head, end, rest = self._buffer.partition(b"\r\n\r\n")
            if not end:
                if len(head) > MAX_HEAD:
                    self._transport.close()
                return
            size = _form_size(head)
            if len(rest) < size <= MAX_FORM:
                return
            self._buffer = rest[size:]
            self._respond(head, rest[:size])

    def _respond(self, head: bytes, form: bytes) -> None:
        line, _, headers = head.partition(b"\r\n")
        parts = line.split(b" ")
        if len(parts) != 3 or parts[0] not in METHODS or len(form) > MAX_FORM:
            # The request may have a body that nobody wants to read.
            self._send(REFUSED, head_only=False, close=True)
            return
        target = parts[1].decode("latin-1")
        found = self._host.posted(target, form) if parts[0] == b"POST" else self._host.answer(target)
        if found is REFUSED:
            self._send(REFUSED, head_only=False, close=True)
            return
        answer = _unless_known(found, headers)
        close = parts[2] != b"HTTP/1.1" or b"connection: close" in headers.lower()
        if answer.delay_s:
            self._waiting = True
            asyncio.get_running_loop().call_later(answer.delay_s, self._send_late, answer, parts[0] == b"HEAD", close)
        else:
            self._send(answer, parts[0] == b"HEAD", close)

    def _send_late(self, answer: Answer, head_only: bool, close: bool) -> None:
        self._waiting = False
        if not self._transport.is_closing():
            self._send(answer, head_only, close)
            self._serve()

    def _send(self, answer: Answer, head_only: bool, close: bool) -> None:
        body = b"" if head_only else _chunked(answer.body) if answer.streamed else answer.body
        self._transport.write(_head(answer, close) + body)
        if close:
            self._transport.close()


def _form_size(head: bytes) -> int:
    found = CONTENT_LENGTH.search(head) if head.startswith(b"POST ") else None
    return int(found[1]) if found else 0


def _unless_known(answer: Answer, headers: bytes) -> Answer:
    """A short "not modified" for a client that names the bytes it has."""
    asked = IF_NONE_MATCH.search(headers)
    if asked is None or asked[1].decode("latin-1") != answer.tag:
        return answer
    return replace(answer, body=b"", status=304, known=answer.tag)


def _head(answer: Answer, close: bool) -> bytes:
    length = "Transfer-Encoding: chunked" if answer.streamed else f"Content-Length: {len(answer.body)}"
    tag = f"ETag: {answer.known or answer.tag}\r\n" if answer.known or answer.tag else ""
    location = f"Location: {answer.location}\r\n" if answer.location else ""
    return (
        f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}\r\nServer: minicounty\r\n"
        f"Content-Type: {answer.content_type}\r\n{length}\r\n{location}{tag}"
        f"Connection: {'close' if close else 'keep-alive'}\r\n\r\n"
    ).encode("latin-1")


def _chunked(body: bytes) -> bytes:
    chunks = [body[start : start + CHUNK] for start in range(0, len(body), CHUNK)]
    return b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in (*chunks, b""))


@contextmanager
def serve(site: Site) -> Iterator[str]:
    """Serves the site on a free port of the loopback interface by a thread of its own; yields the base address."""
    loop, host = asyncio.new_event_loop(), Host(site)
    server = loop.run_until_complete(loop.create_server(partial(Connection, host), HOST, 0))
    thread = Thread(target=loop.run_forever, name="minicounty", daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.sockets[0].getsockname()[1]}/"
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.run_until_complete(_close(server, host))
        loop.close()


async def _close(server: asyncio.Server, host: Host) -> None:
    server.close()
    for transport in tuple(host.connections):
        transport.close()
    await asyncio.sleep(0)


def serve_forever(site: Site, port: int) -> None:
    """Serves the site on `port` of the loopback interface until the process is interrupted."""

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(partial(Connection, Host(site)), HOST, port)
        await server.serve_forever()

    with suppress(KeyboardInterrupt):
        asyncio.run(run())
