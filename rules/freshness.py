"""Is a column updated in time? Fills limit, due day, verdict and reason; never guesses."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from records import Column, ColumnKind, Exemption, ListState, Verdict
from rules.duties import is_standing
from rules.limits import NO_DUTY, due_day, limits
from rules.migrations import with_migrations
from rules.settings import Settings

# A post that stands in for content; county tables take points off for it. Notes on budgets and on the drafting of a
# document carry the same words and are content.
STAND_IN = re.compile(r"情况的?说明|(?:暂无|没有|无|未|暂缓)[^《》]*说明")
CONTENT = re.compile(r"预算|决算|经费|收支|资金|债务|绩效|起草|编制|修订|解读|统计")
REASONS = {
    ListState.EMPTY: "列表已读取，没有任何信息",
    ListState.UNDER_CONSTRUCTION: "栏目显示正在建设或维护",
    ListState.SCRIPT: "列表由脚本加载，未能读取",
    ListState.NOT_FETCHED: "栏目页面未能抓取",
    ListState.NOT_UNDERSTOOD: "列表版式未能识别",
}
STANDING = "介绍、办事说明类栏目，按无更新时限掌握"
# 条例 49: the county government reports by 31 March, a bureau by 31 January.
REPORT_DAY, BUREAU_REPORT_DAY = (3, 31), (1, 31)


def appraise(columns: Iterable[Column], settings: Settings, exemptions: Iterable[Exemption]) -> tuple[Column, ...]:
    """The columns with limit, due, days left, verdict and reason as of `settings.today`."""
    table, exempt = limits(settings.limits), tuple(exemptions)
    return tuple(
        _appraised(column, table[column.kind].text, settings, exempt) for column in with_migrations(tuple(columns))
    )


def _appraised(column: Column, limit: str, settings: Settings, exemptions: tuple[Exemption, ...]) -> Column:
    due = None if limit == NO_DUTY or column.newest is None else _due(column, column.newest, limit)
    known = replace(column, limit=limit, due=due, days_left=(due - settings.today).days if due else None)
    own = [one for one in exemptions if one.concerns(column.bureau, column.path)]
    current = next((one for one in own if settings.today <= one.until), None)
    if current is not None:
        return replace(known, verdict=Verdict.EXEMPT, reason=current.reason)
    verdict, reason = _verdict(known, settings)
    return _lapsed(replace(known, verdict=verdict, reason=reason), max((one.until for one in own), default=None))


def _lapsed(column: Column, until: date | None) -> Column:
    """An exemption that has ended is told, so that nobody wonders why the column is back."""
    if until is None:
        return column
    reason = "；".join(part for part in (column.reason, f"报备豁免已于{until}到期，重新判定") if part)
    return replace(column, reason=reason, lapsed=until)


def _due(column: Column, newest: date, limit: str) -> date:
    due = due_day(newest, limit)
    if column.kind is not ColumnKind.ANNUAL_REPORT:
        return due
    # A report published early must not make the next one late before the law does.
    month, day = REPORT_DAY if column.level == 1 else BUREAU_REPORT_DAY
    return max(due, date(newest.year + 1, month, day))


def _verdict(column: Column, settings: Settings) -> tuple[Verdict, str]:
    if column.state in (ListState.EMPTY, ListState.UNDER_CONSTRUCTION):
        return Verdict.BLANK, column.reason or REASONS[column.state]
    if column.limit == NO_DUTY:
        return Verdict.STATIC, ""
    if column.state is not ListState.READ:
        return Verdict.UNKNOWN, column.reason or REASONS[column.state]
    if column.rows and all(_stands_in(row.title) for row in column.rows):
        return Verdict.PLACEHOLDER, "栏目仅发布情况说明"
    return _by_date(column, settings)


def _by_date(column: Column, settings: Settings) -> tuple[Verdict, str]:
    if is_standing(column) and (column.due is None or settings.today > column.due):
        return Verdict.STATIC, STANDING
    if column.due is None:
        return Verdict.UNKNOWN, column.reason or "列表中未读出可信的发布日期"
    if settings.today <= column.due:
        return Verdict.FRESH, ""
    if column.partial:
        return Verdict.UNKNOWN, column.partial
    if column.dated * 2 < column.entries:
        # The rows without a date may well be the newer ones.
        return Verdict.UNKNOWN, f"{column.entries} 条信息中仅 {column.dated} 条读出日期"
    return Verdict.STALE, ""


def _stands_in(title: str) -> bool:
    return STAND_IN.search(title) is not None and CONTENT.search(title) is None
