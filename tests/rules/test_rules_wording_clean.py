"""Real material: official prose stays silent, labelled faults are found."""

import csv
import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from records import Block, DateSource, Document, Published, Where
from rules.engine import Engine
from rules.settings import Settings
from rules.wording.history import newest_year
from rules.wording.reciting import misrecited
from rules.wording.shipped import lexicon_of
from rules.wording.verdicts import Setting, verdict

SETTINGS = Settings(today=date(2026, 6, 30), select=("wording",))
LEXICON = lexicon_of(SETTINGS)
IN_TITLE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
YEAR = re.compile(r"20\d\d(?=年)")
# Real slips of the editors of these texts; a checker that finds them is right.
SLIPS = {
    *("秸杆", "循私舞弊", "等侯", "慰籍", "末按", "中华人民和国", "中国人民共和国", "人民大表大会常务委员会"),
    *("人民代表大会常务员会", "人民代表大会常委员会", "人民代表大会常务委会", "《中华人民共和国物权法》"),
}


def clean_texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                yield record["title"], record["text"]
    for path in sorted((folder / "reports_2026").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from ((row["title"], row["full_text"]) for row in csv.DictReader(file))


def day_of(title: str) -> date | None:
    if match := IN_TITLE.search(title):
        return date(*map(int, match.groups()))
    year = YEAR.search(title)
    return date(int(year.group()), 3, 5) if year else None


def reported(title: str, text: str) -> Iterator[str]:
    setting = Setting(published=day_of(title), newest=newest_year((text,)))
    yield from (hit.wrong for hit in LEXICON.find(text) if verdict(hit, setting))


@pytest.fixture(scope="module")
def pairs(shared_data: Path) -> list[dict[str, str]]:
    with (shared_data / "wording" / "pairs.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def judged(text: str) -> list[str]:
    published = Published(date(2026, 5, 1), DateSource.META)
    document = Document("a.txt", "txt", published=published, blocks=(Block(text, Where("line", line=1)),))
    return [finding.quote for finding in Engine(SETTINGS, strict=True).judge(document)]


def test_official_prose_stays_silent_but_for_its_editors_slips(shared_data: Path) -> None:
    found = [
        (title, wrong) for title, text in clean_texts(shared_data / "clean_text") for wrong in reported(title, text)
    ]
    assert [pair for pair in found if pair[1] not in SLIPS] == []


def test_listings_in_official_prose_stay_silent(shared_data: Path) -> None:
    found = [
        (title, fault.note)
        for title, text in clean_texts(shared_data / "clean_text")
        for fault, _ in misrecited(text, day_of(title))
    ]
    assert found == []


def test_good_sentences_stay_silent(pairs: list[dict[str, str]]) -> None:
    assert [row["good_sentence"] for row in pairs if judged(row["good_sentence"])] == []


def test_most_bad_sentences_are_found(pairs: list[dict[str, str]]) -> None:
    """A floor, not a goal: numbers and punctuation belong to other rules, style hints to none."""
    found = sum(bool(judged(row["bad_sentence"])) for row in pairs)
    assert found >= 0.75 * len(pairs)


def test_the_gravest_faults_of_the_labelled_reports_are_found(shared_data: Path) -> None:
    folder = shared_data / "work_reports"
    quotes = {path.name[:3]: judged_lines(path) for path in folder.glob("*.txt")}
    assert {"中共中心", "听政会", "依法治国的根本方略"} <= quotes["004"]
    assert quotes["001"] == {"鎮(zhèn)"}


def judged_lines(path: Path) -> set[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    blocks = tuple(Block(text, Where("line", line=n)) for n, text in enumerate(lines, 1) if text.strip())
    return {finding.quote for finding in Engine(SETTINGS, strict=True).judge(Document(path.name, "txt", blocks=blocks))}
