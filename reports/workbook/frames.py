"""The tables of the workbook as pandas frames: plain values under Chinese headings, nothing about looks."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from records import Clause, Column, RuleCard, Severity
from reports.fields import Field, Kind
from reports.issues import IssueRow
from reports.kept import Value
from reports.layout import Layout
from reports.summary import BureauSummary, FamilyCount
from reports.text import number
from reports.view import View
from reports.words import NO_BUREAU, OFFICIAL_BASIS, UNOFFICIAL_BASIS, VERDICTS, failure_label

Rows = Iterable[tuple[Any, ...]]


def frame_of(titles: Sequence[str], rows: Rows) -> pd.DataFrame:
    # Objects, or pandas would turn ids into numbers and numbers beside a blank into floats.
    return pd.DataFrame(list(rows), columns=list(titles), dtype=object)


def issue_frame(issues: Sequence[IssueRow], layout: Layout) -> pd.DataFrame:
    """One row per issue in the layout's columns; those filled by hand are empty."""
    return pd.DataFrame({column.title: _values(issues, column.field) for column in layout.columns}, dtype=object)


def _values(issues: Sequence[IssueRow], field: Field) -> list[Value]:
    if field.kind is Kind.SERIAL:
        return list(range(1, len(issues) + 1))
    return [field.value(issue) if field.value else None for issue in issues]


def family_frame(families: Iterable[FamilyCount]) -> pd.DataFrame:
    rows = ((row.family.label, row.failed, row.review, row.total) for row in families)
    return frame_of(("类别", "问题", "待核", "合计"), rows)


def bureau_frame(view: View) -> pd.DataFrame:
    severities = (severity.value for severity in Severity)
    titles = ("名次", "单位", *severities, "问题合计", "待核", "扣分合计", "栏目", "超期", "空白", "无法判定", "备注")
    frame = frame_of(titles, (_bureau(row) for row in view.ranking))
    return frame.fillna({"名次": "—"}) if view.ranks_by_count else frame.assign(名次="").rename(columns={"名次": ""})


def _bureau(row: BureauSummary) -> tuple[Any, ...]:
    columns = (row.columns, row.stale, row.blank, row.unknown)
    return (row.rank, row.name, *row.severities, row.failed, row.review, row.deduction, *columns, row.remark)


def column_frame(view: View) -> pd.DataFrame:
    titles = ("责任单位", "栏目路径", "栏目类型", "结论", "说明", "最新信息日期", "更新时限", "到期日", "距到期（天）")
    return frame_of(
        (*titles, "条目数", "有日期", "最新一条", "归属依据", "栏目链接"), (_column(c, view) for c in view.columns)
    )


def _column(column: Column, view: View) -> tuple[Any, ...]:
    days = (column.due - view.result.plan.as_of).days if column.due else None
    return (
        column.bureau or NO_BUREAU,
        " > ".join(column.path) or column.name,
        column.kind.value,
        VERDICTS[column.verdict],
        column.remark,
        column.newest,
        column.limit,
        column.due,
        days,
        column.entries,
        column.dated,
        column.newest_title,
        column.bureau_evidence,
        column.url,
    )


def totals_frame(view: View) -> pd.DataFrame:
    seen = view.coverage
    rows = (
        ("计划检查网址", seen.planned, "范围内发现的全部网址"),
        ("实际取得", seen.fetched, f"占 {seen.share:.1%}，最低要求 {view.result.plan.min_coverage:.0%}"),
        ("网页", seen.pages, "已读取的页面"),
        ("附件", seen.attachments, "已读取的附件"),
        ("未取得网址", sum(row.count for row in seen.failed), "原因见下表"),
        ("未访问网址", sum(row.count for row in seen.skipped), "因数量上限或循环网址未访问"),
        ("未能读取的页面和文件", len(seen.unread), "对其中的内容不作结论"),
        ("栏目", seen.columns_total, "发现的栏目总数"),
        ("未能判定的栏目", seen.columns_unknown, "既不计为正常，也不计为超期"),
    )
    return frame_of(("项目", "数量", "说明"), rows)


def reason_frame(view: View) -> pd.DataFrame:
    failed = (("未取得", failure_label(row.reason), row.count) for row in view.coverage.failed)
    skipped = (("未访问", failure_label(row.reason), row.count) for row in view.coverage.skipped)
    return frame_of(("原因", "数量", "情况"), ((reason, count, what) for what, reason, count in (*failed, *skipped)))


def unread_frame(view: View) -> pd.DataFrame:
    rows = (
        (item.attachment or item.url, "附件" if item.attachment else "页面", item.reason, item.url, item.parent)
        for item in view.coverage.unread
    )
    return frame_of(("页面或文件", "类型", "原因", "网址", "所在页面"), rows)


def unjudged_frame(view: View) -> pd.DataFrame:
    rows = ((" > ".join(c.path), c.kind.value, c.reason, c.url, c.bureau or NO_BUREAU) for c in view.unjudged)
    return frame_of(("栏目", "类型", "原因", "网址", "单位"), rows)


def basis_frame(view: View) -> pd.DataFrame:
    """One row per rule and clause, with how often the rule was met."""
    titles = ("规则", "名称", "类别", "严重程度", "状态", "扣分", "问题", "待核", "通过", "不适用", "依据性质")
    rows = (row for card in view.result.rules for row in _basis_rows(card, view))
    return frame_of((*titles, "文件", "条款", "条款内容", "为什么查", "整改要求"), rows)


def _basis_rows(card: RuleCard, view: View) -> list[tuple[Any, ...]]:
    tally = next((tally for tally in view.result.tally if tally.rule == card.code), None)
    counts = (tally.failed, tally.review, tally.passed, tally.outside) if tally else (0, 0, 0, 0)
    head = (card.code, card.name, card.family.label, card.severity.value, card.status.value, number(card.deduction))
    return [(*head, *counts, *_clause(clause), card.why, card.advice) for clause in card.basis or (None,)]


def _clause(clause: Clause | None) -> tuple[str, str, str, str]:
    if clause is None:
        return (UNOFFICIAL_BASIS, "", "", "")
    mark = OFFICIAL_BASIS if clause.is_official else UNOFFICIAL_BASIS
    return (mark, clause.document, clause.clause, clause.text)
