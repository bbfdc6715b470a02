"""Precision and recall of each rule family on the labelled material."""

from collections.abc import Iterable
from dataclasses import dataclass

from records import Family
from rules import Engine, Settings, load_rules
from rules.kit import EXAMPLE_DAY
from tests.accuracy.cases import Case, label
from tests.accuracy.expected import Labels


@dataclass(frozen=True, slots=True)
class Score:
    """`mistakes` are lines for people: what was found and should not have been, or the other way round."""

    family: Family
    cases: int
    found: int
    expected: int
    right: int
    mistakes: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0


def scores(cases: Iterable[Case]) -> list[Score]:
    """One score per family that has both material and rules."""
    by_family: dict[Family, list[Case]] = {}
    for case in cases:
        by_family.setdefault(case.family, []).append(case)
    with_rules = {loaded.family for loaded in load_rules()}
    return [score(family, group) for family, group in by_family.items() if family in with_rules]


def score(family: Family, group: list[Case]) -> Score:
    engine = Engine(Settings(today=EXAMPLE_DAY, key=b"accuracy", select=(family.value,)), strict=True)
    pairs = [case.settled(frozenset(map(label, engine.judge(case.subject)))) for case in group]
    return Score(
        family=family,
        cases=len(group),
        found=sum(len(seen) for _, seen in pairs),
        expected=sum(len(wanted) for wanted, _ in pairs),
        right=sum(len(wanted & seen) for wanted, seen in pairs),
        mistakes=tuple(line for case, pair in zip(group, pairs, strict=True) for line in mistakes(case.name, *pair)),
    )


def mistakes(name: str, wanted: Labels, seen: Labels) -> list[str]:
    wrong = [f"误报 {name}：{label}" for label in sorted(seen - wanted)]
    return wrong + [f"漏报 {name}：{label}" for label in sorted(wanted - seen)]
