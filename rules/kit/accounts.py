"""Bank accounts: cards have a check digit (Luhn) and an issuer's prefix, passbooks and unit accounts have neither."""

from enum import Enum
from functools import cache
from pathlib import Path

from stdnum import luhn

FILE = Path(__file__).parent / "issuers.tsv"
CARD_FROM, CARD_TO = 16, 19
ACCOUNT_FROM, ACCOUNT_TO = 12, 23


class Account(Enum):
    """CARD: prefix and check digit agree. ODD_CARD: a card's prefix with a wrong check digit. BOOK: may be one; only
    words can tell. NONE: cannot be one."""

    CARD = "card"
    ODD_CARD = "odd_card"
    BOOK = "book"
    NONE = "none"


def classify(digits: str) -> Account:
    """`digits` are ASCII digits; the number of a card has 16 to 19, of an account 12 to 23."""
    if not digits.isdecimal() or not ACCOUNT_FROM <= len(digits) <= ACCOUNT_TO or len(set(digits)) == 1:
        return Account.NONE
    if _has_issuer(digits):
        return Account.CARD if luhn.is_valid(digits) else Account.ODD_CARD
    return Account.BOOK


def _has_issuer(digits: str) -> bool:
    return any(len(digits) in _issuers().get(digits[:size], ()) for size in range(2, 7))


@cache
def _issuers() -> dict[str, frozenset[int]]:
    """Prefix to lengths."""
    rows = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {prefix: frozenset(map(int, lengths.split(","))) for prefix, lengths, _ in rows}
