"""Which columns an issue sheet has, in which order and under which names.

A layout file is TOML:

    name = "整改台账"

    [[column]]
    field = "问题编号"       # one of reports.fields.FIELDS

    [[column]]
    field = "责任单位"
    title = "整改单位"       # optional: another heading
    width = 18               # optional: in characters
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reports.errors import ReportError, unknown
from reports.fields import DEFAULT_FIELDS, FIELDS, LEDGER_FIELDS, Field

KEYS = ("field", "title", "width")
LEDGER_WIDTHS = {"依据文件及条款": 50, "备注": 24}
WIDTHS = (2, 120)
DEFAULT_NAME = "default"
HALF_WIDTH = str.maketrans("（）", "()")


@dataclass(frozen=True, slots=True)
class LayoutColumn:
    field: Field
    title: str
    width: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of an issue sheet, left to right. Titles are unique."""

    name: str
    columns: tuple[LayoutColumn, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(column.title for column in self.columns)

    @classmethod
    def of(cls, fields: Iterable[Field]) -> "Layout":
        return cls(DEFAULT_NAME, tuple(LayoutColumn(field, field.name, field.width) for field in fields))

    @classmethod
    def load(cls, name: str) -> "Layout":
        """`default`, or the layout in the TOML file of that path. Raises ReportError in Chinese."""
        return DEFAULT if name == DEFAULT_NAME else _from_file(Path(name))

    @classmethod
    def load_for_ledger(cls, name: str) -> "Layout":
        """The same for 整改台账, whose default has columns of its own."""
        return LEDGER if name == DEFAULT_NAME else _from_file(Path(name))


DEFAULT = Layout.of(DEFAULT_FIELDS)
# A ledger is read row by row for weeks: clauses on one line each make its rows lower.
LEDGER = Layout.of(replace(field, width=LEDGER_WIDTHS.get(field.name, field.width)) for field in LEDGER_FIELDS)


def _from_file(path: Path) -> Layout:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ReportError(f"读不到版式文件“{path}”，请检查路径，或使用 default。") from error
    except UnicodeDecodeError as error:
        raise ReportError(f"版式文件“{path}”不是 UTF-8 编码，请另存为 UTF-8。") from error
    except tomllib.TOMLDecodeError as error:
        raise ReportError(f"版式文件“{path}”不是有效的 TOML：{error}。") from error
    try:
        return _layout(data, path.stem)
    except ReportError as error:
        raise ReportError(f"版式文件“{path}”：{error}") from error


def _layout(data: Mapping[str, Any], stem: str) -> Layout:
    for key in data.keys() - {"name", "column"}:
        raise unknown("配置项", key, ("name", "column"))
    items = data.get("column")
    if not isinstance(items, list) or not items:
        raise ReportError("至少要有一个 [[column]]。")
    columns = tuple(_column(item, place) for place, item in enumerate(items, start=1))
    titles = [column.title for column in columns]
    for title in titles:
        if titles.count(title) > 1:
            raise ReportError(f"列名“{title}”重复，请用 title 改成不同的名称。")
    return Layout(str(data.get("name", stem)), columns)


def _column(item: object, place: int) -> LayoutColumn:
    if not isinstance(item, Mapping):
        raise ReportError(f"第 {place} 列应写成 [[column]] 一节。")
    for key in item.keys() - set(KEYS):
        raise unknown(f"第 {place} 列的配置项", key, KEYS)
    field = _field(item.get("field"), place)
    title, width = item.get("title", field.name), item.get("width", field.width)
    if not isinstance(title, str) or not title.strip():
        raise ReportError(f"第 {place} 列的 title 应为非空文字。")
    if isinstance(width, bool) or not isinstance(width, int | float) or not WIDTHS[0] <= width <= WIDTHS[1]:
        raise ReportError(f"第 {place} 列的 width 应为 {WIDTHS[0]} 到 {WIDTHS[1]} 之间的数。")
    return LayoutColumn(field, title.strip(), float(width))


def _field(name: object, place: int) -> Field:
    known = {field.name: field for field in FIELDS}
    if not isinstance(name, str):
        raise ReportError(f"第 {place} 列缺少 field。")
    # People type the brackets of 证据(脱敏) in either width.
    name = name.translate(HALF_WIDTH)
    if name not in known:
        raise unknown(f"第 {place} 列的 field", name, known)
    return known[name]
