"""A real web server on loopback for the crawler's tests: pages by path, and paths that misbehave on the socket."""

import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

Socket = socket.socket
Misbehaviour = Callable[[Socket], None]
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Answer:
    body: bytes = b""
    status: int = 200
    content_type: str = HTML
    headers: tuple[tuple[str, str | bytes], ...] = ()

    def sent(self) -> bytes:
        lines = [f"HTTP/1.1 {self.status} Status".encode(), f"Content-Length: {len(self.body)}".encode()]
        if self.content_type:
            lines.append(f"Content-Type: {self.content_type}".encode())
        for name, value in self.headers:
            lines.append(name.encode() + b": " + (value if isinstance(value, bytes) else value.encode()))
        return b"\r\n".join(lines) + b"\r\n\r\n" + self.body


@dataclass(frozen=True)
class Asked:
    path: str
    at: float
    agent: str
    conditions: tuple[str, ...] = ()
    method: str = "GET"
    form: str = ""


Reply = Answer | Misbehaviour


@dataclass
class Site:
    """`pages` may be changed while it runs; `log` is what was asked, in order. robots.txt is a 404 unless given. A POST
    is answered by the one of `forms` at its path, from its body."""

    base: str = ""
    pages: dict[str, Reply] = field(default_factory=dict)
    log: list[Asked] = field(default_factory=list)
    pause_s: float = 0.0
    at_once: int = 0
    most_at_once: int = 0
    otherwise: Callable[[str], Answer] | None = None
    forms: dict[str, Callable[[str], Answer]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def paths(self) -> list[str]:
        """Paths in order of asking, robots.txt left out."""
        return [asked.path for asked in self.log if asked.path != "/robots.txt"]

    def add(self, path: str, *links: str, title: str = "") -> None:
        """A page with links (address, or address and words)."""
        self.pages[path] = page(*links, title=title or f"页面 {path}")


def page(*links: str, title: str = "页面", more: str = "") -> Answer:
    rows = "".join(f'<li><a href="{link}">文章 {number}</a></li>' for number, link in enumerate(links))
    text = (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>正文</p><ul>{rows}</ul>{more}</body></html>"
    )
    return Answer(text.encode())


def moved(where: str | bytes, status: int = 302, *, cookie: bool = False) -> Answer:
    extra: tuple[tuple[str, str | bytes], ...] = (("Set-Cookie", "test=1"),) if cookie else ()
    return Answer(b"", status, "", (("Location", where), *extra))


class Handler(socketserver.BaseRequestHandler):
    site: Site
    rest = b""

    def handle(self) -> None:
        try:
            while head := self._head():
                if not self._answer(head):
                    return
        except (OSError, ssl.SSLError):
            return

    def _head(self) -> list[str]:
        received, self.rest = self.rest, b""
        while b"\r\n\r\n" not in received:
            chunk = self.request.recv(65536)
            if not chunk:
                return []
            received += chunk
            if received.startswith(b"\x16\x03"):
                # A client that speaks TLS to a plain server.
                self.request.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return []
        head, _, self.rest = received.partition(b"\r\n\r\n")
        return head.decode("latin-1").split("\r\n")

    def _form(self, head: list[str]) -> str:
        size = next((int(line[15:]) for line in head if line.lower().startswith("content-length:")), 0)
        while len(self.rest) < size:
            self.rest += self.request.recv(65536)
        form, self.rest = self.rest[:size], self.rest[size:]
        return form.decode()

    def _answer(self, head: list[str]) -> bool:
        """False when the connection is over."""
        method, path = head[0].split(" ")[:2]
        form = self._form(head)
        agent = next((line.split(": ", 1)[1] for line in head if line.lower().startswith("user-agent:")), "")
        conditions = tuple(line for line in head if line.lower().startswith("if-"))
        site = self.site
        with site.lock:
            site.log.append(Asked(path, time.monotonic(), agent, conditions, method, form))
            site.at_once += 1
            site.most_at_once = max(site.most_at_once, site.at_once)
        time.sleep(site.pause_s)
        with site.lock:
            site.at_once -= 1
        if method == "POST":
            self.request.sendall(
                (self.site.forms[path](form) if path in self.site.forms else Answer(status=405)).sent()
            )
            return True
        return self._reply(path, conditions)

    def _reply(self, path: str, conditions: tuple[str, ...] = ()) -> bool:
        reply = self.site.pages.get(path)
        if reply is None:
            missing = Answer("<html><body>没有这一页</body></html>".encode(), 404)
            reply = self.site.otherwise(path) if self.site.otherwise and path != "/robots.txt" else missing
        if not isinstance(reply, Answer):
            reply(self.request)
            return False
        known = any(value in line for line in conditions for _, value in reply.headers if isinstance(value, str))
        self.request.sendall((replace(reply, body=b"", status=304) if known else reply).sent())
        return True


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64
    tls: ssl.SSLContext | None = None

    def get_request(self) -> tuple[Socket, object]:
        connection, address = super().get_request()
        if self.tls is None:
            return connection, address
        connection.settimeout(5)
        return self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is part of the test."""


@contextmanager
def serving(tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[Site]:
    site = Site()
    server = Server((host, 0), type("SiteHandler", (Handler,), {"site": site}))
    server.tls = tls
    site.base = f"{'https' if tls else 'http'}://{host}:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
