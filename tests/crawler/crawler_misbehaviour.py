"""What servers do on the socket when they are broken or hostile."""

import contextlib
import gzip
import socket
import struct
import time
from collections.abc import Callable

Misbehaviour = Callable[[socket.socket], None]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def reset(connection: socket.socket) -> None:
    # Lingering for zero seconds makes close() send RST.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def hang_up(connection: socket.socket) -> None:
    connection.close()


def silent(connection: socket.socket) -> None:
    _wait_for_the_end(connection)


def says(raw: bytes) -> Misbehaviour:
    def speak(connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            connection.sendall(raw)

    return speak


def slow_drip(connection: socket.socket) -> None:
    """One byte after the other, each well within any wait for the next."""
    with contextlib.suppress(OSError):
        connection.sendall(HEAD + b"\r\n<html>")
        while True:
            connection.sendall(b"<")
            time.sleep(0.05)


def stalls_in_the_middle(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Content-Length: 1000\r\n\r\n<html>")
    _wait_for_the_end(connection)


def endless(connection: socket.socket) -> None:
    block = b"<p>" + b"x" * 65_000
    with contextlib.suppress(OSError):
        connection.sendall(HEAD + b"\r\n")
        while True:
            connection.sendall(block)


def large(size: int) -> Misbehaviour:
    def send(connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            connection.sendall(HEAD + b"Content-Length: %d\r\n\r\n" % size)
            for _ in range(size // 100_000):
                connection.sendall(b"x" * 100_000)

    return send


def gzip_bomb(size: int) -> Misbehaviour:
    packed = gzip.compress(b"\0" * size)
    return says(HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed)


def huge_headers(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.sendall(HEAD)
        for number in range(50):
            connection.sendall(b"X-%d: " % number + b"y" * 100_000 + b"\r\n")
        connection.sendall(b"Content-Length: 0\r\n\r\n")


def _wait_for_the_end(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.settimeout(30)
        while connection.recv(1024):
            pass
