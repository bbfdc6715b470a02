"""Looks of the cells of the workbook."""

from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from reports.fields import Kind

INK, LINE, HEAD, RED = "#1F2933", "#C9D1DA", "#E6ECF3", "#B42318"
FONT: dict[str, Any] = {"font_name": "微软雅黑", "font_size": 10, "font_color": INK, "valign": "vcenter"}
CELL: dict[str, Any] = FONT | {"border": 1, "border_color": LINE, "text_wrap": True}
CENTER: dict[str, Any] = CELL | {"align": "center"}

# Cells that stay open in a protected sheet.
ANSWER: dict[str, Any] = {"locked": False, "bg_color": "#FDF8EC"}


@dataclass(frozen=True, slots=True)
class Styles:
    title: Format
    note: Format
    strong: Format
    alarm: Format
    section: Format
    head: Format
    head_by_hand: Format
    by_hand: Format
    warning: Format
    doubtful: Format
    late: Format
    soon: Format
    done: Format
    cells: dict[Kind, Format]
    answers: dict[Kind, Format]


def styles_for(book: Workbook) -> Styles:
    make = book.add_format
    return Styles(
        title=make(FONT | {"font_size": 18, "bold": True}),
        note=make(FONT | {"font_color": "#52606D", "text_wrap": True}),
        strong=make(FONT | {"font_size": 11, "bold": True, "text_wrap": True}),
        alarm=make(FONT | {"font_size": 12, "bold": True, "font_color": "white", "bg_color": RED, "text_wrap": True}),
        section=make(FONT | {"font_size": 12, "bold": True, "bottom": 2, "bottom_color": RED}),
        head=make(CENTER | {"bold": True, "bg_color": HEAD}),
        head_by_hand=make(CENTER | {"bold": True, "bg_color": "#F3E3C3"}),
        # For conditional formats, which take no font name: shades whole ranges without a cell each.
        by_hand=make({"bg_color": "#FDF8EC", "border": 1, "border_color": LINE}),
        warning=make({"font_color": RED, "bg_color": "#FDECEA"}),
        doubtful=make({"font_color": "#8A6A1F", "bg_color": "#FBEFCF"}),
        late=make({"font_color": "#8C1D18", "bg_color": "#F2A9A1", "bold": True}),
        soon=make({"font_color": "#5C4100", "bg_color": "#FFD866", "bold": True}),
        done=make({"font_color": "#7B8794", "bg_color": "#EEF0F2"}),
        cells=_cells(book, {}),
        answers=_cells(book, ANSWER),
    )


def _cells(book: Workbook, further: dict[str, Any]) -> dict[Kind, Format]:
    text, center = book.add_format(CELL | further), book.add_format(CENTER | further)
    return {
        Kind.TEXT: text,
        Kind.CENTER: center,
        Kind.NUMBER: center,
        Kind.SERIAL: center,
        Kind.FILL: text,
        Kind.LINK: book.add_format(CELL | {"font_color": "#1A5FB4", "underline": 1, "font_size": 9} | further),
        Kind.DATE: book.add_format(CENTER | {"num_format": "yyyy-mm-dd"} | further),
    }
