"""Whole processes, measured by the operating system's own accounting."""

import ctypes
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Workers hang on a process that nobody waits for: this one inherits it (prctl(2)) and so learns what they took.
SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Usage:
    """`cpu_s` covers the process with all its descendants; `peak_mb` is the largest single process."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    output: str
    code: int


def run(arguments: Sequence[str], ok: tuple[int, ...] = (0,)) -> Usage:
    """Runs a Python program of this project to its end. Raises RuntimeError for an unexpected exit code."""
    ctypes.CDLL(None).prctl(SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # Installed programs are compiled once, not at each start.
        env={name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    )
    assert process.stdout is not None and process.stderr is not None
    output = process.stdout.read().decode()
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in ok:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}: {errors[-2000:]}")
    usages = [usage, *_left_behind(process.pid)]
    cpu = sum(one.ru_utime + one.ru_stime for one in usages)
    peak = max(one.ru_maxrss for one in usages) / 1024
    return Usage(wall, cpu, peak, output, process.returncode)


def _left_behind(group: int) -> Iterator[resource.struct_rusage]:
    """What the processes took that outlived the first one of their group."""
    while True:
        try:
            yield os.wait4(-group, 0)[2]
        except ChildProcessError:
            return
