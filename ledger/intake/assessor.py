"""Reads an assessor's 问题清单: any of the column sets that are in use, in a workbook, a CSV file or a Word table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError

from ledger.errors import LedgerError
from ledger.intake.grids import MAX_BYTES, Grid, Value, read_grids
from records import Assessed

# Field of `Assessed` to the headings it goes by. Where two would fit, the earlier field takes the column.
HEADINGS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "url": re.compile(r"链接|网址|URL", re.IGNORECASE),
        "title": re.compile(r"标题"),
        "column": re.compile(r"栏目|公开事项|路径"),
        "unit": re.compile(r"单位|部门|检查对象|网站名称|乡镇"),
        "text": re.compile(
            r"问题(?:明细|描述|情况|说明|内容|表现)?$|(?:被通报|存在|具体|主要)的?问题|失分原因|扣分(?:说明|原因)|检查情况"
        ),
        "indicator": re.compile(r"指标|类别|类型|公开领域|子类"),
    }
)
NOT_THEIRS = re.compile(r"整改|销号|复核|复查|反馈|分值|权重")
NOISE = re.compile(r"[\s（）()【】\[\]:：*＊]")
HEADER_WITHIN = 15
# A heading row without a description of the problem is the head of another table.
REQUIRED = "text"
EMPTY = frozenset({"", "无", "/", "-", "—", "无问题", "未发现问题"})


def read_assessed(path: Path) -> tuple[Assessed, ...]:
    """The problems listed in the file. Raises LedgerError in Chinese when no table of it lists any."""
    grids = _docx(path) if path.suffix.lower() == ".docx" else read_grids(path)
    items = tuple(item for grid in grids for item in _items(grid))
    if not items:
        raise LedgerError(f"文件 {path.name} 中没有找到问题清单，表头应有“问题描述”“问题明细”“失分原因”一类的列。")
    return items


def _docx(path: Path) -> tuple[Grid, ...]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise LedgerError(f"文件 {path.name} 超过 {MAX_BYTES // 1_000_000} MB，请拆分后再导入。")
        tables = Document(str(path)).tables
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, OSError) as error:
        raise LedgerError(f"文件 {path.name} 打不开或不是 Word 文档，请重新另存为 docx。") from error
    return tuple(
        Grid(f"表{place}", tuple(tuple(cell.text.strip() for cell in row.cells) for row in table.rows))
        for place, table in enumerate(tables, start=1)
    )


def _items(grid: Grid) -> Iterator[Assessed]:
    places: dict[str, int] = {}
    unit = ""
    for at, row in enumerate(grid.rows, start=1):
        if (found := _headings(row)) is not None:
            places = found
        elif places and (item := _item(row, places, f"{grid.name} 第 {at} 行")) is not None:
            # Lists name a unit once, above the rows of its problems.
            unit = item.unit or unit
            yield replace(item, unit=unit)


def _headings(row: Sequence[Value]) -> dict[str, int] | None:
    heads = [NOISE.sub("", str(cell or "")) for cell in row]
    places: dict[str, int] = {}
    for field, pattern in HEADINGS.items():
        free = (at for at, head in enumerate(heads) if at not in places.values() and pattern.search(head))
        place = next((at for at in free if len(heads[at]) <= HEADER_WITHIN and not NOT_THEIRS.search(heads[at])), None)
        if place is not None:
            places[field] = place
    return places if REQUIRED in places and len(places) > 1 else None


def _item(row: Sequence[Value], places: Mapping[str, int], place: str) -> Assessed | None:
    values = {field: str(row[at] or "").strip() for field, at in places.items() if at < len(row)}
    if values.get(REQUIRED, "") in EMPTY:
        return None
    return Assessed(place=place, **values)
