"""Imported by the process that all workers are forked from: what every worker needs is loaded, and stays shared."""

import gc
from contextlib import suppress

from audit import checking, clock, judging
from rules import Engine, RuleError, Settings

__all__ = ["checking", "judging"]

with suppress(RuleError):
    # The shipped word lists are remembered; a worker whose county has lists of its own builds upon them.
    Engine(Settings(clock.today())).prepare()
gc.collect()
# Objects that are never looked at again by the collector are never copied either.
gc.freeze()
