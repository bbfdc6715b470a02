"""A worksheet that is filled from the top down."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from urllib.parse import quote

import pandas as pd
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.evidence import is_web
from reports.fields import Kind
from reports.text import clean, fit
from reports.workbook.measure import lines_of, row_height
from reports.workbook.styles import Styles

LINKS_PER_SHEET = 65_530
LONGEST_LINK = 2_000
URL_SAFE = "!#$%&'()*+,/:;=?@~"
LINE_HEIGHT = 18
HEAD_HEIGHT = 26


class Canvas:
    """`row` is the next free row. Lines span all columns, whose `widths` are in characters."""

    def __init__(self, sheet: Worksheet, styles: Styles, widths: Sequence[float]) -> None:
        self.sheet, self.styles, self.widths = sheet, styles, tuple(widths)
        self.row = 0
        self._links = 0
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)

    def line(self, text: str, style: Format, height: float = LINE_HEIGHT) -> None:
        """One merged line, as high as its text needs: Excel does not fit merged cells by itself."""
        text = fit(clean(text))
        self.sheet.set_row(self.row, max(height, lines_of(text, sum(self.widths)) * LINE_HEIGHT))
        self.sheet.merge_range(self.row, 0, self.row, len(self.widths) - 1, "", style)
        self.sheet.write_string(self.row, 0, text, style)
        self.row += 1

    def gap(self) -> None:
        self.row += 1

    def section(self, title: str) -> None:
        self.gap()
        self.line(title, self.styles.section, 24)

    def table(self, frame: pd.DataFrame, kinds: Sequence[Kind], left: int = 0) -> tuple[int, int]:
        """Header and rows of `frame` from column `left`; returns the first and last row of the body."""
        self.sheet.set_row(self.row, HEAD_HEIGHT)
        for place, (title, kind) in enumerate(zip(frame.columns, kinds, strict=True)):
            style = self.styles.head_by_hand if kind is Kind.FILL else self.styles.head
            self.sheet.write_string(self.row, left + place, clean(str(title)), style)
        first = self.row + 1
        columns = [frame.iloc[:, place].tolist() for place in range(frame.shape[1])]
        # A cut address is still a link; a cut sentence is lost on paper.
        measured = [place for place, kind in enumerate(kinds) if kind is not Kind.LINK]
        self._fit_rows(first, [(columns[place], self.widths[left + place]) for place in measured])
        for place, (kind, values) in enumerate(zip(kinds, columns, strict=True)):
            self._column(first, left + place, kind, values)
        self.row = first + len(frame)
        return first, self.row - 1

    def _fit_rows(self, first: int, columns: Sequence[tuple[Sequence[Any], float]]) -> None:
        widths = [width for _, width in columns]
        for row, cells in enumerate(zip(*(values for values, _ in columns), strict=True), start=first):
            texts = [(clean(v), width) for v, width in zip(cells, widths, strict=True) if isinstance(v, str)]
            self.sheet.set_row(row, row_height(texts))

    def _column(self, top: int, place: int, kind: Kind, values: Sequence[Any]) -> None:
        style = self.styles.cells[kind]
        match kind:
            case Kind.FILL:
                self._shade(top, place, len(values))
            case Kind.LINK:
                for row, value in enumerate(values, start=top):
                    self._link(row, place, str(value), style)
            case Kind.SERIAL:
                for row in range(top, top + len(values)):
                    self.sheet.write_number(row, place, row - top + 1, style)
            case _:
                for row, value in enumerate(values, start=top):
                    self._cell(row, place, value, style)

    def _cell(self, row: int, place: int, value: object, style: Format) -> None:
        if isinstance(value, str):
            self.sheet.write_string(row, place, fit(clean(value)), style)
        elif isinstance(value, date):
            self.sheet.write_datetime(row, place, value, style)
        elif isinstance(value, int | float) and value == value:
            self.sheet.write_number(row, place, value, style)
        else:
            self.sheet.write_blank(row, place, None, style)

    def _link(self, row: int, place: int, url: str, style: Format) -> None:
        """A link where Excel can hold one, else the address as text: it refuses long ones and too many of them."""
        url = clean(url)
        if not is_web(url) or len(quote(url, safe=URL_SAFE)) > LONGEST_LINK or self._links >= LINKS_PER_SHEET:
            self.sheet.write_string(row, place, fit(url), self.styles.cells[Kind.TEXT])
            return
        self._links += 1
        self.sheet.write_url(row, place, url, style, string=url)

    def lead(self, row: int, place: int, sheet: str, text: str) -> None:
        """A link to another sheet of the same workbook."""
        target = "internal:'{}'!A1".format(sheet.replace("'", "''"))
        self.sheet.write_url(row, place, target, self.styles.cells[Kind.LINK], string=fit(clean(text)))

    def _shade(self, top: int, place: int, count: int) -> None:
        if count:
            rule = {"type": "formula", "criteria": "=TRUE", "format": self.styles.by_hand}
            self.sheet.conditional_format(top, place, top + count - 1, place, rule)

    def mark(self, first: int, last: int, place: int, value: str, style: Format) -> None:
        """Gives the cells of a column that hold exactly `value` another look; it follows when people sort or edit."""
        rule = {"type": "cell", "criteria": "==", "value": f'"{value}"', "format": style}
        self.sheet.conditional_format(first, place, max(first, last), place, rule)

    def offer(self, top: int, place: int, count: int, choices: Iterable[str]) -> None:
        """A drop-down list for cells that people fill."""
        answers = list(choices)
        if answers and count:
            self.sheet.data_validation(top, place, top + count - 1, place, {"validate": "list", "source": answers})

    def freeze(self, first: int, last: int, left: int = 0) -> None:
        """Keeps the header above row `first` in sight, on paper too, and gives it filters."""
        self.sheet.freeze_panes(first, left)
        self.sheet.repeat_rows(first - 1)
        self.sheet.autofilter(first - 1, 0, max(last, first), len(self.widths) - 1)
