"""Finds the rules: every module of a family's folder that has a RULE and a `check`.

A rule module may also define `prepare(settings)`, whose result is `ctx.data`, `trigger(text, ctx)` where a trigger
needs that data, and `words(text, ctx)`: the words of a page's whole text whose places are all that the check looks at.
Modules without a RULE are helpers of their neighbours.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from records import Family, RuleCard
from rules.kit import Context, Draft, Rule
from rules.settings import Settings
from rules.standards import clauses

ROOT = Path(__file__).parent
CODE = re.compile(r"[A-Z]{2}\d{2}[a-z]?")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A rule with the functions of its module. `fires` is None for a rule that needs every page read in full, `words`
    for one that needs all of a page when it fires."""

    rule: Rule[Any]
    family: Family
    check: Callable[[Any, Context], Iterable[Draft]]
    prepare: Callable[[Settings], object] | None = None
    fires: Callable[[str, Context], bool] | None = None
    words: Callable[[str, Context], frozenset[str]] | None = None

    @property
    def card(self) -> RuleCard:
        rule = self.rule
        return RuleCard(
            code=rule.code,
            name=rule.name,
            family=self.family,
            severity=rule.severity,
            why=rule.why,
            advice=rule.advice,
            basis=tuple(clauses()[id] for id in rule.basis),
            deduction=rule.deduction,
            confidence=rule.confidence,
            status=rule.status,
            params=tuple((param.name, str(param.value)) for param in rule.params),
        )


@cache
def load_rules() -> tuple[Loaded, ...]:
    """All rules by code. ValueError for a rule file that does not keep the form."""
    found = [_loaded(module, family) for family in Family for module in _modules(family) if hasattr(module, "RULE")]
    return ordered(found)


def ordered(rules: Iterable[Loaded]) -> tuple[Loaded, ...]:
    """The rules by code. ValueError when two have the same."""
    by_code = sorted(rules, key=lambda one: one.rule.code)
    for first, second in pairwise(by_code):
        if first.rule.code == second.rule.code:
            raise ValueError(f"two rules have the code {first.rule.code}")
    return tuple(by_code)


def _modules(family: Family) -> list[ModuleType]:
    paths = sorted((ROOT / family.value).glob("[a-z]*.py"))
    return [import_module(f"rules.{family.value}.{path.stem}") for path in paths]


def _loaded(module: ModuleType, family: Family) -> Loaded:
    rule, stem = module.RULE, module.__name__.rpartition(".")[2]
    if not CODE.fullmatch(rule.code) or not stem.startswith(rule.code.lower()):
        raise ValueError(f"{module.__name__}: the file's name must begin with the code {rule.code!r} in lower case")
    if unknown := [id for id in rule.basis if id not in clauses()]:
        raise ValueError(f"{rule.code}: no clause {unknown[0]} in rules/standards")
    prepare, words = getattr(module, "prepare", None), getattr(module, "words", None)
    return Loaded(rule, family, module.check, prepare, _trigger(module), words)


def _trigger(module: ModuleType) -> Callable[[str, Context], bool] | None:
    own: Callable[[str, Context], bool] | None = getattr(module, "trigger", None)
    trigger = module.RULE.trigger
    if own is not None or trigger is None:
        return own
    if isinstance(trigger, re.Pattern):
        return lambda text, ctx: trigger.search(text) is not None
    return lambda text, ctx: bool(trigger.fires(text))
