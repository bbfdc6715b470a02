"""Every example on every card, through the real engine."""

import pytest

from records import Column, Document, LinkTarget, SiteView
from rules import Engine, Loaded, Settings, load_rules
from rules.kit import EXAMPLE_DAY, EXAMPLE_LEADERS, Example, Expect
from rules.registry import ordered

OUTCOMES = {"failed": Expect.FAIL, "review": Expect.REVIEW, "passed": Expect.PASSED, "outside": Expect.OUTSIDE}
CASES = [
    pytest.param(loaded, example, id=f"{loaded.rule.code}-{example.title}")
    for loaded in load_rules()
    for example in loaded.rule.examples
]


@pytest.mark.parametrize(("loaded", "example"), CASES)
def test_an_example_gets_the_outcome_its_card_promises(loaded: Loaded, example: Example) -> None:
    engine = Engine(
        Settings(today=EXAMPLE_DAY, key=b"test", trial=True, leaders=EXAMPLE_LEADERS),
        strict=True,
        rules=ordered([loaded]),
    )

    engine.judge(example.subject)

    (tally,) = engine.tally()
    assert [expect for name, expect in OUTCOMES.items() if getattr(tally, name)] == [example.expect]


@pytest.mark.parametrize("loaded", load_rules(), ids=lambda loaded: loaded.rule.code)
def test_an_example_fits_the_kind_of_subject_that_the_rule_checks(loaded: Loaded) -> None:
    assert loaded.rule.checks in (Document, Column, LinkTarget, SiteView)
    assert all(isinstance(example.subject, loaded.rule.checks) for example in loaded.rule.examples)
