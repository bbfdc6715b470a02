"""Bounds on what one worker process may take."""

import time
from collections.abc import Callable

try:
    import resource
except ImportError:  # Windows has none; there only time bounds a worker.
    resource = None  # type: ignore[assignment]

# The largest honest workbooks take some 400 MB while they are read.
WORKER_BYTES = 1_500_000_000
# Of the time that one file has; what is left serves to judge and to answer.
READING_SHARE = 0.6


def limit_memory(size: int = WORKER_BYTES) -> None:
    """For the rest of this process: what wants more meets a MemoryError instead of taking the machine's memory."""
    if resource is None:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard == resource.RLIM_INFINITY or hard > size:
        resource.setrlimit(resource.RLIMIT_DATA, (size, hard))


def until(seconds: float) -> Callable[[], bool]:
    """A function that says whether there is time left."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() < end
