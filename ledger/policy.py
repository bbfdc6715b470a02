"""What a county decides about its ledger."""

from dataclasses import dataclass

from ledger.deadlines import DEFAULT_DEADLINES, Deadlines


@dataclass(frozen=True, slots=True)
class Policy:
    """With `confirm_all` even a sure finding waits for a person before a bureau hears of it."""

    deadlines: Deadlines = DEFAULT_DEADLINES
    confirm_all: bool = False
