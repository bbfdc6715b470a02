"""Text boxes and print headers of a workbook, which lie among its records."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

BOUND_SHEET, BOF, HEADER, FOOTER, OBJECT, TEXT_OBJECT, CONTINUE = 0x85, 0x809, 0x14, 0x15, 0x5D, 0x1B6, 0x3C
COMMENT = 0x19
MAX_FOUND = 20_000
MAX_TEXT = 40_000


@dataclass(frozen=True, slots=True)
class Extra:
    """`sheet` counts from 0 in the order of the workbook, -1 when unknown; `is_printed` tells headers from boxes."""

    sheet: int
    text: str
    is_printed: bool


def extras_of(stream: bytes) -> list[Extra]:
    """Of a workbook of Excel 97 or later; older ones have neither boxes nor Unicode."""
    places: dict[int, int] = {}
    found: list[Extra] = []
    sheet, last_object, awaited = -1, 0, 0
    for at, kind, data in _records(stream):
        if kind == BOUND_SHEET and len(data) >= 4:
            places[struct.unpack_from("<I", data)[0]] = len(places)
        elif kind == BOF:
            sheet = places.get(at, sheet)
        elif kind == OBJECT and len(data) >= 6:
            last_object = struct.unpack_from("<H", data, 4)[0]
        elif kind in (HEADER, FOOTER):
            found.append(Extra(sheet, _string(data), is_printed=True))
        elif kind == CONTINUE and awaited:
            found.append(Extra(sheet, _characters(data, awaited), is_printed=False))
        # Comments are told with their cells.
        is_box = kind == TEXT_OBJECT and len(data) >= 12 and last_object != COMMENT
        awaited = struct.unpack_from("<H", data, 10)[0] if is_box else 0
        if len(found) >= MAX_FOUND:
            break
    return [extra for extra in found if extra.text.strip()]


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _string(data: bytes) -> str:
    return _characters(data[2:], struct.unpack_from("<H", data)[0]) if len(data) > 3 else ""


def _characters(data: bytes, count: int) -> str:
    """Behind a byte that says whether they are one or two bytes wide."""
    if not data:
        return ""
    count = min(count, MAX_TEXT)
    if data[0] & 1:
        return data[1 : 1 + 2 * count].decode("utf-16-le", "replace")
    return data[1 : 1 + count].decode("latin-1")
