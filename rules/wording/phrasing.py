"""How a wrong word is reported."""

from datetime import date

from records import Outcome, Severity
from rules.wording.rows import Category, Level
from rules.wording.verdicts import Verdict

OUTDATED = frozenset({Category.BODIES, Category.LAWS, Category.TERMS})


def message(verdict: Verdict, quote: str, severity: Severity, count: int) -> str:
    """One Chinese sentence. A grave fault is only called a suspected one: whether it is a veto, a person decides."""
    row = verdict.row
    shown = "".join(quote.split())
    if row.category in OUTDATED:
        # The day of a row for review is one by which the change was certainly over, not the day of the change.
        known = row.valid_from if row.level is Level.FAIL else None
        since = f"自{_day(known)}起" if known else "现"
        text = f"使用了已变更的名称“{shown}”，{since}应为“{row.right}”"
    elif verdict.outcome is Outcome.REVIEW:
        text = f"“{shown}”疑似有误，可改为“{row.right}”"
    else:
        text = f"“{shown}”应为“{row.right}”"
    if severity is Severity.GRAVE:
        text = f"疑似严重表述错误：{text}，是否按单项否决处理由人工确认"
    if verdict.reason:
        text += f"；{verdict.reason}"
    return f"{text}{f'（共{count}处）' if count > 1 else ''}。"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
