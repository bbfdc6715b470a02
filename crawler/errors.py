"""Which kind of failure an exception of the HTTP client stands for."""

import errno
import re
import socket
import ssl
from urllib.parse import urlsplit

import aiohttp

from crawler.addresses import REFUSAL, is_public
from records import FailureKind

UNREACHABLE = frozenset({errno.ETIMEDOUT, errno.EHOSTUNREACH, errno.ENETUNREACH})
NUMBER = re.compile(r"\[Errno (\d+)\]")


def kind_of_error(error: BaseException) -> FailureKind:
    """The first kind that fits; an exception nobody thought of is OTHER."""
    # A name with an empty or overlong label cannot even be asked for.
    if isinstance(error, aiohttp.ClientConnectorDNSError | UnicodeError):
        return FailureKind.DNS
    if isinstance(error, aiohttp.ClientSSLError | ssl.SSLError):
        return FailureKind.TLS
    if isinstance(error, aiohttp.ClientConnectorError):
        return _kind_of_connect(error.os_error)
    if isinstance(error, TimeoutError):
        return FailureKind.TIMEOUT
    if isinstance(error, aiohttp.InvalidURL):
        return _kind_of_address(str(error.url))
    if isinstance(error, aiohttp.ClientConnectionError | aiohttp.ClientPayloadError | ConnectionError):
        return FailureKind.RESET
    return FailureKind.OTHER


def _kind_of_address(url: str) -> FailureKind:
    """The client takes no IPv4 address but a dotted one; 2130706433 and 0177.1 were meant to slip through."""
    try:
        meant = socket.inet_ntoa(socket.inet_aton(urlsplit(url).hostname or url))
    except (OSError, ValueError):
        return FailureKind.BAD_ADDRESS
    return FailureKind.BAD_ADDRESS if is_public(meant) else FailureKind.PRIVATE_ADDRESS


def _kind_of_connect(cause: OSError) -> FailureKind:
    """Of several addresses tried, a refusal of ours and a clear answer of theirs outweigh silence."""
    numbers = _numbers(cause)
    if REFUSAL in str(cause):
        return FailureKind.PRIVATE_ADDRESS
    if errno.ECONNREFUSED in numbers:
        return FailureKind.REFUSED
    if errno.ECONNRESET in numbers:
        return FailureKind.RESET
    # Anything else (no free port or file handle) is trouble of this machine, and no link is dead for it.
    return FailureKind.TIMEOUT if numbers & UNREACHABLE else FailureKind.OTHER


def _numbers(cause: OSError) -> frozenset[int]:
    # Tries at several addresses that failed differently come as one error that only quotes theirs.
    quoted = map(int, NUMBER.findall(str(cause)))
    return frozenset(quoted if cause.errno is None else (cause.errno,))
