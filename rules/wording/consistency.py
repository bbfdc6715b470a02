"""Rows of one list that contradict or hide one another: the list is refused, because which row wins would be chance."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rules.wording.rows import GAP, Category, Level, Row


def clash(rows: Sequence[Row]) -> str:
    """What is wrong with the rows among themselves, in Chinese with the place of both; "" when nothing is."""
    by_wrong: dict[str, Row] = {}
    for row in rows:
        other = by_wrong.setdefault(row.wrong, row)
        if other is not row and _meet(row, other):
            return f"{row.place}：“{row.wrong}”与{other.place}重复或互相矛盾"
    return next(_hiding(rows, by_wrong), "")


def _meet(row: Row, other: Row) -> bool:
    """True when both may hold on one day."""
    if Level.WHITE in (row.level, other.level):
        return True
    starts = max(row.valid_from or date.min, other.valid_from or date.min)
    return starts <= min(row.valid_to or date.max, other.valid_to or date.max)


def _hiding(rows: Iterable[Row], by_wrong: dict[str, Row]) -> Iterator[str]:
    for row in rows:
        for excuse in row.excuses:
            other = by_wrong.get(excuse)
            if other and other.level is not Level.WHITE and GAP not in excuse:
                yield f"{row.place}：例外“{excuse}”在{other.place}被列为错误写法"
        back = by_wrong.get(row.right)
        # A body may have been renamed twice; a correct spelling cannot be wrong as well.
        if back and row.category is not Category.BODIES and back.level is not Level.WHITE:
            yield f"{row.place}：正确写法“{row.right}”在{back.place}被列为错误写法"
