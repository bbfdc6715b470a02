"""What the units of systems give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Feed:
    """`url` gives the first rows of a list. A page may ask for the lists of several columns: then `name` is the
    column's and `place` the address under which visitors open it, else both are ""."""

    url: str
    name: str = ""
    place: str = ""


class System(Protocol):
    """One content management system. A page belongs to it when one of `SIGNS` stands in its text; `ADDRESS` matches
    its data addresses, `PAGE` the number of the page in one (group `page`, or `index` where pages count from 0)."""

    NAME: str
    SIGNS: tuple[str, ...]
    ADDRESS: re.Pattern[str]
    PAGE: re.Pattern[str]

    def feeds(self, html: str, url: str) -> Iterator[Feed]:
        """As the page's script would ask; addresses may be relative to the page."""
        ...

    def at_page(self, address: str, number: int, size: int) -> str:
        """The address of page `number`, counted from 1, with `size` rows per page (0 when not known)."""
        ...
