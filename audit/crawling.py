"""The crawl as a child process: Scrapy's event loop never shares a process with judging."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from audit.errors import UserError

STOP_WITHIN_S = 20


@dataclass(frozen=True, slots=True)
class Crawl:
    process: "subprocess.Popen[bytes]"
    log: Path

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def require_success(self) -> None:
        if self.process.returncode:
            raise UserError(
                f"抓取程序异常退出（代码 {self.process.returncode}），已抓取的内容都已保存。"
                f"再次运行同一命令可继续；原因见日志 {self.log}。"
            )


@contextmanager
def crawling(archive: Path, log: Path, previous: Path | None = None) -> Iterator[Crawl]:
    """Starts or resumes the crawl of an archive; on leaving early the crawl is paused, not lost. `previous` is the
    archive of an earlier run, from which unchanged pages are taken."""
    paths = [str(archive)] if previous is None else [str(archive), str(previous)]
    with open(log, "ab", opener=_private) as output:
        log.chmod(0o600)
        process = subprocess.Popen(
            [sys.executable, "-m", "crawler", *paths], stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            yield Crawl(process, log)
        finally:
            _stop(process)


def _private(path: str, flags: int) -> int:
    """Addresses in a log may hold numbers of people."""
    return os.open(path, flags, 0o600)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGINT)
    try:
        process.wait(STOP_WITHIN_S)
    except subprocess.TimeoutExpired:
        # Every fetched page is already committed; a hard end loses only what was in flight.
        process.kill()
        process.wait()
