"""Passports and travel permits: no check digit outside the machine-readable lines, so only words make them sure."""

import re
from collections.abc import Iterator

from rules.kit.spots import Spot, middle

# Nine digits alone: passports of other countries, a number of some kind everywhere else.
# E and G: ordinary passports; D, S, P: official ones; C, H, L, M, T, W: permits for Hong Kong, Macao and Taiwan.
# The first sign comes first in the pattern, too: looking back at every place of a page takes ten times as long.
PASSPORT = re.compile(
    r"[EGDSPCHMWLT0-9](?<![0-9A-Za-z*\-－].)(?<!\d\..)"
    r"(?:(?<=[EG])\d{8}|(?<=E)[A-HJ-NP-Z]\d{7}|(?<=[DSP])E?\d{7,8}|(?<=C)[A-Z]?\d{7,8}|(?<=\d)\d{8}|(?<=[HMWLT])\d{8}(?:\d\d)?)"
    r"(?![0-9A-Za-z*\-－]|\.\d)"
)


def find_passports(text: str) -> Iterator[Spot]:
    """A mask keeps two characters in front and two behind."""
    for match in PASSPORT.finditer(text):
        yield middle(match.group(), match.start(), match.end(), 2, 2)
