"""Which county codes were ever in force, abolished ones included, and until when."""

from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "divisions.tsv"
# Municipal districts that were made after the last edition here are not wrong, only unknown.
LAST_EDITION = 2019
# A birth was registered late, and a police station went on with its code for a while.
LAG = 2


def was_in_force(code: str, year: int) -> bool | None:
    """Could somebody born in `year` have been given the six-digit `code`? None when no edition knows the code.

    A code that is younger than its holder proves nothing: numbers were first given out long after birth.
    """
    last = _last_years().get(code)
    return None if last is None else last >= LAST_EDITION or year <= last + LAG


@cache
def _last_years() -> dict[str, int]:
    years: dict[str, int] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            prefecture, _, groups = line.partition("\t")
            for group in groups.split():
                span, _, counties = group.partition(":")
                last = int(span.partition("-")[2])
                for code in _codes(prefecture, counties):
                    years[code] = max(last, years.get(code, 0))
    return years


def _codes(prefecture: str, counties: str) -> list[str]:
    """ "01-03,05" below 1101: 110101, 110102, 110103, 110105."""
    codes = []
    for part in counties.split(","):
        first, _, last = part.partition("-")
        codes += [f"{prefecture}{number:02}" for number in range(int(first), int(last or first) + 1)]
    return codes
