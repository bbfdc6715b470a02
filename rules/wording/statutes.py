"""Titles of national laws that are nearly those of a law there is: 《中华人民共和国森林保护法》 for 森林法."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from rules.wording.running import Fault

TABLE = Path(__file__).parent / "statutes.txt"
KIND = "法律名称"
REPUBLIC = "中华人民共和国"
TITLE = re.compile(rf"《{REPUBLIC}(?P<name>[\u4e00-\u9fff]{{2,26}}(?:法|法典))》")
# Words that come into a name or get lost from it, and no more changes than that make another law.
MOST_ADDED, MOST_CHANGED, LONG, HALF = 3, 2, 6, 0.5
DOUBT = "如为新近制定的法律可不改，请核对"


@cache
def statutes() -> frozenset[str]:
    """The names of all laws, repealed ones too, without the republic before them."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def unknown_laws(text: str) -> Iterator[Fault]:
    for match in TITLE.finditer(text):
        name = match["name"]
        if name not in statutes() and (right := nearest(name)):
            note = f"没有名为“{match.group()}”的法律，可能是“《{REPUBLIC}{right}》”"
            yield Fault(KIND, *match.span(), note, DOUBT, f"《{REPUBLIC}{right}》")


@lru_cache(maxsize=1024)
def nearest(name: str) -> str:
    """The law that was most likely meant, "" when none is near."""
    near = [(changes, known) for known in statutes() if (changes := _changes(name, known))]
    return min(near)[1] if near else ""


def _changes(name: str, known: str) -> float:
    """How many characters are between the two names, 0 for two names that have nothing to do with each other. A word
    comes in or gets lost more easily than it is replaced."""
    longer, shorter = sorted((name, known), key=len, reverse=True)
    added = len(longer) - len(shorter)
    if _within(shorter, longer):
        return added if 0 < added <= MOST_ADDED and len(shorter) > 2 else 0
    changed = _distance(name, known, MOST_CHANGED + 1)
    return changed + HALF if changed <= (MOST_CHANGED if len(shorter) >= LONG else 1) and len(shorter) >= 4 else 0


def _within(shorter: str, longer: str) -> bool:
    rest = iter(longer)
    return all(char in rest for char in shorter)


def _distance(one: str, other: str, most: int) -> int:
    """Characters to replace, add or drop, counted up to `most`."""
    if abs(len(one) - len(other)) >= most:
        return most
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, against in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (char != against))
    return min(row[-1], most)
