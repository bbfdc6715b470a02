"""`python -m benchmarks.many_rows`: a page of 2,000 characters searched with 100,000 rows, against parsing its HTML."""

import random
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import TypeVar

import lxml.html

from rules.wording.expressions import expressions
from rules.wording.lexicon import Lexicon
from rules.wording.rows import Row
from rules.wording.shipped import shipped
from rules.wording.signals import SIGNALS

ROWS, PAGES, ROUNDS, LENGTH, GOAL = 100_000, 200, 5, 2_000, 0.10
FIRST, LAST = 0x4E00, 0x9FA5
T = TypeVar("T")


def main() -> None:
    rng = random.Random(5)
    sentences = [row.miss for row in shipped()]
    texts = ["".join(rng.choices(sentences, k=LENGTH))[:LENGTH] for _ in range(PAGES)]
    pages = [_page(text) for text in texts]
    lexicon = Lexicon((shipped(), _rows(rng)), expressions(), SIGNALS)
    # The remembered answers are cleared, so that every page is looked at anew.
    ours = _cost(lexicon.glance, texts, lexicon.glance.cache_clear)
    lxml_cost = _cost(lxml.html.document_fromstring, pages, lambda: None)
    word = "met" if ours / lxml_cost <= GOAL else "MISSED"
    detail = f"{ours * 1e6:.0f} / {lxml_cost * 1e6:.0f} µs a page"
    print(f"{'100,000 rows over parsing the page':<44}{ours / lxml_cost:>7.2f}   ≤ {GOAL:<5} {word:<7} {detail}")


def _rows(rng: random.Random) -> list[Row]:
    forms = {"".join(chr(rng.randint(FIRST, LAST)) for _ in range(rng.randint(3, 6))) for _ in range(ROWS)}
    return [Row(form, "正确写法") for form in sorted(forms)]


def _page(text: str) -> bytes:
    """The text in the frame that a county's page has: navigation, styled paragraphs, footer."""
    links = "".join(
        f'<li class="nav-item"><a href="/col/{n}/index.html" target="_blank">栏目{n}</a></li>' for n in range(120)
    )
    lines = "".join(
        f'<p style="text-indent:2em;line-height:1.8"><span style="font-size:16pt">{text[i : i + 80]}</span></p>'
        for i in range(0, len(text), 80)
    )
    return f"<html><head><title>通知</title></head><body><ul>{links}</ul><div>{lines}</div></body></html>".encode()


def _cost(work: Callable[[T], object], items: Sequence[T], before: Callable[[], None]) -> float:
    """CPU seconds for one item, the median of some rounds."""
    rounds = []
    for _ in range(ROUNDS):
        before()
        started = time.process_time()
        for item in items:
            work(item)
        rounds.append((time.process_time() - started) / len(items))
    return median(rounds)


if __name__ == "__main__":
    main()
