"""`python -m crawler ARCHIVE`: run or resume a crawl. Exits with 0 finished, 1 interrupted, 2 impossible."""

import sys
from pathlib import Path

from crawler.process import run
from evidence import Archive, ArchiveError


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("用法：python -m crawler 档案路径", file=sys.stderr)
        return 2
    path = Path(arguments[0])
    try:
        run(path)
        with Archive.open(path, readonly=True) as archive:
            return 0 if archive.finished else 1
    except ArchiveError as error:
        print(error, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
