"""What the rules on columns share."""

from records import Column, ListState, Verdict


def is_timed(column: Column) -> bool:
    """Does its age count? Not where it is declared quiet, blank (CL05) or never fetched (the coverage says so)."""
    if column.verdict is Verdict.UNKNOWN:
        return column.state is not ListState.NOT_FETCHED
    return column.verdict in (Verdict.FRESH, Verdict.STALE)


def named(column: Column) -> str:
    """The column as report rows name it: 县水务局“政务动态—工作动态”栏目."""
    path = [name for name in column.path if name != "首页"] or [column.name]
    return f"{column.bureau}“{'—'.join(path)}”栏目"


def doubt(column: Column) -> str:
    return f"{named(column)}是否按期更新无法自动判定：{column.reason}，请人工核对。"
