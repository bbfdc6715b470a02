"""Judging from saved evidence in one process: decompress, decode, skim, read where a rule asks, judge."""

import sys
import time
from datetime import date
from pathlib import Path

from audit.judging import Judge, is_judgeable
from audit.pool import BATCH
from evidence import Archive
from rules import Settings


def main() -> None:
    path = Path(sys.argv[1])
    with Archive.open(path, readonly=True) as archive:
        snapshots = [(seq, s) for seq, s in archive.latest() if is_judgeable(s)]
        home = archive.plan.starts[0]
    judge = Judge(path, Settings(date(2026, 6, 30), b"benchmark"), home)
    started = time.process_time()
    batches = (snapshots[start : start + BATCH] for start in range(0, len(snapshots), BATCH))
    kinds = [judged.kind for batch in batches for judged in judge.judge(batch)]
    print(kinds.count("html"), time.process_time() - started)


if __name__ == "__main__":
    main()
