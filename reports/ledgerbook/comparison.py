"""对比表.xlsx: an assessor's list beside the ledger, item by item."""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
from xlsxwriter import Workbook

from records import Compared, Comparison, Family, Issue
from reports.fields import Kind
from reports.saving import save
from reports.text import clean
from reports.words import AGREED, EXTRA, MISSED, NO_BUREAU
from reports.workbook import paper
from reports.workbook.canvas import Canvas
from reports.workbook.frames import frame_of
from reports.workbook.styles import Styles, styles_for

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
SUMMARY_WIDTHS = (34, 12, 12, 12, 12)
THEIRS = ("序号", "对方清单位置", "单位", "指标", "栏目", "页面标题", "页面链接", "对方问题描述")
OURS = ("结论", "我方问题编号", "我方状态", "我方问题描述")
ITEM_WIDTHS = (6, 16, 16, 16, 18, 22, 24, 40, 10, 16, 10, 40)
ITEM_KINDS = (
    *(Kind.CENTER, Kind.CENTER, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.LINK, Kind.TEXT),
    *(Kind.CENTER, Kind.CENTER, Kind.CENTER, Kind.TEXT),
)
EXTRA_TITLES = ("序号", "问题编号", "状态", "单位", "类别", "问题", "页面标题", "页面链接", "问题描述")
EXTRA_WIDTHS = (6, 16, 10, 18, 12, 22, 30, 34, 50)
EXTRA_KINDS = (Kind.CENTER,) * 3 + (Kind.TEXT, Kind.CENTER, Kind.TEXT, Kind.TEXT, Kind.LINK, Kind.TEXT)
CONCLUSION_PLACE = len(THEIRS)


def write_comparison(comparison: Comparison, path: Path) -> Path:
    """Raises ReportError in Chinese for what cannot be written."""
    return save(path, partial(_write, comparison))


def _write(comparison: Comparison, path: Path) -> None:
    whole = BytesIO()
    with Workbook(whole, OPTIONS) as file:
        styles = styles_for(file)
        title = f"与“{comparison.source}”的对比"
        _summary(_canvas(file, styles, "汇总", title, SUMMARY_WIDTHS), comparison, title)
        _items(_canvas(file, styles, "逐条对照", title, ITEM_WIDTHS), comparison)
        _extra(_canvas(file, styles, EXTRA, title, EXTRA_WIDTHS), comparison)
    path.write_bytes(whole.getvalue())


def _canvas(file: Workbook, styles: Styles, name: str, title: str, widths: tuple[float, ...]) -> Canvas:
    sheet = file.add_worksheet(name)
    paper.prepare(sheet, clean(title))
    return Canvas(sheet, styles, widths)


def _summary(canvas: Canvas, comparison: Comparison, title: str) -> None:
    total, agreed = len(comparison.rows), comparison.agreed
    canvas.line(title, canvas.styles.title, 36)
    canvas.line(
        f"对方清单 {total} 条：{AGREED} {agreed} 条，{MISSED} {total - agreed} 条，检出率 {comparison.recall:.0%}；"
        f"{EXTRA} {len(comparison.extra)} 条（未销号且不在对方清单中）。",
        canvas.styles.strong,
        22,
    )
    canvas.line("对照按网址、栏目、标题、错误词句和问题类型自动进行，漏检和多出的条目请人工复核。", canvas.styles.note)
    canvas.section("按单位")
    canvas.table(_by_unit(comparison), (Kind.TEXT, *(Kind.NUMBER,) * 4))


def _by_unit(comparison: Comparison) -> pd.DataFrame:
    agreed = Counter(_unit(row) for row in comparison.rows if row.issues)
    missed = Counter(_unit(row) for row in comparison.rows if not row.issues)
    extra = Counter(issue.finding.bureau or NO_BUREAU for issue in comparison.extra)
    units = sorted({*map(_unit, comparison.rows), *extra}, key=lambda unit: (unit == NO_BUREAU, unit))
    rows = [(unit, agreed[unit] + missed[unit], agreed[unit], missed[unit], extra[unit]) for unit in units]
    rows.append(("合计", len(comparison.rows), agreed.total(), missed.total(), extra.total()))
    return frame_of(("单位", "对方清单", AGREED, MISSED, EXTRA), rows)


def _unit(row: Compared) -> str:
    """As ours names it, where we have it too; assessors often leave it out or shorten it."""
    return (row.issues[0].finding.bureau if row.issues else "") or row.item.unit or NO_BUREAU


def _items(canvas: Canvas, comparison: Comparison) -> None:
    rows = [_item(serial, row) for serial, row in enumerate(comparison.rows, start=1)]
    first, last = canvas.table(frame_of((*THEIRS, *OURS), rows), ITEM_KINDS)
    canvas.freeze(first, last, 2)
    canvas.sheet.set_paper(paper.A3)
    canvas.mark(first, last, CONCLUSION_PLACE, MISSED, canvas.styles.warning)


def _item(serial: int, row: Compared) -> tuple[Any, ...]:
    item = row.item
    theirs = (serial, item.place, item.unit, item.indicator, item.column, item.title, item.url, item.text)
    if not row.issues:
        return (*theirs, MISSED, "", "", "")
    issues = row.issues
    told = (
        _lines(i.number for i in issues),
        _lines(i.state for i in issues),
        _lines(i.finding.message for i in issues),
    )
    return (*theirs, AGREED, *told)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _extra(canvas: Canvas, comparison: Comparison) -> None:
    issues = sorted(comparison.extra, key=_order)
    rows = [_ours(serial, issue) for serial, issue in enumerate(issues, start=1)]
    first, last = canvas.table(frame_of(EXTRA_TITLES, rows), EXTRA_KINDS)
    canvas.sheet.set_paper(paper.A3)
    canvas.freeze(first, last, 2)


def _order(issue: Issue) -> tuple[int, str, str, str]:
    found = issue.finding
    return (found.severity.rank, found.bureau, found.rule, issue.number)


def _ours(serial: int, issue: Issue) -> tuple[Any, ...]:
    found = issue.finding
    where = (found.bureau or NO_BUREAU, Family(found.family).label, found.name, found.title, found.url)
    return (serial, issue.number, issue.state.value, *where, found.message)
