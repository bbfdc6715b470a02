"""The crawl as a program of its own, to be killed, paused and started again."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30


def start(archive: Path) -> "subprocess.Popen[str]":
    return program("-m", "crawler", str(archive))


def program(*arguments: str, cwd: Path = ROOT) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def end(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Exit code and everything it said."""
    output, errors = process.communicate(timeout=PATIENCE_S)
    return process.returncode, output + errors


def signal_when(process: "subprocess.Popen[str]", ready: Callable[[], bool], number: signal.Signals) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not ready():
        assert time.monotonic() < deadline and process.poll() is None
        time.sleep(0.005)
    process.send_signal(number)
