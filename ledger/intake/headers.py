"""Which column of a filled-in sheet is which, however a bureau has moved, added or renamed columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ledger.intake.grids import Grid, Value

NUMBER = re.compile(r"[A-Z]{2}\d{2}[a-z]?-[0-9a-f]{8,24}")
NOISE = re.compile(r"[\s（）()【】\[\]:：*＊、]")
HEADER_WITHIN = 30

# Each by the words its heading must hold, the surest first. 联系人 or 责任单位 must not pass for 责任人.
WHAT = re.compile(r"整改(?:落实|完成)?(?:情况|措施|说明|结果|内容|反馈)|(?:落实|反馈|处理)情况")
LINK = re.compile(r"整改(?:后|完成)?(?:的)?(?:链接|网址|地址|URL)|(?:反馈|佐证)链接", re.IGNORECASE)
PERSON = re.compile(r"责任人|经办人|整改人")
FINISHED = re.compile(r"(?:整改|完成|办结)(?:完成)?(?:时间|日期)")
# A deadline is ours to set, not the bureau's.
NOT_FINISHED = re.compile(r"时限|期限|要求|销号|复核|快照|监测")


@dataclass(frozen=True, slots=True)
class Headings:
    """Places of the columns, None for those that the sheet does not have. `row` is that of the headings."""

    row: int
    number: int
    what: int | None
    link: int | None
    person: int | None
    finished: int | None


def headings_of(grid: Grid) -> Headings | None:
    """None for a sheet without issue numbers. Their column is known by its values, whatever it is called."""
    number = _number_column(grid)
    if number is None:
        return None
    first = next(at for at, row in enumerate(grid.rows) if _is_number(_at(row, number)))
    row = max(range(max(0, first - HEADER_WITHIN), first), key=lambda at: _known(grid.rows[at]), default=0)
    heads = [NOISE.sub("", str(cell or "")) for cell in grid.rows[row]]
    return Headings(row, number, _find(heads, WHAT), _find(heads, LINK), _find(heads, PERSON), _finished(heads))


def _number_column(grid: Grid) -> int | None:
    counts: dict[int, int] = {}
    for row in grid.rows:
        for place, cell in enumerate(row):
            if _is_number(cell):
                counts[place] = counts.get(place, 0) + 1
    return max(counts, key=lambda place: (counts[place], -place), default=None)


def _is_number(cell: Value) -> bool:
    return isinstance(cell, str) and NUMBER.fullmatch(cell) is not None


def _known(row: Sequence[Value]) -> int:
    heads = [NOISE.sub("", str(cell or "")) for cell in row]
    return sum(any(pattern.search(head) for head in heads) for pattern in (WHAT, LINK, PERSON, FINISHED))


def _find(heads: Sequence[str], pattern: re.Pattern[str]) -> int | None:
    whole = (place for place, head in enumerate(heads) if pattern.fullmatch(head))
    part = (place for place, head in enumerate(heads) if pattern.search(head))
    return next(whole, None) or next(part, None)


def _finished(heads: Sequence[str]) -> int | None:
    return _find([head if not NOT_FINISHED.search(head) else "" for head in heads], FINISHED)


def _at(row: Sequence[Value], place: int) -> Value:
    return row[place] if place < len(row) else None
