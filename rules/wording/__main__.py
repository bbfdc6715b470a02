"""`python -m rules.wording fires FOLDER`: where each row of the word lists fires, most first."""

import argparse
import sys
from datetime import date
from pathlib import Path

from rules.settings import Settings
from rules.wording.census import count
from rules.wording.shipped import lexicon_of


def main(arguments: list[str] | None = None) -> int:
    """0 when it ran; 2 when the folder is missing."""
    parser = argparse.ArgumentParser(prog="python -m rules.wording", description="试用词表")
    commands = parser.add_subparsers(dest="command", required=True)
    fires = commands.add_parser("fires", help="逐条统计词表在文件夹中的命中次数，多的在前")
    fires.add_argument("folder", type=Path, help="放有 txt、jsonl、jsonl.gz 等文本文件的文件夹")
    folder: Path = parser.parse_args(arguments).folder
    if not folder.is_dir():
        sys.stderr.write(f"没有“{folder}”这个文件夹，请检查路径。\n")
        return 2
    census = count(folder, lexicon_of(Settings(today=date.min)))
    for line in census.lines():
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
