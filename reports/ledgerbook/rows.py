"""The sheet that bureaus fill in: everything is locked but the answers that are asked for."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_col_to_name

from reports.fields import Field, Kind
from reports.kept import is_asked
from reports.ledgerbook.book import DONE, Book
from reports.words import YES
from reports.workbook import paper
from reports.workbook.canvas import NOWHERE, Canvas

COLUMNS_IN_SIGHT = 2
SOON_DAYS = 3
# What remains possible in a protected sheet. There is no password: the lock is against slips, not against people.
ALLOWED = {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True}
EMPTY = "没有符合条件的问题。"
# Which values of a column turn the whole row grey.
DONE_WHEN = {"状态": tuple(state.value for state in DONE), "是否销号": (YES,)}
NOT_A_DAY = {
    "validate": "date",
    "criteria": "between",
    "minimum": "=DATE(2000,1,1)",
    "maximum": "=TODAY()",
    "error_title": "整改完成时间",
    "error_message": "请填写不晚于今天的日期，如 2026-06-30。",
}


def fill(canvas: Canvas, book: Book) -> None:
    fields = [column.field for column in book.layout.columns]
    kinds = [field.kept_kind for field in fields]
    answers = frozenset(place for place, field in enumerate(fields) if field.is_answer)
    canvas.head(book.layout.titles, kinds, answers=answers)
    first = canvas.row
    for serial, entry in enumerate(book.entries, start=1):
        canvas.put(book.cells(serial, entry), kinds, answers=answers if is_asked(entry.issue) else NOWHERE)
    canvas.freeze(first, canvas.row - 1, COLUMNS_IN_SIGHT)
    paper.spread(canvas.sheet, book.layout, COLUMNS_IN_SIGHT)
    canvas.sheet.protect("", ALLOWED)
    if book.entries:
        _colour(canvas, fields, first, canvas.row - 1)
        _offer(canvas, fields, first, len(book.entries))
    else:
        canvas.line(EMPTY, canvas.styles.note)


def _colour(canvas: Canvas, fields: Sequence[Field], first: int, last: int) -> None:
    """By the day on which the sheet is looked at. Only what somebody still has to mend has a deadline."""
    for place, field in enumerate(fields):
        cell = f"${xl_col_to_name(place)}{first + 1}"
        if field.name == "整改时限":
            late, soon = f"{cell}<TODAY()", f"{cell}<=TODAY()+{SOON_DAYS}"
            canvas.colour(first, last, (place, place), f"AND(ISNUMBER({cell}),{late})", canvas.styles.late)
            canvas.colour(first, last, (place, place), f"AND(ISNUMBER({cell}),{soon})", canvas.styles.soon)
        elif field.name in DONE_WHEN:
            test = ",".join(f'{cell}="{value}"' for value in DONE_WHEN[field.name])
            canvas.colour(first, last, (0, len(fields) - 1), f"OR({test})", canvas.styles.done)


def _offer(canvas: Canvas, fields: Sequence[Field], first: int, count: int) -> None:
    for place, field in enumerate(fields):
        if not field.is_answer or field.kept is None:
            continue
        canvas.suggest(first, place, count, field.kept.offers)
        if field.kept.kind is Kind.DATE:
            canvas.sheet.data_validation(first, place, first + count - 1, place, NOT_A_DAY)
