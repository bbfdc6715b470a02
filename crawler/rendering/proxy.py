"""The browser's only way out. The socket is made here, so that the address that was checked is the address used:
redirects, frames, sockets of scripts and names that resolve anew all pass."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from urllib.parse import urlsplit

from crawler.addresses import is_public

MAX_HEAD = 65_536
CHUNK = 65_536
CONNECT_S = 10.0
# All pages of a run together: a script that loads without end stops here.
MAX_BYTES = 500_000_000
REFUSED = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
UNREACHABLE = b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
OPEN = b"HTTP/1.1 200 Connection established\r\n\r\n"
# Each connection serves one request: the next one may be for another host.
DROPPED = (b"connection:", b"proxy-connection:", b"keep-alive:", b"proxy-authorization:")

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Refused(Exception):
    """The host leads inside."""


class Proxy:
    """Serves on a free port of the loopback interface once `start` was called in the running loop."""

    def __init__(self, allow_private: bool) -> None:
        self._allow_private = allow_private
        self._left = MAX_BYTES
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, sock=self._socket, limit=MAX_HEAD)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), CONNECT_S)
            await self._pass_on(head, (reader, writer))
        except Refused:
            writer.write(REFUSED)
        except (OSError, TimeoutError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            writer.write(UNREACHABLE)
        finally:
            with suppress(OSError):
                writer.close()

    async def _pass_on(self, head: bytes, client: Streams) -> None:
        line, _, rest = head.partition(b"\r\n")
        method, target, _ = line.decode("latin-1").split(" ", 2)
        tunnel = method == "CONNECT"
        parts = urlsplit(f"//{target}" if tunnel else target)
        if not parts.hostname or (not tunnel and parts.scheme != "http"):
            raise ValueError(target)
        server = await asyncio.wait_for(self._connect(parts.hostname, parts.port or 80), CONNECT_S)
        try:
            if tunnel:
                client[1].write(OPEN)
            else:
                path = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
                server[1].write(_plain_head(f"{method} {path} HTTP/1.1".encode("latin-1"), rest))
            await self._both_ways(client, server, _closing if not tunnel else None)
        finally:
            server[1].close()

    async def _connect(self, host: str, port: int) -> Streams:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        allowed = [str(place[0]) for *_, place in found if self._allow_private or is_public(str(place[0]))]
        if not allowed:
            raise Refused(host)
        return await asyncio.open_connection(allowed[0], port)

    async def _both_ways(
        self, client: Streams, server: Streams, first: Callable[[asyncio.StreamReader], Awaitable[bytes]] | None
    ) -> None:
        up = asyncio.ensure_future(self._pump(client[0], server[1]))
        try:
            if first is not None:
                client[1].write(await first(server[0]))
            await self._pump(server[0], client[1])
        finally:
            up.cancel()

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while self._left > 0 and (data := await source.read(CHUNK)):
            self._left -= len(data)
            sink.write(data)
            await sink.drain()


def _plain_head(line: bytes, rest: bytes) -> bytes:
    """The request as the server wants it."""
    kept = [field for field in rest.split(b"\r\n") if field and not field.lower().startswith(DROPPED)]
    return b"\r\n".join((line, *kept, b"Connection: close", b"", b""))


async def _closing(server: asyncio.StreamReader) -> bytes:
    """The head of the server's answer, which tells the browser not to use the connection again."""
    head = await server.readuntil(b"\r\n\r\n")
    line, _, rest = head.partition(b"\r\n")
    return _plain_head(line, rest)
