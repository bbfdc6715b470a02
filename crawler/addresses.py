"""No scan may be steered into the network it runs in.

The check sits where the socket is made, so the address that was checked is the address used: names that resolve anew
(DNS rebinding), decimal and octal spellings, IPv4 inside IPv6 and redirects all pass here.
"""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

from aiohttp import AddrInfoType

# The first 96 bits of IPv6 addresses that carry an IPv4 one: compatible, mapped, translated, NAT64.
CARRIERS = frozenset({0, 0xFFFF, 0xFFFF << 16, 0x64FF9B << 64})
REFUSAL = "private address refused"


class PrivateAddressError(OSError):
    """The host leads to a private, loopback or otherwise local address."""


def is_public(address: str) -> bool:
    """True for an address that belongs to the open internet. `address` is a literal; a zone after % is ignored."""
    ip = _carried(ip_address(address.split("%", 1)[0]))
    if isinstance(ip, IPv6Address) and ip.is_site_local:
        return False
    return ip.is_global and not ip.is_multicast


def guarded_socket(info: AddrInfoType) -> socket.socket:
    """A socket for a resolved address; raises PrivateAddressError instead of reaching inside."""
    family, kind, protocol, _, place = info
    if not is_public(str(place[0])):
        raise PrivateAddressError(REFUSAL)
    return socket.socket(family, kind, protocol)


def _carried(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 one stands for, else the address itself."""
    if isinstance(ip, IPv4Address):
        return ip
    if int(ip) >> 32 in CARRIERS:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.sixtofour or ip
