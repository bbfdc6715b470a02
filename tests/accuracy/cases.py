"""Labelled material: small subjects with everything a precise inspector would report about them.

One TOML file per rule family. `expect` lists what must be found, nothing else may be: the exact wrong form for wording,
rule and outcome ("PR01 fail") for the other families.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from records import FailureKind, Family, Finding, Link, ListState
from rules.kit import Subject, make_column, make_document, make_link
from tests.accuracy.expected import Expected, Labels, settled
from tests.accuracy.pages import pages
from tests.accuracy.rows import lines

MATERIAL = Path(__file__).parent / "material"


@dataclass(frozen=True, slots=True)
class Case:
    """`open` are expectations that leave something to the rules; `expected` holds the exact labels otherwise."""

    family: Family
    name: str
    subject: Subject
    expected: Labels = frozenset()
    open: tuple[Expected, ...] = ()

    def settled(self, seen: Labels) -> tuple[Labels, Labels]:
        """Labels wanted and labels found."""
        return settled(self.open, seen) if self.open else (self.expected, seen)


def cases(folder: Path = MATERIAL) -> Iterator[Case]:
    for path in sorted(folder.glob("*.toml")):
        family = Family(path.stem)
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            name, expected = row.pop("case"), frozenset(row.pop("expect"))
            yield Case(family, name, SUBJECTS.get(family, document)(row), expected)
    for path in sorted(folder.glob("privacy_*.tsv")):
        yield from (Case(Family.PRIVACY, line.name, line.subject, line.expected) for line in lines(path))
    for path in sorted(folder.glob("wording_structure*.tsv")):
        yield from (Case(Family.WORDING, line.name, line.subject, line.expected) for line in lines(path))
    for path in sorted(folder.glob("privacy_pages*.txt")):
        yield from (Case(Family.PRIVACY, page.name, page.document, open=page.expected) for page in pages(path))


def label(finding: Finding) -> str:
    """What `expect` calls this finding."""
    return finding.quote if finding.family is Family.WORDING else f"{finding.rule} {finding.outcome}"


def document(row: dict[str, Any]) -> Subject:
    links = tuple(Link(url, text) for url, text in row.pop("links", ()))
    made = make_document(*row.pop("text", "").strip().splitlines(), **row)
    return replace(made, links=links)


def column(row: dict[str, Any]) -> Subject:
    state = ListState(row.pop("state", ListState.READ))
    failures = tuple(map(FailureKind, row.pop("failures", ())))
    return make_column(row.pop("kind"), row.pop("days_ago", None), state=state, failures=failures, **row)


def link(row: dict[str, Any]) -> Subject:
    return make_link(*(FailureKind(name) for name in row.pop("failures")), **row)


SUBJECTS: dict[Family, Callable[[dict[str, Any]], Subject]] = {Family.COLUMNS: column, Family.LINKS: link}
