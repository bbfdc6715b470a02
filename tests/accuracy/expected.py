"""What an inspector expects of a page, where not every outcome is fixed: `PR01 fail; PR03; PR12 ?; PR08/PR01`.

A bare code may fail or ask for review, `?` may be reported or not, `/` is either of several rules, `-` is nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

Labels = frozenset[str]


@dataclass(frozen=True, slots=True)
class Expected:
    """One leak: any of `codes`, with the outcome when it is certain."""

    codes: frozenset[str]
    outcome: str = ""
    is_optional: bool = False

    def met_by(self, seen: Labels) -> Labels:
        return frozenset(label for label in seen if self._fits(*label.split(" ")))

    def _fits(self, code: str, outcome: str) -> bool:
        return code in self.codes and (self.is_optional or self.outcome in ("", outcome))

    def __str__(self) -> str:
        return f"{'/'.join(sorted(self.codes))} {self.outcome or 'review'}"


def expectations(text: str) -> tuple[Expected, ...]:
    return tuple(_expectation(label.strip()) for label in text.split(";") if label.strip() != "-")


def _expectation(label: str) -> Expected:
    codes, _, note = label.partition(" ")
    return Expected(frozenset(codes.split("/")), "" if note == "?" else note, note == "?")


def settled(expected: Iterable[Expected], seen: Labels) -> tuple[Labels, Labels]:
    """Labels that were wanted and labels that were found, once what is left open has been decided by `seen`."""
    wanted: set[str] = set()
    left_open: set[str] = set()
    for one in expected:
        met = one.met_by(seen)
        if one.is_optional:
            left_open |= met
        else:
            wanted |= met or {str(one)}
    return frozenset(wanted), seen - (left_open - wanted)
