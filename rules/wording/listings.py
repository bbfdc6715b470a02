"""Fixed expressions that list members in a set order."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import permutations
from pathlib import Path

from records import Severity

TABLE = Path(__file__).parent / "listings.tsv"
# A line may end behind a comma; what stands in the next paragraph is another matter.
SEPARATOR = r"[^\S\n]{0,2}(?:[、，,；;]\s{0,3}(?:和(?!谐)|以及)?|和(?!谐)|与|及|以及)[^\S\n]{0,2}"
OTHER = r"[\u4e00-\u9fff]{1,9}"
QUOTE = '[“”"‘’]?'
SET_OFF = re.compile('[“”"‘’]')
SURE, MOST = "是", 40


@dataclass(frozen=True)
class Listing:
    """`names` are what the whole is called. With `is_sure` the members in another order are wrong even where no name
    stands beside them. Listings of one `name` are older and newer wordings of one thing."""

    name: str
    members: tuple[str, ...]
    names: tuple[str, ...]
    is_sure: bool
    valid_from: date
    valid_to: date
    severity: Severity
    hit: str
    miss: str

    def is_valid(self, day: date | None) -> bool:
        return day is None or self.valid_from <= day <= self.valid_to

    @property
    def text(self) -> str:
        return "、".join(self.members)

    @cached_property
    def bare(self) -> tuple[str, ...]:
        return tuple(SET_OFF.sub("", member) for member in self.members)

    @cached_property
    def run(self) -> re.Pattern[str]:
        """Members one after the other. Another word may stand between two of them, or before the name of the whole;
        the name may stand before (group `before`) or behind (group `behind`)."""
        one = "|".join(_loosely(member) for member in sorted(self.members, key=len, reverse=True))
        name = rf"(?:{'|'.join(self.names)})" if self.names else r"(?!)"
        leads = r"(?:[，,]?(?:即|就是|是指|指的?是|分别是|包括)|——|[（(：:])"
        before = rf"(?P<before>{name}{QUOTE}(?:总体布局|战略布局)?{leads})"
        behind = rf"(?P<behind>的?{QUOTE}{name})"
        other = rf"{OTHER}?(?={SEPARATOR}(?:{one})|{behind.replace('?P<behind>', '?:')})"
        return re.compile(rf"{before}?(?P<items>(?:{one})(?:{SEPARATOR}(?:{one}|{other})){{1,{MOST}}}){behind}?")

    def items(self, text: str) -> tuple[str, ...]:
        return tuple(SET_OFF.sub("", item) for item in re.split(SEPARATOR, text))


def _loosely(member: str) -> str:
    return SET_OFF.sub(lambda match: QUOTE, re.escape(member))


@cache
def listings() -> tuple[Listing, ...]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(_listing(cells) for cells in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _listing(cells: dict[str, str]) -> Listing:
    return Listing(
        name=cells["name"],
        members=tuple(cells["members"].split("|")),
        names=tuple(part for part in cells["names"].split("|") if part),
        is_sure=cells["sure"] == SURE,
        valid_from=date.fromisoformat(cells["valid_from"]) if cells["valid_from"] else date.min,
        valid_to=date.fromisoformat(cells["valid_to"]) if cells["valid_to"] else date.max,
        severity=Severity(cells["severity"]),
        hit=cells["hit"],
        miss=cells["miss"],
    )


@cache
def pair_of_members() -> re.Pattern[str]:
    """A member with another one behind it, of whatever listing."""
    members = sorted({member for one in listings() for member in one.members}, key=len, reverse=True)
    one = "|".join(_loosely(member) for member in members)
    return re.compile(rf"(?:{one})(?={SEPARATOR}{QUOTE}(?:{one}))")


def openings() -> tuple[str, ...]:
    """Texts without which no listing is judged: two members in a row, in any order; where that means nothing without
    the name of the whole, the name."""
    return tuple(dict.fromkeys(text for one in listings() for text in _openings(one)))


def _openings(one: Listing) -> Iterator[str]:
    if not one.is_sure:
        yield from one.names
        return
    for members in (one.members, one.bare):
        yield from (sign.join(pair) for pair in permutations(members, 2) for sign in "、，；")
