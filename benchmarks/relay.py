"""A relay in front of the sample county that counts what the county sends, headers included."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Thread
from urllib.parse import urlsplit

HOST = "127.0.0.1"
CHUNK = 262_144


@dataclass
class Relay:
    """`sent` counts bytes from the server since it was last set to 0."""

    port: int
    base: str = ""
    sent: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            above, below = await asyncio.open_connection(HOST, self.port)
            asking = asyncio.ensure_future(_pump(reader, below))
            while data := await above.read(CHUNK):
                self.sent += len(data)
                writer.write(data)
                await writer.drain()
            asking.cancel()
        writer.close()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
        writer.close()


@contextmanager
def counting(base: str) -> Iterator[Relay]:
    """Yields a relay to the server at `base`; its own address is `relay.base`."""
    loop, relay = asyncio.new_event_loop(), Relay(urlsplit(base).port or 80)
    server = loop.run_until_complete(asyncio.start_server(relay.serve, HOST, 0))
    relay.base = f"http://{HOST}:{server.sockets[0].getsockname()[1]}/"
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield relay
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
