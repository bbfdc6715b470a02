"""When is a number masked well enough? The answers are data: `policies.toml`."""

import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from rules.kit.masked import ID_LENGTH, MOBILE_LENGTH, Kind, Masked

FILE = Path(__file__).parent / "policies.toml"
# Year, month and day of birth in an 18-digit number.
BIRTH = range(6, 14)


class Strength(Enum):
    GOOD = "good"
    DOUBTFUL = "doubtful"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Policy:
    name: str
    source: str
    kind: Kind
    head: int
    tail: int
    hidden: int

    def accepts(self, masked: Masked, hidden: int) -> bool:
        middle = masked.shown - masked.head - masked.tail
        return masked.head <= self.head and masked.tail <= self.tail and middle == 0 and hidden >= self.hidden


@dataclass(frozen=True, slots=True)
class Policies:
    policies: tuple[Policy, ...]
    fail: dict[Kind, int]

    def strength(self, masked: Masked, kind: Kind) -> Strength:
        """A mask may be shorter than the number: what it hides is counted against the number's own length."""
        hidden = _length(kind, masked) - masked.shown
        if any(policy.kind is kind and policy.accepts(masked, hidden) for policy in self.policies):
            return Strength.GOOD
        only_year = kind is Kind.IDENTITY and hidden <= 4 and masked.tail > 4
        return Strength.WEAK if hidden <= self.fail[kind] or only_year else Strength.DOUBTFUL


def parse(text: str) -> Policies:
    """ValueError or KeyError for a policy that is not well formed."""
    data = tomllib.loads(text)
    policies = tuple(Policy(**{**row, "kind": Kind(row["kind"])}) for row in data["policy"])
    return Policies(policies, {Kind(name): value for name, value in data["fail"].items()})


@cache
def shipped() -> Policies:
    return parse(FILE.read_text(encoding="utf-8"))


def _length(kind: Kind, masked: Masked) -> int:
    if kind is Kind.IDENTITY:
        return ID_LENGTH
    return MOBILE_LENGTH if kind is Kind.MOBILE else max(len(masked.pattern), 16)
