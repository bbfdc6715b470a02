"""Files with planted leaks: each is found where it stands, and no file that cannot be read is silent."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from documents import Source, read_all
from records import Document, Finding, Outcome, Readability, Where
from rules import Engine, Settings
from rules.kit import EXAMPLE_DAY
from tests.accuracy.files import books, bundles, papers
from tests.accuracy.files.kit import Planted, PublishedFile

LEAST_FILES = 60
NAMES = (Outcome.FAIL, Outcome.REVIEW)


def published() -> list[PublishedFile]:
    return [*books.files(), *papers.files(), *bundles.files()]


FILES = published()


def documents(file: PublishedFile) -> tuple[Document, ...]:
    return read_all(Source(f"https://www.example.gov.cn/{file.name}", file.body, name=file.name), EXAMPLE_DAY)


def findings(file: PublishedFile) -> Iterator[Finding]:
    engine = Engine(Settings(today=EXAMPLE_DAY, key=b"accuracy", select=("privacy",)), strict=True)
    for document in documents(file):
        yield from (finding for finding in engine.judge(document) if finding.outcome in NAMES)


def agrees(wanted: Where | None, found: Where | None) -> bool:
    if wanted is None or found is None:
        return found is not None
    named = [field.name for field in fields(Where) if getattr(wanted, field.name) is not None]
    return all(getattr(found, name) == getattr(wanted, name) for name in named if name != "kind")


def tells(finding: Finding, leak: Planted) -> bool:
    placed = agrees(leak.where, finding.where) and finding.attachment.endswith(leak.member)
    return finding.rule == leak.code and placed and ("隐藏" in finding.message) == leak.is_hidden


@pytest.mark.parametrize("file", [file for file in FILES if file.planted], ids=lambda file: file.name)
def test_every_planted_leak_is_found_where_it_stands(file: PublishedFile) -> None:
    assert_found(file)


def test_leaks_in_files_of_old_programs_are_found(tmp_path: Path) -> None:
    for file in bundles.of_old_programs(tmp_path):
        assert_found(file)


def assert_found(file: PublishedFile) -> None:
    found = list(findings(file))
    missed = [leak for leak in file.planted if not any(tells(finding, leak) for finding in found)]
    assert not missed, [(finding.rule, finding.where, finding.attachment, finding.message) for finding in found]


@pytest.mark.parametrize("file", [file for file in FILES if file.refused], ids=lambda file: file.name)
def test_no_file_that_cannot_be_read_is_silent(file: PublishedFile) -> None:
    unread = [one for one in documents(file) if one.readability is not Readability.READ]
    assert any(file.refused in problem.message for one in unread for problem in one.problems), [
        (one.readability, one.problems) for one in documents(file)
    ]


@pytest.mark.parametrize(
    "file", [file for file in FILES if not (file.planted or file.refused)], ids=lambda file: file.name
)
def test_a_file_without_leaks_is_left_in_peace(file: PublishedFile) -> None:
    assert list(findings(file)) == []
    assert all(one.readability is Readability.READ for one in documents(file))


def test_the_set_is_large_and_no_name_stands_twice() -> None:
    names = [file.name for file in FILES]
    assert len(names) >= LEAST_FILES
    assert len(set(names)) == len(names)
