"""Progress of long work: a bar on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

PLAIN_EVERY_S = 10.0


class Reporter(Protocol):
    def __call__(self, done: int, total: int, note: str = "") -> None: ...


@contextmanager
def progress(label: str) -> Iterator[Reporter]:
    """Yields a function to call with (done, total); goes to standard error, so that output stays parseable."""
    console = Console(stderr=True)
    if console.is_terminal:
        yield from _bar(label, console)
    else:
        yield _Lines(label)


def _bar(label: str, console: Console) -> Iterator[Reporter]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[note]}"),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, total=None, note="")

        def report(done: int, total: int, note: str = "") -> None:
            bar.update(task, completed=done, total=total, note=note)

        yield report


class _Lines:
    def __init__(self, label: str) -> None:
        self.label = label
        self.next_at = time.monotonic() + PLAIN_EVERY_S

    def __call__(self, done: int, total: int, note: str = "") -> None:
        if time.monotonic() < self.next_at:
            return
        self.next_at = time.monotonic() + PLAIN_EVERY_S
        sys.stderr.write(f"{self.label}:{done}/{total} {note}".rstrip() + "\n")
        sys.stderr.flush()
