"""The server by itself: HTTP as crawlers need it."""

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from minicounty_client import Client

from samples.minicounty import Site, build, serve
from samples.minicounty.hazards import HUGE, LOOP, SLOW, UNSTEADY


@pytest.fixture(scope="module")
def site() -> Site:
    return build(pages=340)


@pytest.fixture
def base(site: Site) -> Iterator[str]:
    with serve(site) as address:
        yield address


@pytest.fixture
def client(base: str) -> Iterator[Client]:
    found = Client(base)
    yield found
    found.connection.close()


def _raw(base: str, request: bytes) -> bytes:
    """All that comes back until the server closes."""
    host, _, port = urlsplit(base).netloc.partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as wire:
        wire.sendall(request)
        received = b""
        while data := wire.recv(65_536):
            received += data
        return received


def test_one_connection_serves_many_requests(client: Client) -> None:
    client.ask("/")
    wire = client.connection.sock
    assert [client.ask(path).status for path in ("/fgj/", "/yxyw/", "/no-such-page.html", "/")] == [200, 200, 404, 200]
    assert client.connection.sock is wire


def test_head_gives_the_length_of_the_page_and_no_body(client: Client) -> None:
    whole, head = client.ask("/"), client.ask("/", "HEAD")
    assert head.body == b"" and head.status == 200
    assert int(head.headers["content-length"]) == len(whole.body) > 10_000


def test_what_does_not_exist_is_404(client: Client) -> None:
    assert client.ask("/zzz/1.html").status == 404
    assert client.ask("/%E4%B8%AD/%FF").status == 404


def test_other_methods_are_refused(client: Client) -> None:
    assert client.ask("/", "POST").status == 405


def test_requests_sent_together_are_answered_in_order(base: str) -> None:
    ask = "GET {} HTTP/1.1\r\nHost: x\r\n{}\r\n"
    paths = (SLOW.path, "/robots.txt", "/no-such-page.html")
    together = "".join(ask.format(p, "Connection: close\r\n" if p == paths[-1] else "") for p in paths)
    received = _raw(base, together.encode())
    places = [received.index(text) for text in ("暑期开放".encode(), b"Disallow: /neibu/", b"404 Not Found")]
    assert places == sorted(places)


def test_a_client_of_http_1_0_is_answered_and_let_go(base: str) -> None:
    received = _raw(base, b"GET /robots.txt HTTP/1.0\r\n\r\n")
    assert received.startswith(b"HTTP/1.1 200") and received.endswith(b"Disallow: /neibu/\n")


def test_an_endless_head_is_not_collected(base: str) -> None:
    with pytest.raises((ConnectionError, AssertionError)):
        assert _raw(base, b"GET / HTTP/1.1\r\nX: " + b"x" * 200_000)


def test_the_unsteady_page_fails_twice_and_then_opens_again_and_again(client: Client) -> None:
    assert [client.ask(UNSTEADY.path).status for _ in range(6)] == [503, 503, 200] * 2


def test_the_loop_never_ends(client: Client) -> None:
    assert client.follow(LOOP.path) is None


def test_the_huge_file_comes_without_a_length(client: Client) -> None:
    answer = client.ask(HUGE.path)
    assert "content-length" not in answer.headers
    assert len(answer.body) == 3_000_000


def test_two_counties_can_be_served_at_once(site: Site) -> None:
    with serve(site) as one, serve(site) as other:
        assert one != other
