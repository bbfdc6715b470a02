"""Formatting of stretches of text: what is hidden, where rows of tables end."""

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

PAGE = 512
MAX_PAGES = 100_000
# Bytes of an operand by the top bits of its code; 6 says that a length follows.
SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
VARIABLE = 6
VANISH, STRUCK, IN_TABLE, ROW_END, HUGE, ROW = 0x083C, 0x0800, 0x2416, 0x2417, 0x6646, 0xD608
TABS = 0xC615
# On; and the opposite of what the style says.
ON = (1, 0x81)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`row` is the definition of the table row that ends here, as bytes."""

    in_table: bool = False
    ends_row: bool = False
    row: bytes = b""


@dataclass(frozen=True, slots=True)
class Runs(Generic[T]):
    """Stretches of the main stream, in order: their first bytes, the bytes behind them, what is said of them."""

    starts: Sequence[int]
    ends: Sequence[int]
    values: Sequence[T]

    def at(self, byte: int) -> T | None:
        index = bisect_right(self.starts, byte) - 1
        return self.values[index] if index >= 0 and byte < self.ends[index] else None


def hidden_runs(stream: bytes, table: bytes, place: tuple[int, int]) -> Runs[bool]:
    """Only the runs that do not show, because they are hidden or struck out by a tracked change."""

    def is_hidden(page: bytes, index: int, count: int) -> bool:
        at = page[4 * (count + 1) + index] * 2
        return bool(at) and any(
            code in (VANISH, STRUCK) and operand[:1] and operand[0] in ON
            for code, operand in _sprms(page[at + 1 : at + 1 + page[at]])
        )

    runs = _runs(stream, table, place, 1, is_hidden)
    return _sorted([run for run in runs if run[2]])


def paragraph_runs(stream: bytes, table: bytes, place: tuple[int, int], data: bytes) -> Runs[Paragraph]:
    """`data` is the stream that holds what was too long for a page."""

    def paragraph(page: bytes, index: int, count: int) -> Paragraph:
        at = page[4 * (count + 1) + 13 * index] * 2
        if not at or at + 2 > PAGE:
            return Paragraph()
        start, size = (at + 2, page[at + 1] * 2) if page[at] == 0 else (at + 1, page[at] * 2 - 1)
        return _paragraph(page[start + 2 : start + size], data)

    return _sorted(list(_runs(stream, table, place, 13, paragraph)))


def _paragraph(sprms: bytes, data: bytes) -> Paragraph:
    in_table = ends_row = False
    row = b""
    for code, operand in [*_sprms(sprms), *_huge(sprms, data)]:
        if code == IN_TABLE:
            in_table = operand[:1] == b"\1"
        elif code == ROW_END:
            ends_row = operand[:1] == b"\1"
        elif code == ROW:
            row = operand
    return Paragraph(in_table, ends_row, row)


def _huge(sprms: bytes, data: bytes) -> list[tuple[int, bytes]]:
    at = next((struct.unpack("<I", operand)[0] for code, operand in _sprms(sprms) if code == HUGE), None)
    if at is None or at + 2 > len(data):
        return []
    (size,) = struct.unpack_from("<H", data, at)
    return list(_sprms(data[at + 2 : at + 2 + size]))


def _runs(
    stream: bytes, table: bytes, place: tuple[int, int], size: int, value: Callable[[bytes, int, int], T]
) -> Iterator[tuple[int, int, T]]:
    """(first byte, byte behind, value) of each run; `size` is that of an entry behind the page's list of bytes."""
    for number in _pages(table[place[0] : place[0] + place[1]]):
        page = stream[number * PAGE : (number + 1) * PAGE]
        if len(page) < PAGE:
            continue
        count = page[-1]
        if 4 * (count + 1) + size * count > PAGE:
            continue
        bounds = struct.unpack_from(f"<{count + 1}I", page)
        for index in range(count):
            yield bounds[index], bounds[index + 1], value(page, index, count)


def _pages(plc: bytes) -> list[int]:
    count = min(max(0, (len(plc) - 4) // 8), MAX_PAGES)
    first = max(0, (len(plc) - 4) // 8 * 4 + 4)
    numbers = (struct.unpack_from("<I", plc, first + 4 * index)[0] & 0x3FFFFF for index in range(count))
    return list(dict.fromkeys(numbers))


def _sorted(runs: list[tuple[int, int, T]]) -> Runs[T]:
    starts: list[int] = []
    ends: list[int] = []
    values: list[T] = []
    for start, end, value in sorted(runs, key=lambda run: run[:2]):
        if end > start and (not ends or start >= ends[-1]):
            starts.append(start)
            ends.append(end)
            values.append(value)
    return Runs(starts, ends, values)


def _sprms(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 < len(data):
        (code,) = struct.unpack_from("<H", data, at)
        at += 2
        size = SIZES.get(code >> 13, 0)
        if code == ROW and at + 2 <= len(data):
            size = max(0, struct.unpack_from("<H", data, at)[0] - 1)
            at += 2
        elif code >> 13 == VARIABLE:
            size = data[at]
            at += 1
            if code == TABS and size == 255:
                return
        if at + size > len(data):
            return
        yield code, data[at : at + size]
        at += size
