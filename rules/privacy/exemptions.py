"""What the law publishes as it stands (`exemptions.toml`): these leaks are none under such a title."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rules.standards import clauses

FILE = Path(__file__).parent / "exemptions.toml"


@dataclass(frozen=True, slots=True)
class Exemption:
    name: str
    kinds: tuple[str, ...]
    words: tuple[str, ...]
    clause: str


@cache
def exemptions() -> tuple[Exemption, ...]:
    """ValueError for an exemption that cites no known clause."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["exemption"]
    for row in rows:
        if row["clause"] not in clauses():
            raise ValueError(f"{FILE.name}: no clause {row['clause']}")
    return tuple(Exemption(row["name"], tuple(row["kinds"]), tuple(row["words"]), row["clause"]) for row in rows)


def exempt(kind: str, title: str) -> bool:
    return any(kind in one.kinds and any(word in title for word in one.words) for one in exemptions())
