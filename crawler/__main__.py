"""`python -m crawler ARCHIVE [PREVIOUS]`: run or resume a crawl. Exits with 0 finished, 1 interrupted, 2 impossible."""

import sys
from pathlib import Path

from crawler.process import run
from evidence import Archive, ArchiveError


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2):
        print("用法：python -m crawler 档案路径 [上次扫描的档案路径]", file=sys.stderr)
        return 2
    path, *previous = map(Path, arguments)
    try:
        run(path, *previous)
        with Archive.open(path, readonly=True) as archive:
            return 0 if archive.finished else 1
    except ArchiveError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
