"""The figures that a user of the privacy rules relies on: is a finding true, is a leak found, and is a fail certain?"""

from collections.abc import Iterable
from dataclasses import dataclass

from records import Family
from rules import Engine, Settings
from rules.kit import EXAMPLE_DAY
from tests.accuracy.cases import Case, cases, label
from tests.accuracy.expected import Labels

PRECISION, RECALL, PRECISION_OF_FAIL = 0.98, 0.97, 0.99
LEAST_CASES = 1000


@dataclass(frozen=True, slots=True)
class Figures:
    """Pairs of right and all. A rule counts as found whether it fails or asks for review."""

    precision: float
    recall: float
    of_fail: float


def judged() -> list[tuple[Labels, Labels]]:
    """Labels wanted and labels found, case by case."""
    engine = Engine(Settings(today=EXAMPLE_DAY, key=b"accuracy", select=("privacy",)), strict=True)
    mine = [case for case in cases() if case.family is Family.PRIVACY]
    return [case.settled(frozenset(map(label, engine.judge(case.subject)))) for case in mine]


def figures(results: Iterable[tuple[Labels, Labels]]) -> Figures:
    results = list(results)
    pairs = [(codes(wanted), codes(seen)) for wanted, seen in results]
    right = sum(len(wanted & found) for wanted, found in pairs)
    fails = [(wanted, fail) for wanted, seen in results for fail in seen if fail.endswith("fail")]
    return Figures(
        precision=right / sum(len(found) for _, found in pairs),
        recall=right / sum(len(wanted) for wanted, _ in pairs),
        of_fail=sum(1 for wanted, fail in fails if fail in wanted) / len(fails),
    )


def codes(labels: Iterable[str]) -> frozenset[str]:
    return frozenset(label.partition(" ")[0] for label in labels)


def test_findings_are_true_leaks_are_found_and_fails_are_certain() -> None:
    now = figures(judged())
    assert now.precision >= PRECISION
    assert now.recall >= RECALL
    assert now.of_fail >= PRECISION_OF_FAIL


def test_the_material_is_large_and_mostly_hard_negatives() -> None:
    mine = [case for case in cases() if case.family is Family.PRIVACY]
    assert len(mine) >= LEAST_CASES
    assert sum(1 for case in mine if not _leaks(case)) * 2 >= len(mine)


def _leaks(case: Case) -> bool:
    return bool(case.expected) or any(not one.is_optional for one in case.open)
