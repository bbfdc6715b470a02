"""Which rows of a grid are its header, and what they say about each column."""

import re

from documents.spots import Row, filled

# Title rows, units and remarks above the header are few.
MAX_LEAD = 10
MAX_HEADER_CHARS = 40
MAX_DEPTH = 4

# A full date is data; 2025年1-6月 above a column is not.
LONG_NUMBER = re.compile(r"\d{5,}|\d{4}[-./]\d{1,2}(?!\d)|\d{4}年\d{1,2}月\d{1,2}")
STATEMENT = re.compile(r"[:：]\s*\S")
SPREAD = re.compile(r"(?<=[\u3400-\u9fff（(])\s+(?=[\u3400-\u9fff）)（(])")
NUMBER = re.compile(r"[\d.,%￥¥+-]+")
HEADER_WORDS = re.compile(
    r"序号|编号|姓名|名称|单位|部门|机构|电话|手机|联系|证件|身份证|证号|账号|卡号|地址|住址|日期|时间|金额|标准|类别|类型|性别|年龄"
    r"|民族|学历|职务|职位|岗位|项目|内容|备注|数量|合计|乡镇|村|社区|标题|文号|依据|结果|事项|成绩|名次|排名|序"
)


def find_header(grid: list[Row]) -> tuple[int, int]:
    """Where the header starts and how many rows it has; 0 rows when there is none."""
    most = 0
    for start, row in enumerate(grid[:MAX_LEAD]):
        count = len(filled(row))
        if count >= most and _is_header(row, grid[start + 1 : start + 6]):
            return start, _depth(grid, start)
        most = max(most, count)
    titles = next((i for i, row in enumerate(grid[:MAX_LEAD]) if len(filled(row)) > 1), 0)
    return titles, 0


def _is_header(row: Row, below: list[Row]) -> bool:
    spots = filled(row)
    if len(spots) < 2 or not below:
        return False
    if all(spot.heading for spot in spots):
        return True
    if any(_is_value(spot.text) for spot in spots):
        return False
    if sum(1 for spot in spots if HEADER_WORDS.search(squeezed(spot.text))) >= 2:
        return True
    return any(_is_value(spot.text) or NUMBER.search(spot.text) for line in below for spot in filled(line))


def _is_value(text: str) -> bool:
    return (
        len(text) > MAX_HEADER_CHARS
        or NUMBER.fullmatch(text) is not None
        or LONG_NUMBER.search(text) is not None
        or STATEMENT.search(text) is not None
    )


def _depth(grid: list[Row], start: int) -> int:
    depth = 1
    while start + depth + 1 < len(grid) and depth < MAX_DEPTH:
        row, above = grid[start + depth], grid[start + depth - 1]
        spots = filled(row)
        headings = bool(spots) and all(spot.heading for spot in spots)
        if not headings and not (_divides(row, above) and _is_header(row, grid[start + depth + 1 :][:5])):
            break
        depth += 1
    return depth


def _divides(row: Row, above: Row) -> bool:
    """True when a row names the parts of the groups above it: where the row above has a heading of its own for a
    column, that heading reaches down or over several columns."""
    if not any(
        over and over.text and (over.columns > 1 or over is spot) for spot, over in zip(row, above, strict=True)
    ):
        return False
    return all(
        over is None or not over.text or over.columns > 1 or over is spot
        for spot, over in zip(row, above, strict=True)
        if spot and spot.text
    )


def heading(rows: list[Row], column: int) -> str:
    """The header rows' texts over a column, joined."""
    spots = (row[column] for row in rows)
    return " ".join(dict.fromkeys(squeezed(spot.text) for spot in spots if spot and spot.text))


def squeezed(text: str) -> str:
    """A heading without the white space that only spreads or breaks it: 姓 名, 联系 / 电话."""
    return SPREAD.sub("", text)
