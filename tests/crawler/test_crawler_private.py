"""No scan reaches into the network that it runs in."""

import socket

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from crawler_run import Runner
from crawler_site import Site, serving

from crawler.addresses import PrivateAddressError, guarded_socket, is_public
from crawler.errors import kind_of_error
from records import FailureKind as Kind


@pytest.mark.parametrize(
    "address", ["1.2.4.8", "114.114.114.114", "2400:3200::1", "::ffff:1.2.4.8", "64:ff9b::102:408"]
)
def test_addresses_of_the_open_internet_pass(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.0.9",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1%eth0",
        "fec0::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "2001:0:7f00:1::",
    ],
)
def test_local_addresses_in_any_disguise_are_refused(address: str) -> None:
    assert not is_public(address)
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with pytest.raises(PrivateAddressError):
        guarded_socket((family, socket.SOCK_STREAM, 0, "", (address, 80)))


def test_a_public_address_gets_a_socket() -> None:
    with guarded_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("1.2.4.8", 80))) as made:
        assert made.family == socket.AF_INET


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"],
)
def test_no_spelling_of_loopback_is_reached(site: Site, run: Runner, host: str) -> None:
    site.add("/")
    crawled = run(f"http://{host}:{site.base.rsplit(':', 1)[1]}", allow_private_hosts=False, dead_link_tries=3)
    assert [s.failure for _, s in crawled.archive.snapshots()] == [Kind.PRIVATE_ADDRESS]
    assert site.log == []


def test_a_name_with_a_local_address_among_others_is_told_as_private() -> None:
    mixed = OSError("Multiple exceptions: [Errno 101] ('1.2.4.8', 80), private address refused")
    assert kind_of_error(connect_error(mixed)) is Kind.PRIVATE_ADDRESS


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (ConnectionRefusedError(111, "refused"), Kind.REFUSED),
        (OSError(113, "no route"), Kind.TIMEOUT),
        (ConnectionResetError(104, "reset"), Kind.RESET),
        (OSError(24, "too many open files"), Kind.OTHER),
        (OSError(99, "no free port"), Kind.OTHER),
        (OSError("Multiple exceptions: [Errno 101] ('::2', 80), [Errno 111] ('1.2.4.8', 80)"), Kind.REFUSED),
        (OSError("Multiple exceptions: [Errno 101] ('::2', 80), [Errno 113] ('1.2.4.8', 80)"), Kind.TIMEOUT),
    ],
)
def test_only_what_the_server_did_makes_a_link_dead(cause: OSError, kind: Kind) -> None:
    assert kind_of_error(connect_error(cause)) is kind


def test_local_hosts_open_up_when_the_plan_says_so(site: Site, run: Runner) -> None:
    site.add("/")
    assert run(site.base, allow_private_hosts=True).fetched == {"/"}


def test_robots_txt_of_a_local_host_is_not_asked_either(run: Runner) -> None:
    with serving() as site:
        run(site.base, allow_private_hosts=False)
        assert site.log == []


def connect_error(cause: OSError) -> Exception:
    key = ConnectionKey("www.yunxiu.example", 80, False, True, None, None, None)
    return aiohttp.ClientConnectorError(key, cause)
