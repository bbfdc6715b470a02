"""The words that go with a fixed expression, and the wrong ones that are taken for them."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from rules.wording.parsing import row_of
from rules.wording.rows import Category, Row

TABLE = Path(__file__).parent / "pairings.tsv"
# Without its quotation marks “四个意思” is an honest phrase; 坚定四个意识 stays wrong.
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("「", "」"), ("＂", "＂"))

# 增强“两个维护”的自觉性 is right, and of 做到“四个意识”“两个维护” the verb belongs to the last.
GOES_ON = ("的", "意识", "“", "、“", "和“", '"', '、"')


@cache
def pairing_rows() -> tuple[Row, ...]:
    """One row for each wrong form in each kind of quotation mark. `hit` and `miss` stand for all forms of a line."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(row for number, cells in enumerate(lines, 2) for row in _rows(cells, f"{TABLE.name} 第{number}行"))


def _rows(cells: dict[str, str], place: str) -> Iterator[Row]:
    for form in cells["wrong"].split("|"):
        for wrong in _marked(form):
            row = row_of(cells | {"wrong": wrong, "category": Category.PHRASES.value}, place)
            yield replace(row, excuses=tuple(wrong + word for word in GOES_ON))


def _marked(form: str) -> Iterator[str]:
    marks = MARKS if "“" in form else MARKS[:1]
    for opening, closing in marks:
        yield form.replace("“", opening).replace("”", closing)
    if "“" in form and not form.startswith("“"):
        yield form.replace("“", "").replace("”", "")
