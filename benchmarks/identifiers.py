"""`python -m benchmarks.identifiers [FILE.jsonl.gz]`: ordinary prose searched for every identifier: the first look at
each page, and the judgement of those on which a trigger fires, beside one plain pass of a pattern for long digits.

The file holds one JSON object with a `text` per line; without it the texts of the wording examples serve as prose.
"""

import gzip
import json
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from typing import TypeVar

from records import Page, Skim
from rules import Engine, Settings
from rules.kit import make_document
from rules.wording.shipped import shipped

T = TypeVar("T")
PAGE, PAGES, ROUNDS, GOAL = 2_000, 500, 5, 20.0
# One page in so many names somebody's number: a county's lists lie in attachments.
EVERY = 25
PLANTED = "联系人：沈砚秋，身份证号540630199001010017，手机13800000000。"
BASELINE = re.compile(r"[0-9]{11,19}[Xx]?")


def main() -> None:
    texts = _pages(_prose(Path(sys.argv[1])) if len(sys.argv) > 1 else _examples())
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    engine = Engine(Settings(date(2026, 6, 30), b"benchmark", select=("privacy",)))
    looked = [Skim(Page(f"http://127.0.0.1/{n}.html", "通知"), text) for n, text in enumerate(texts)]
    wanted = sum(engine.wants(skim) for skim in looked)
    ours = _cost(lambda skim: _judge(engine, skim), looked)
    plain = _cost(BASELINE.findall, texts)
    word = "met" if megabytes / ours >= GOAL else "MISSED"
    beside = f"{ours / plain:.0f} × a plain pattern ({megabytes / plain:.0f} MB/s)"
    detail = f"MB/s; {beside}; {wanted} of {len(texts)} pages judged"
    print(f"{'text searched for all identifiers':<44}{megabytes / ours:>7.2f}   ≥ {GOAL:<5} {word:<7} {detail}")


def _judge(engine: Engine, skim: Skim) -> None:
    if engine.wants(skim):
        engine.judge(make_document(*skim.text.split("\n"), title=skim.page.title), skim)
    else:
        engine.pass_over(skim)


def _examples() -> str:
    rng = random.Random(5)
    sentences = [row.miss for row in shipped()]
    return "\n".join("".join(rng.choices(sentences, k=8)) for _ in range(PAGE * PAGES // 100))


def _prose(path: Path) -> str:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return "\n".join(json.loads(line)["text"] for line in lines)


def _pages(prose: str) -> list[str]:
    pages = [prose[start : start + PAGE] for start in range(0, min(len(prose), PAGE * PAGES), PAGE)]
    return [f"{page}\n{PLANTED}" if number % EVERY == 0 else page for number, page in enumerate(pages)]


def _cost(work: Callable[[T], object], items: Sequence[T]) -> float:
    """CPU seconds for all items, the median of some rounds. More items than any remembered answers: each is new."""
    rounds = []
    for _ in range(ROUNDS):
        started = time.process_time()
        for item in items:
            work(item)
        rounds.append(time.process_time() - started)
    return median(rounds)


if __name__ == "__main__":
    main()
