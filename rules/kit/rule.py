"""A rule: its card, its scope and how its observations are phrased."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, Protocol, TypedDict, TypeVar, Unpack

from records import Block, Cell, Column, Document, LinkTarget, Outcome, Severity, SiteView, Status, Where
from rules.kit.examples import Example, Subject

S = TypeVar("S", Document, Column, LinkTarget, SiteView)


class Trigger(Protocol):
    """A cheap look at a page's whole text: may it hold something for this rule? Never False for a true hit."""

    def fires(self, text: str) -> bool: ...


class Place(TypedDict, total=False):
    """What a check tells about one observation; the fields of `Draft` that have a default."""

    at: Block | Cell | Where | None
    quote: str
    start: int
    end: int
    type: str
    suggestion: str
    defect: str
    severity: Severity | None
    deduction: float | None
    count: int
    examples: tuple[str, ...]
    context: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An observation as the check saw it, still unmasked. The engine makes the finding of it.

    `at` gives place, region and context; `start` and `end` are offsets in its text. `severity` and `deduction` replace
    the card's. `context` is only needed where `at` has no text or the wrong one.
    """

    outcome: Outcome
    subject: Subject
    message: str
    at: Block | Cell | Where | None = None
    quote: str = ""
    start: int = 0
    end: int = 0
    type: str = ""
    suggestion: str = ""
    defect: str = ""
    severity: Severity | None = None
    deduction: float | None = None
    count: int = 1
    examples: tuple[str, ...] = ()
    context: str = ""


@dataclass(frozen=True, slots=True)
class Param:
    """A threshold of a rule; `note` explains it in Chinese, with its unit."""

    name: str
    value: int
    note: str


def everything(subject: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[S]):
    """`where` tells whether the rule concerns a subject; a rule on documents answers it from address, title, date and
    breadcrumb alone, because a page that fires no trigger is never read in full. `trigger` None asks for the full
    reading of every document inside `where`. `basis` are clause ids. The family is the name of the rule's folder.
    """

    code: str
    name: str
    checks: type[S]
    severity: Severity
    why: str
    advice: str
    examples: tuple[Example, ...]
    where: Callable[[S], bool] = everything
    trigger: "Trigger | re.Pattern[str] | None" = None
    basis: tuple[str, ...] = ()
    deduction: float = 0.0
    confidence: str = "Ml"
    status: Status = Status.OFFICIAL
    params: tuple[Param, ...] = field(default=())

    @property
    def values(self) -> Mapping[str, int]:
        return MappingProxyType({param.name: param.value for param in self.params})

    def fail(self, subject: S, message: str, **place: Unpack[Place]) -> Draft:
        """For what a person would agree with without opening the page."""
        return Draft(outcome=Outcome.FAIL, subject=subject, message=message, **place)

    def review(self, subject: S, message: str, **place: Unpack[Place]) -> Draft:
        """For everything less certain; the message says what made it so."""
        return Draft(outcome=Outcome.REVIEW, subject=subject, message=message, **place)
