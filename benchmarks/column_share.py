"""What columns cost, beside all else that judging saved evidence takes: lists found on pages, the column map, its
verdicts and the rules on columns."""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ParamSpec, TypeVar

from audit.judging import Judge
from benchmarks.saved import judgeable, judged_by
from documents import build_columns
from documents.html import facts
from records import County
from rules import Engine, Settings, appraise

TODAY = date(2026, 6, 30)
P = ParamSpec("P")
R = TypeVar("R")


class Meter:
    """CPU seconds spent in what it was told to watch."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def watched(self, work: Callable[P, R]) -> Callable[P, R]:
        def run(*arguments: P.args, **named: P.kwargs) -> R:
            started = time.process_time()
            try:
                return work(*arguments, **named)
            finally:
                self.seconds += time.process_time() - started

        return run


def main() -> None:
    path = Path(sys.argv[1])
    items, home = judgeable(path)
    settings, meter = Settings(TODAY, b"benchmark"), Meter()
    facts.find_listings = meter.watched(facts.find_listings)
    judge, engine = Judge(path, settings, home), Engine(settings)
    engine.prepare()
    started = time.process_time()
    judged = judged_by(judge, items)
    everything = time.process_time() - started
    in_pages = meter.seconds
    pages = [one.page for one in judged if one.page is not None]

    def mapped() -> None:
        for column in appraise(build_columns(pages, County("云岫县", home), TODAY), settings, ()):
            engine.judge(column)

    meter.watched(mapped)()
    print(meter.seconds, everything - in_pages)


if __name__ == "__main__":
    main()
