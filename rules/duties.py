"""Which columns must be kept up to date at all."""

import re
from datetime import timedelta

from records import Column, ColumnKind

# Columns of texts that are written once and mended when something changes.
STANDING = re.compile(
    r"(?:简介|概况|介绍|历史|沿革|地理|气候|风光|风貌|风情|名胜|景点|景区|美食|特产|名人|制度|指南|指引|流程|程序|"
    r"须知|职责|职能|机构|领导|班子|分工|简历|清单|目录|名录|依据|标准|条件|联系方式|电话|地址|地图|下载|表格|样表|"
    r"常见问题|问答|知识|常识|链接|导航|声明|帮助|说明|入口)$"
)
# The kinds that 19号 and local tables name as 应更新.
NAMED = frozenset(
    {
        ColumnKind.PERSONNEL,
        ColumnKind.PLANNING,
        ColumnKind.BUDGET,
        ColumnKind.ANNUAL_REPORT,
        ColumnKind.STATISTICS,
        ColumnKind.ENFORCEMENT,
        ColumnKind.INTERACTION,
    }
)
YEAR = timedelta(days=366)
USUAL_ROWS, USUAL_MONTHS = 5, 3


def is_standing(column: Column) -> bool:
    """True for a column whose name tells no kind, but that nobody expects news in."""
    return column.kind is ColumnKind.OTHER and bool(STANDING.search(column.name))


def is_surely_due(column: Column) -> bool:
    """True when nobody would doubt that the column has to be updated: its kind is one that the indicators name, or it
    used to be updated in several months of a year."""
    if column.is_nameless:
        # Nobody can say what a list without a name is for.
        return False
    if column.kind in NAMED:
        return True
    days = [row.day for row in column.rows if row.day is not None and not row.foreign]
    if column.kind is not ColumnKind.OTHER or column.newest is None or len(days) < USUAL_ROWS:
        return False
    # Texts that were put in together when the site opened are no habit.
    return len({(day.year, day.month) for day in days if day > column.newest - YEAR}) >= USUAL_MONTHS
