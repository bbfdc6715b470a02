"""Sheet names as Excel accepts them."""

import re

LIMIT = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff]")
RESERVED = "history"


class SheetNames:
    """Hands out names that are valid and, whatever their case, not yet taken."""

    def __init__(self) -> None:
        self._taken = {RESERVED}

    def take(self, wanted: str) -> str:
        stem = _cut(FORBIDDEN.sub("_", wanted), LIMIT).strip("' ") or "_"
        name, repeat = stem, 1
        while name.lower() in self._taken:
            repeat += 1
            mark = f"({repeat})"
            name = _cut(stem, LIMIT - len(mark)) + mark
        self._taken.add(name.lower())
        return name


def _cut(text: str, units: int) -> str:
    # Excel counts UTF-16 units: a rare character outside the basic plane takes two.
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
