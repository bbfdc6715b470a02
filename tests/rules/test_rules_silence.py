"""Real official text that holds no leak: the privacy rules have nothing to say about it."""

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from rule_samples import findings

from rules.kit import make_document, may_name_a_person

PRIVACY_RULES = ("privacy",)


def clean_texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield "\n".join(value for value in json.loads(line).values() if isinstance(value, str))
    for path in sorted((folder / "reports_2026").glob("*.csv")):
        csv.field_size_limit(10_000_000)
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield "\n".join(text for row in csv.reader(file) for text in row)


def test_the_privacy_rules_are_silent_on_well_edited_text(shared_data: Path) -> None:
    loud = [
        finding.quote
        for text in clean_texts(shared_data / "clean_text")
        for finding in findings(make_document(*text.splitlines()), *PRIVACY_RULES)
    ]
    assert loud == []


def test_hardly_any_well_edited_text_needs_a_second_look(shared_data: Path) -> None:
    texts = list(clean_texts(shared_data / "clean_text"))
    looked_at = [text for text in texts if may_name_a_person(text)]
    assert len(texts) > 100
    assert len(looked_at) * 50 < len(texts)


def test_look_alikes_in_real_reports_are_no_leaks(shared_data: Path) -> None:
    reports = sorted((shared_data / "work_reports").glob("*.txt"))
    if not reports:
        pytest.skip("no work reports here")
    said = [
        f for path in reports for f in findings(make_document(*path.read_text("utf-8").splitlines()), *PRIVACY_RULES)
    ]
    assert said == []
