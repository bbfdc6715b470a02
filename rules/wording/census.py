"""Where each row fires in a folder of texts: how a list is tried out on good material before it ships."""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rules.wording.history import newest_year
from rules.wording.lexicon import Hit, Lexicon
from rules.wording.verdicts import Setting, verdict

SUFFIXES = (".txt", ".md", ".jsonl", ".jsonl.gz", ".csv")
EXAMPLES, AROUND = 3, 12
PIECE = 32_000_000


@dataclass(slots=True)
class Census:
    """How often each row fired, by its place (file and line), with the first few surroundings."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, text: str, lexicon: Lexicon) -> None:
        """Counts what the rules would report in an undated document of this text."""
        hits = lexicon.find(text)
        setting = Setting(newest=newest_year((text,))) if hits else Setting()
        for hit in hits:
            if judged := verdict(hit, setting):
                name = f"{judged.row.place} {judged.row.wrong}→{judged.row.right}"
                self.counts[name] += 1
                if len(self.examples[name]) < EXAMPLES:
                    self.examples[name].append(_around(hit))

    def lines(self) -> Iterator[str]:
        """One line per row, the one that fires most first."""
        for name, count in self.counts.most_common():
            yield "\t".join((str(count), name, *self.examples[name]))


def texts_in(folder: Path) -> Iterator[str]:
    """The texts of all text files below `folder`; a JSONL line gives its strings."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name.endswith(SUFFIXES):
            yield from _texts(path)


def count(folder: Path, lexicon: Lexicon) -> Census:
    census = Census()
    for text in texts_in(folder):
        census.add(text, lexicon)
    return census


def _texts(path: Path) -> Iterator[str]:
    """One text for each line of JSON, or for each piece of another file: an archive may be larger than the memory."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        if ".jsonl" in path.name:
            for line in file:
                if line.strip():
                    yield "\n".join(_strings(json.loads(line.decode("utf-8", "replace"))))
            return
        while raw := file.read(PIECE):
            yield (raw + file.readline(PIECE)).decode("utf-8", "replace")


def _strings(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return (text for part in parts for text in _strings(part))


def _around(hit: Hit) -> str:
    text = f"{hit.before[-AROUND:]}[{hit.wrong}]{hit.after[:AROUND]}"
    return " ".join(text.split())
