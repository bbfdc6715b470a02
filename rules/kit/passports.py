"""Passports and travel permits: no check digit outside the machine-readable lines, so only words make them sure."""

import re
from collections.abc import Iterator

from rules.kit.spots import Spot, middle

# E and G: ordinary passports; D, S, P: official ones; C, H, M, W: permits for Hong Kong, Macao and Taiwan.
PASSPORT = re.compile(
    r"(?<![0-9A-Za-z*\-－])(?<!\d\.)(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|(?:D|S|P)E?\d{7,8}|C[A-Z]?\d{7,8}|[HMW]\d{8}(?:\d\d)?)"
    r"(?![0-9A-Za-z*\-－]|\.\d)"
)


def find_passports(text: str) -> Iterator[Spot]:
    """A mask keeps two characters in front and two behind."""
    for match in PASSPORT.finditer(text):
        yield middle(match.group(), match.start(), match.end(), 2, 2)
