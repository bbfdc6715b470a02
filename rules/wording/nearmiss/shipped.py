"""The detector with the data that comes with the program, loaded once per process and mapped, not read."""

from functools import cache
from pathlib import Path

from rules.wording.nearmiss import facts, scorer, table
from rules.wording.nearmiss.detector import Detector
from rules.wording.nearmiss.facts import Facts

FOLDER = Path(__file__).parent / "data"
TABLE, FACTS, WEIGHTS = (FOLDER / name for name in ("ngrams.bin", "facts.bin", "weights.bin"))


@cache
def detector() -> Detector:
    """StoreError when a file is damaged."""
    return detector_of(TABLE, FACTS, WEIGHTS)


def detector_of(table_file: Path, facts_file: Path, weights_file: Path) -> Detector:
    return Detector(table.load(table_file), facts.load(facts_file), scorer.load(weights_file))


@cache
def word_facts() -> Facts:
    """Which words exist. StoreError when the file is damaged."""
    return facts.load(FACTS)
