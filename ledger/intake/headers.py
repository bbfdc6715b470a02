"""Which column of a filled-in sheet is which, however a bureau has moved, added or renamed columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ledger.intake.grids import Grid, Value

NUMBER = re.compile(r"[A-Z]{2}\d{2}[a-z]?-[0-9a-f]{8,24}")
NOISE = re.compile(r"[\s（）()【】\[\]:：*＊、]")
HEADER_WITHIN = 30

# Part of a claim to the words that its heading must hold. 联系人 or 责任单位 must not pass for 责任人.
HEADINGS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "what": re.compile(r"整改(?:落实|完成)?(?:情况|措施|说明|结果|内容|反馈)|(?:落实|反馈|处理)情况"),
        "link": re.compile(r"整改(?:后|完成)?(?:的)?(?:链接|网址|地址|URL)|(?:反馈|佐证)链接", re.IGNORECASE),
        "person": re.compile(r"责任人|经办人|整改人"),
        "finished": re.compile(r"(?:整改|完成|办结)(?:完成)?(?:时间|日期)"),
        "phone": re.compile(r"电话|手机|联系方式"),
        "helper": re.compile(r"(?:协同|配合|协办|协助)(?:责任)?(?:单位|部门|科室|股室)"),
    }
)
# Words that make a heading of ours what no bureau fills in: a deadline is not the day on which something was done.
NEVER: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {"finished": re.compile(r"时限|期限|要求|销号|复核|快照|监测"), "what": re.compile(r"复核|复查")}
)
# Without one of them a row says nothing of a fix.
TELLING = ("what", "link")
# A county's own names of the columns, by what a layout calls them, to the names that are known here.
Names = Mapping[str, str]
NO_NAMES: Names = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Headings:
    """`row` is that of the headings, `places` where each part of a claim stands, for those that the sheet has."""

    row: int
    number: int
    places: Mapping[str, int]

    @property
    def are_for_answers(self) -> bool:
        return any(part in self.places for part in TELLING)


def headings_of(grid: Grid, names: Names = NO_NAMES) -> Headings | None:
    """None for a sheet without issue numbers. Their column is known by its values, whatever it is called."""
    number = _number_column(grid)
    if number is None:
        return None
    known = {bare(title): bare(name) for title, name in names.items()}
    first = next(at for at, row in enumerate(grid.rows) if _is_number(_at(row, number)))
    rows = range(max(0, first - HEADER_WITHIN), first)
    found = [(at, _places([known.get(head, head) for head in map(bare, grid.rows[at])])) for at in rows]
    row, places = max(found, key=lambda pair: len(pair[1]), default=(0, {}))
    return Headings(row, number, places)


def bare(cell: Value) -> str:
    """A heading without what people put around it."""
    return NOISE.sub("", str(cell or ""))


def _number_column(grid: Grid) -> int | None:
    counts: dict[int, int] = {}
    for row in grid.rows:
        for place, cell in enumerate(row):
            if _is_number(cell):
                counts[place] = counts.get(place, 0) + 1
    return max(counts, key=lambda place: (counts[place], -place), default=None)


def _is_number(cell: Value) -> bool:
    return isinstance(cell, str) and NUMBER.fullmatch(cell) is not None


def _places(heads: Sequence[str]) -> dict[str, int]:
    found = {part: _find(heads, pattern, NEVER.get(part)) for part, pattern in HEADINGS.items()}
    return {part: place for part, place in found.items() if place is not None}


def _find(heads: Sequence[str], pattern: re.Pattern[str], never: re.Pattern[str] | None) -> int | None:
    fit = [place for place, head in enumerate(heads) if pattern.search(head) and not (never and never.search(head))]
    return next((place for place in fit if pattern.fullmatch(heads[place])), next(iter(fit), None))


def _at(row: Sequence[Value], place: int) -> Value:
    return row[place] if place < len(row) else None
