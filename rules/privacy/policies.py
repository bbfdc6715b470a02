"""When is a number masked well enough? The answers are data: `policies.toml`."""

import tomllib
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from rules.errors import RuleError
from rules.kit.masked import ID_LENGTH, MOBILE_LENGTH, Kind, Masked
from rules.settings import Settings

FILE = Path(__file__).parent / "policies.toml"
# Year, month and day of birth in an 18-digit number.
BIRTH = range(6, 14)
SETS = ("A", "B")
DEFAULT_FAIL = {Kind.IDENTITY: 3, Kind.MOBILE: 2, Kind.ACCOUNT: 2}


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
    sets: tuple[str, ...] = ()

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
    """ValueError, KeyError or TypeError for a policy that is not well formed."""
    data = tomllib.loads(text)
    policies = tuple(map(_policy, data["policy"]))
    return Policies(policies, DEFAULT_FAIL | {Kind(name): value for name, value in data.get("fail", {}).items()})


def _policy(row: dict[str, Any]) -> Policy:
    return Policy(**{"source": "", **row, "kind": Kind(row["kind"]), "sets": tuple(row.get("sets", ()))})


@cache
def shipped() -> Policies:
    return parse(FILE.read_text(encoding="utf-8"))


def prepare(settings: Settings) -> Policies:
    """The `prepare` of every rule that judges masks. Raises RuleError."""
    return _chosen(settings.masks)


@cache
def _chosen(masks: str) -> Policies:
    if not masks:
        return shipped()
    if masks in SETS:
        return replace(shipped(), policies=tuple(one for one in shipped().policies if masks in one.sets))
    try:
        return parse(masks)
    except (ValueError, KeyError, TypeError) as error:
        raise RuleError("脱敏口径文件的写法有误，请参照 rules/privacy/policies.toml 填写。") from error


def _length(kind: Kind, masked: Masked) -> int:
    if kind is Kind.IDENTITY:
        return ID_LENGTH
    return MOBILE_LENGTH if kind is Kind.MOBILE else max(len(masked.pattern), 16)
