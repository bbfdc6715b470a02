"""What the rules on columns share."""

from collections.abc import Sequence

from records import Column, ColumnKind, ListState, Verdict

TITLE_SHOWN = 30
NAMES_SHOWN = 10
CERTAIN_ROWS = 3


def is_timed(column: Column) -> bool:
    """Does its age count? Not where it is declared quiet, blank (CL05, CL14), surely without dates (CL07) or never
    fetched (the coverage says so)."""
    if column.verdict is Verdict.UNKNOWN:
        return column.state is not ListState.NOT_FETCHED and not is_surely_undated(column)
    return column.verdict in (Verdict.FRESH, Verdict.STALE)


def is_undated(column: Column) -> bool:
    return column.verdict is Verdict.UNKNOWN and column.state is ListState.READ and column.dated == 0 < column.entries


def is_surely_undated(column: Column) -> bool:
    """Every row's own page was read and shows no date either."""
    return is_undated(column) and column.entries == column.undated_read >= CERTAIN_ROWS


def named(column: Column) -> str:
    """The column as report rows name it: 县水务局“政务动态—工作动态”栏目."""
    path = [name for name in column.path if name != "首页" and name not in column.bureau] or [column.name]
    return f"{column.bureau}“{'—'.join(path)}”栏目"


def short_path(column: Column) -> str:
    return "—".join([name for name in column.path if name != "首页"] or [column.name])


def doubt(column: Column) -> str:
    return f"{named(column)}是否按期更新无法自动判定：{column.reason}，请人工核对。"


def newest(column: Column) -> str:
    """The row that the verdict rests on: 《…》，发布于2026-05-01."""
    title = column.newest_title
    short = title if len(title) <= TITLE_SHOWN else f"{title[:TITLE_SHOWN]}……"
    return f"{f'《{short}》，' if short else ''}发布于{column.newest}"


def proof(column: Column) -> tuple[str, ...]:
    return (column.newest_url,) if column.newest_url else ()


def lapsed(column: Column) -> str:
    return f"（报备豁免已于{column.lapsed}到期）" if column.lapsed else ""


def listed(columns: Sequence[Column]) -> str:
    """The first ten columns with their newest days: “工作动态”（2026-05-01）、……等12个."""
    shown = "、".join(map(_with_day, columns[:NAMES_SHOWN]))
    return shown if len(columns) <= NAMES_SHOWN else f"{shown}等{len(columns)}个"


def _with_day(column: Column) -> str:
    day = f"（最新{column.newest}）" if column.newest else ""
    return f"“{short_path(column)}”{day}"


def counts_for_veto(column: Column, first_level: int = 1) -> bool:
    """栏目不更新(1): news at any level, notices and policies only as 一级栏目, 政策解读 not at all."""
    if column.kind is ColumnKind.NEWS:
        return True
    return column.kind in (ColumnKind.NOTICE, ColumnKind.POLICY) and column.level <= first_level
