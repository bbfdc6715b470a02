"""Commands run in processes forked from one that has loaded the program, so that no test pays for loading it again."""

import atexit
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from select import select

ROOT = Path(__file__).resolve().parents[3]
# Only what hangs is ended: on a crowded machine a scan may take minutes.
LONG_S = 900


class Resident:
    """Loads the command line once; every order then runs in a child of its own, as `govlint` would in a shell."""

    def __init__(self) -> None:
        # Threads of a number library would not survive a fork.
        environment = os.environ | {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}
        command = [sys.executable, "-m", "tests.audit.resident"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "bufsize": 0}
        self.process = subprocess.Popen(command, **pipes, cwd=ROOT, env=environment, start_new_session=True)

    def run(self, arguments: list[str], environment: dict[str, str], cwd: Path, streams: list[Path]) -> int:
        """Exit code of the command; `streams` are the files it reads and writes as stdin, stdout and stderr."""
        assert self.process.stdin is not None and self.process.stdout is not None
        order = [arguments, environment, str(cwd), list(map(str, streams))]
        self.process.stdin.write(json.dumps(order).encode() + b"\n")
        ready, _, _ = select([self.process.stdout], [], [], LONG_S)
        answer = self.process.stdout.readline() if ready else b""
        if not answer:
            self.stop()
            resident.cache_clear()
            raise RuntimeError(f"{'the program is gone' if ready else f'no answer within {LONG_S} s'}: {arguments}")
        return int(answer)

    def stop(self) -> None:
        # With whatever it still runs.
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@cache
def resident() -> Resident:
    """The one of this worker of the test run."""
    started = Resident()
    atexit.register(started.stop)
    return started
