"""Workbooks and CSV files that people fill in, as plain rows of cells."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from itertools import islice
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ledger.errors import LedgerError

MAX_BYTES = 30_000_000
MAX_UNPACKED = 300_000_000
MAX_ROWS = 200_000
MAX_COLUMNS = 200
# The mark by which CSV files keep a text from being taken for a formula.
TEXT_MARK = re.compile(r"\A'(?=[=+\-@＝＋－＠\t])")
ENCODINGS = ("utf-8-sig", "gb18030")

Value = str | date | None


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet; `rows[0]` is its first row. A merged cell's value stands in each of its cells."""

    name: str
    rows: tuple[tuple[Value, ...], ...]


def read_grids(path: Path) -> tuple[Grid, ...]:
    """The sheets of an xlsx or CSV file. Raises LedgerError in Chinese for what cannot be read."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise LedgerError(f"找不到文件 {path}，请核对路径。") from error
    if size > MAX_BYTES:
        raise LedgerError(f"文件 {path.name} 超过 {MAX_BYTES // 1_000_000} MB，请拆分后再导入。")
    if path.suffix.lower() in (".csv", ".txt"):
        return (_csv(path),)
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        raise LedgerError(f"不支持 {path.suffix or '无扩展名'} 文件，请另存为 xlsx 或 csv 后再导入。")
    return tuple(_xlsx(path))


def _csv(path: Path) -> Grid:
    data = path.read_bytes()
    for encoding in ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        rows = csv.reader(StringIO(text.replace("\0", "")))
        return Grid(path.stem, tuple(tuple(map(_plain, row[:MAX_COLUMNS])) for row in islice(rows, MAX_ROWS)))
    raise LedgerError(f"文件 {path.name} 的编码无法识别，请另存为 UTF-8 编码的 csv 或 xlsx。")


def _plain(text: str) -> Value:
    return _value(TEXT_MARK.sub("", text))


def _xlsx(path: Path) -> Iterator[Grid]:
    try:
        with ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED:
                raise LedgerError(f"文件 {path.name} 展开后过大，未导入。")
        book = load_workbook(path, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError) as error:
        raise LedgerError(f"文件 {path.name} 已损坏、已加密或不是 Excel 工作簿，请重新另存为 xlsx。") from error
    for sheet in book.worksheets:
        yield Grid(sheet.title, _rows(sheet))


def _rows(sheet: Worksheet) -> tuple[tuple[Value, ...], ...]:
    bounds = {"max_row": min(sheet.max_row or 1, MAX_ROWS), "max_col": min(sheet.max_column or 1, MAX_COLUMNS)}
    rows = [[_value(value) for value in row] for row in sheet.iter_rows(values_only=True, **bounds)]
    for merged in sheet.merged_cells.ranges:
        if merged.min_row > len(rows) or merged.min_col > bounds["max_col"]:
            continue
        value = rows[merged.min_row - 1][merged.min_col - 1]
        for row in rows[merged.min_row - 1 : merged.max_row]:
            row[merged.min_col - 1 : merged.max_col] = [value] * (len(row[merged.min_col - 1 : merged.max_col]))
    return tuple(map(tuple, rows))


def _value(value: object) -> Value:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() or None
