"""Mailboxes. Those of units and those of people look alike, except under a government's own domain."""

import re
from collections.abc import Iterator

from rules.kit.spots import Spot

EMAIL = re.compile(
    r"(?<![0-9A-Za-z_.+*-])([0-9A-Za-z][0-9A-Za-z_.+-]{0,63})[@＠]([0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{2,63}){1,4})"
)
OFFICIAL = re.compile(r"(?:^|\.)(?:gov|mil|edu|org)(?:\.cn)?$", re.IGNORECASE)


def find_emails(text: str) -> Iterator[Spot]:
    """Mailboxes that are not under an official domain. A mask keeps the first character and the domain."""
    if "@" not in text and "＠" not in text:
        return
    for match in EMAIL.finditer(text):
        if not OFFICIAL.search(match.group(2)):
            yield Spot(match.group().lower(), match.start(), match.end(), match.start(1) + 1, match.end(1))
