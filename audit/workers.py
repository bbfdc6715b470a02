"""How worker processes come to life: forked from one that has loaded everything once, where the system can."""

from importlib import import_module
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

FORKED, FRESH = "forkserver", "spawn"


def worker_context() -> BaseContext:
    """For a pool of workers. Loading rules and word lists takes a worker of its own as long as a hundred pages."""
    if FORKED not in get_all_start_methods():
        return get_context(FRESH)
    context = get_context(FORKED)
    context.set_forkserver_preload(["audit.preloaded"])
    return context


def start_ahead() -> None:
    """Lets the process that workers are forked from load while the caller does something else."""
    if worker_context().get_start_method() == FORKED:
        # Absent where there is nothing to fork.
        import_module("multiprocessing.forkserver").ensure_running()
