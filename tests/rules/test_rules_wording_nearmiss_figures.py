"""Floors on real material, on the pairs that no weight was fitted on. Well edited text is in the shipped table, so that
figure only guards against decline; the README beside the data tells what text left out of the table gave."""

import gzip
import json
from itertools import islice
from pathlib import Path

from rules.wording.nearmiss.lessons import Pair
from rules.wording.nearmiss.measuring import alarms, corrected
from rules.wording.nearmiss.parts import Part, of_pairs
from rules.wording.nearmiss.shipped import detector
from rules.wording.wd30 import RULE

LEAST = RULE.values["min_score"] / 100
MOST_TOUCHED, CHARACTERS_PER_ALARM = 0.03, 20_000
REGULATIONS = 300


def pairs_of(path: Path) -> list[Pair]:
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return list(of_pairs((Pair(*line.split("\t")) for line in lines), Part.MEASURE))


def test_official_sentences_are_mended_and_right_ones_left_alone(shared_data: Path) -> None:
    result = corrected(pairs_of(shared_data / "wording" / "odw_sentences.tsv"), detector(), LEAST)
    assert result.f1 >= 0.55 and result.precision >= 0.82
    assert result.touched <= MOST_TOUCHED * result.good


def test_sentences_about_law_are_mended_less_often_but_rarely_spoiled(shared_data: Path) -> None:
    result = corrected(pairs_of(shared_data / "wording" / "law_sentences.tsv"), detector(), LEAST)
    assert result.f1 >= 0.32 and result.touched <= MOST_TOUCHED * result.good


def test_well_edited_text_stays_silent(shared_data: Path) -> None:
    path = shared_data / "clean_text" / "local_regulations.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        result = alarms((json.loads(line)["text"] for line in islice(file, REGULATIONS)), detector(), LEAST)
    assert result.characters > 1_000_000 and result.found * CHARACTERS_PER_ALARM <= result.characters
