"""Judging from saved evidence in one process: decompress, decode, skim, read where a rule asks, judge."""

import sys
import time
from datetime import date
from pathlib import Path

from audit.judging import Judge
from benchmarks.saved import judgeable, judged_by
from rules import Settings


def main() -> None:
    path = Path(sys.argv[1])
    items, home = judgeable(path)
    judge = Judge(path, Settings(date(2026, 6, 30), b"benchmark"), home)
    started = time.process_time()
    kinds = [judged.kind for judged in judged_by(judge, items)]
    print(kinds.count("html"), time.process_time() - started)


if __name__ == "__main__":
    main()
