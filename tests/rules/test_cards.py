"""What holds for every card: form, sources, and Chinese that can be printed as it stands."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import rules
from records import Clause, Severity
from rules import Engine, Loaded, Settings, load_rules
from rules.kit import EXAMPLE_DAY, Expect
from rules.registry import ordered
from rules.standards import clauses

FOLDER = Path(str(rules.__file__)).parent
RULES = load_rules()
HAN = "一-鿿"
CONFIDENCE = re.compile(r"LAW|V[1-9]\d*|M[hml]")
# Half-width signs next to a Chinese character; a colon in a time and a point in a number stand between digits.
HALF_WIDTH = re.compile(rf"[{HAN}”》）][,;:!?()]|[,;:!?()][{HAN}“《（]")

each_rule = pytest.mark.parametrize("loaded", RULES, ids=lambda loaded: loaded.rule.code)


def texts(loaded: Loaded) -> Iterator[str]:
    """All that users may read of a rule, with the messages of its examples."""
    rule = loaded.rule
    yield from (rule.name, rule.why, rule.advice)
    yield from (param.note for param in rule.params)
    yield from (example.title for example in rule.examples)
    engine = Engine(Settings(today=EXAMPLE_DAY, trial=True), strict=True, rules=ordered([loaded]))
    for example in rule.examples:
        yield from (finding.message for finding in engine.judge(example.subject))


def test_there_are_rules_in_the_families_of_the_first_release() -> None:
    assert {"columns", "privacy", "links", "site"} <= {loaded.family.value for loaded in RULES}


def test_codes_and_names_are_unique() -> None:
    assert len({loaded.rule.code for loaded in RULES}) == len(RULES)
    assert len({loaded.rule.name for loaded in RULES}) == len(RULES)


@each_rule
def test_a_rule_stands_in_a_file_of_its_own_named_by_its_code(loaded: Loaded) -> None:
    code = loaded.rule.code
    assert re.fullmatch(r"[A-Z]{2}\d{2}[a-z]?", code)
    files = [f.stem for f in (FOLDER / loaded.family.value).glob("*.py") if f.stem.startswith(code.lower())]
    assert len(files) == 1 and import_module(f"rules.{loaded.family.value}.{files[0]}").RULE is loaded.rule


@each_rule
def test_a_rule_has_a_bad_and_a_good_example(loaded: Loaded) -> None:
    shown = {example.expect for example in loaded.rule.examples}
    assert Expect.PASSED in shown
    assert shown & {Expect.FAIL, Expect.REVIEW}


@each_rule
def test_a_rule_that_may_fail_a_site_cites_an_official_clause(loaded: Loaded) -> None:
    official = [clause for clause in loaded.card.basis if clause.is_official]
    assert official or loaded.rule.severity is Severity.HINT


@each_rule
def test_a_deduction_carries_a_confidence_mark(loaded: Loaded) -> None:
    assert CONFIDENCE.fullmatch(loaded.rule.confidence)
    assert loaded.rule.deduction >= 0


@each_rule
def test_every_parameter_is_explained(loaded: Loaded) -> None:
    assert all(re.search(f"[{HAN}]{{4,}}", param.note) for param in loaded.rule.params)


@each_rule
def test_what_users_read_is_chinese_with_full_width_signs(loaded: Loaded) -> None:
    shown = list(texts(loaded))
    assert [text for text in shown if HALF_WIDTH.search(text)] == []
    assert [text for text in (loaded.rule.name, loaded.rule.why, loaded.rule.advice) if not is_chinese(text)] == []


@each_rule
def test_reasons_and_advice_are_whole_sentences(loaded: Loaded) -> None:
    assert loaded.rule.why.endswith("。")
    assert loaded.rule.advice.endswith("。")


@pytest.mark.parametrize("clause", clauses().values(), ids=lambda clause: clause.id)
def test_a_clause_says_how_it_was_verified(clause: Clause) -> None:
    assert CONFIDENCE.fullmatch(clause.confidence)
    assert clause.document
    assert is_chinese(clause.text)
    assert not HALF_WIDTH.search(clause.text + clause.clause)


@each_rule
def test_the_page_never_calls_an_unverified_clause_a_basis(loaded: Loaded) -> None:
    official, _, hearsay = rules.rule_page(loaded).partition("## 参考口径")
    for clause in loaded.card.basis:
        assert clause.text in (official if clause.is_official else hearsay)


def is_chinese(text: str) -> bool:
    return len(re.findall(f"[{HAN}]", text)) * 2 > len(text)
