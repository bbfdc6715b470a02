"""Is a column updated in time? Fills limit, due day, verdict and reason; never guesses."""

import re
from collections.abc import Iterable
from dataclasses import replace

from records import Column, Exemption, ListState, Verdict
from rules.limits import NO_DUTY, due_day, limits
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


def appraise(columns: Iterable[Column], settings: Settings, exemptions: Iterable[Exemption]) -> tuple[Column, ...]:
    """The columns with limit, due, verdict and reason as of `settings.today`."""
    table, exempt = limits(settings.limits), tuple(exemptions)
    return tuple(_appraised(column, table[column.kind].text, settings, exempt) for column in columns)


def _appraised(column: Column, limit: str, settings: Settings, exemptions: tuple[Exemption, ...]) -> Column:
    due = None if limit == NO_DUTY or column.newest is None else due_day(column.newest, limit)
    known = replace(column, limit=limit, due=due)
    reason = next((e.reason for e in exemptions if e.covers(column.bureau, column.name, settings.today)), None)
    if reason is not None:
        return replace(known, verdict=Verdict.EXEMPT, reason=reason)
    verdict, reason = _verdict(known, settings)
    return replace(known, verdict=verdict, reason=reason)


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
    if column.due is None:
        return Verdict.UNKNOWN, column.reason or "列表中未读出可信的发布日期"
    if settings.today <= column.due:
        return Verdict.FRESH, ""
    if column.dated * 2 < column.entries:
        # The rows without a date may well be the newer ones.
        return Verdict.UNKNOWN, f"{column.entries} 条信息中仅 {column.dated} 条读出日期"
    return Verdict.STALE, ""


def _stands_in(title: str) -> bool:
    return STAND_IN.search(title) is not None and CONTENT.search(title) is None
