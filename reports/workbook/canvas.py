"""A worksheet that is filled from the top down."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from urllib.parse import quote

import pandas as pd
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.evidence import is_web
from reports.fields import Kind
from reports.kept import Value
from reports.text import clean, fit
from reports.workbook.measure import lines_of, row_height
from reports.workbook.styles import Styles

Places = Collection[int]
NOWHERE: Places = ()
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
        self.head([str(title) for title in frame.columns], kinds, left)
        first = self.row
        for values in frame.itertuples(index=False, name=None):
            self.put(values, kinds, left)
        for place, kind in enumerate(kinds, start=left):
            if kind is Kind.FILL:
                self._shade(first, place, len(frame))
        return first, self.row - 1

    def head(self, titles: Sequence[str], kinds: Sequence[Kind], left: int = 0, answers: Places = NOWHERE) -> None:
        """The titles of a table's columns; those in the columns `answers` are for people to fill."""
        self.sheet.set_row(self.row, HEAD_HEIGHT)
        for place, (title, kind) in enumerate(zip(titles, kinds, strict=True), start=left):
            by_hand = kind is Kind.FILL or place in answers
            self.sheet.write_string(
                self.row, place, clean(title), self.styles.head_by_hand if by_hand else self.styles.head
            )
        self.row += 1

    def put(self, values: Sequence[Value], kinds: Sequence[Kind], left: int = 0, answers: Places = NOWHERE) -> None:
        """One row of a table, as high as its texts need. Cells in the columns `answers` stay open when the sheet is
        protected. Rows come one after the other, so that a workbook need not hold them all."""
        cells = [clean(value) if isinstance(value, str) else value for value in values]
        self.sheet.set_row(self.row, row_height(self._measured(cells, kinds, left)))
        for place, (value, kind) in enumerate(zip(cells, kinds, strict=True), start=left):
            looks = self.styles.answers if place in answers else self.styles.cells
            if kind is Kind.LINK and isinstance(value, str) and self._may_link(value):
                self._links += 1
                self.sheet.write_url(self.row, place, value, looks[kind], string=value)
            elif kind is not Kind.FILL:
                self._cell(self.row, place, value, looks[Kind.TEXT if kind is Kind.LINK else kind])
        self.row += 1

    def _measured(self, cells: Sequence[Value], kinds: Sequence[Kind], left: int) -> list[tuple[str, float]]:
        # A cut address is still a link; a cut sentence is lost on paper.
        return [
            (value, self.widths[place])
            for place, (value, kind) in enumerate(zip(cells, kinds, strict=True), start=left)
            if isinstance(value, str) and kind is not Kind.LINK
        ]

    def _cell(self, row: int, place: int, value: Value, style: Format) -> None:
        if value is None or value == "":
            self.sheet.write_blank(row, place, None, style)
        elif isinstance(value, str):
            self.sheet.write_string(row, place, fit(value), style)
        elif isinstance(value, date):
            self.sheet.write_datetime(row, place, value, style)
        elif value == value:
            self.sheet.write_number(row, place, value, style)
        else:  # pandas' empty cell
            self.sheet.write_blank(row, place, None, style)

    def _may_link(self, url: str) -> bool:
        """Excel refuses long links and too many of them; such an address stays text."""
        return is_web(url) and self._links < LINKS_PER_SHEET and len(quote(url, safe=URL_SAFE)) <= LONGEST_LINK

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

    def suggest(self, top: int, place: int, count: int, answers: Sequence[str]) -> None:
        """A drop-down list beside which anything else may be written, too."""
        if answers and count:
            rule = {"validate": "list", "source": list(answers), "show_error": False}
            self.sheet.data_validation(top, place, top + count - 1, place, rule)

    def colour(self, first: int, last: int, places: tuple[int, int], test: str, style: Format) -> None:
        """Another look where `test` is true, a formula of ours about the row `first`. The first that is true wins."""
        rule = {"type": "formula", "criteria": f"={test}", "format": style, "stop_if_true": True}
        self.sheet.conditional_format(first, places[0], last, places[1], rule)

    def freeze(self, first: int, last: int, left: int = 0) -> None:
        """Keeps the header above row `first` in sight, on paper too, and gives it filters."""
        self.sheet.freeze_panes(first, left)
        self.sheet.repeat_rows(first - 1)
        self.sheet.autofilter(first - 1, 0, max(last, first), len(self.widths) - 1)
