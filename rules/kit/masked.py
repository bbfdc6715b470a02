"""Numbers that somebody has masked, well or badly: 540630********0032, 1380000****, 138xxxx0000."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rules.kit.remembering import PAGES
from rules.kit.spots import Spot

SIGNS = "*＊●•■□█▇×✱★"
TOKEN = re.compile(rf"(?<![0-9A-Za-z{SIGNS}])[0-9{SIGNS}xX]{{7,24}}+(?![0-9A-Za-z{SIGNS}])")
LETTERS = re.compile(r"[xX]{2,}")
PLAIN = str.maketrans(dict.fromkeys(SIGNS, "*"))
ID_LENGTH, MOBILE_LENGTH = 18, 11


class Kind(Enum):
    IDENTITY = "identity"
    MOBILE = "mobile"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Masked:
    """`pattern` has a star for every hidden sign."""

    pattern: str
    start: int
    end: int

    @property
    def kind(self) -> Kind | None:
        """What its length and first digits make it; None when only words can tell."""
        if len(self.pattern) == ID_LENGTH and self.pattern[0] in "123456789*" and "0" not in self.pattern[:1]:
            return Kind.IDENTITY
        if len(self.pattern) == MOBILE_LENGTH and self.pattern[0] == "1" and self.pattern[1] in "3456789*":
            return Kind.MOBILE
        return Kind.ACCOUNT if 16 <= len(self.pattern) <= 19 and self.pattern.startswith("62") else None

    @property
    def head(self) -> int:
        return self.pattern.index("*")

    @property
    def tail(self) -> int:
        return len(self.pattern) - 1 - self.pattern.rindex("*")

    @property
    def shown(self) -> int:
        return len(self.pattern) - self.pattern.count("*")

    def spot(self, head: int, tail: int) -> Spot:
        """What evidence may show of it: at most so many signs in front and behind."""
        return Spot(self.pattern, self.start, self.end, self.start + head, max(self.start + head, self.end - tail))


@lru_cache(maxsize=PAGES)
def may_hold_a_mask(text: str) -> bool:
    """A quick no, for a text or its outline."""
    return any(sign in text for sign in SIGNS) or "xx" in text or "XX" in text


def find_masked(text: str) -> tuple[Masked, ...]:
    """Signs and digits in one run, at least four digits among them. Remembered: several rules ask about one column."""
    return _all_masked(text) if may_hold_a_mask(text) else ()


@lru_cache(maxsize=8)
def _all_masked(text: str) -> tuple[Masked, ...]:
    return tuple(_search(text))


def _search(text: str) -> Iterator[Masked]:
    for match in TOKEN.finditer(text):
        pattern = match.group().translate(PLAIN)
        if "*" not in pattern or "x" in pattern or "X" in pattern:
            pattern = LETTERS.sub(lambda letters: "*" * len(letters.group()), pattern)
        if "*" not in pattern:
            continue
        shown = (pattern[:-1] + ("0" if pattern[-1] in "xX" else pattern[-1])).replace("*", "")
        if shown.isdecimal() and len(shown) >= 4:
            yield Masked(pattern.upper(), match.start(), match.end())


def find_half_masked(text: str) -> Iterator[Spot]:
    """What a careless mask has left open, as spots that leave no more than a good one."""
    for masked in find_masked(text):
        yield masked.spot(*((3, 4) if len(masked.pattern) <= MOBILE_LENGTH else (6, 4)))
