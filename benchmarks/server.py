"""The sample county served by a process of its own, so that its CPU is nobody's."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen

READY_WITHIN_S = 120


@contextmanager
def county(pages: int) -> Iterator[str]:
    """Yields the base address once the county of about `pages` realistic pages answers."""
    port = _free_port()
    arguments = ["-m", "samples.minicounty", "--pages", str(pages), "--port", str(port), "--realistic"]
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(base)
        yield base
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(base: str) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < deadline:
        try:
            urlopen(base, timeout=5).read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"the sample county did not answer within {READY_WITHIN_S} s")
