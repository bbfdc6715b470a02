"""The sentences in which a report says what it is, what it saw and what it therefore may say."""

from reports.moments import period
from reports.monthly import last_months
from reports.view import View
from reports.words import (
    NO_CONCLUSION,
    NO_RANKING_NOTE,
    NOTHING_CERTAIN,
    NOTHING_FOUND,
    NOTHING_TO_REVIEW,
    ONE_BUREAU_NOTE,
    PROFILES,
    RANKING_NOTE,
    SCORED_NOTE,
    UNFINISHED,
)

KINDS = {"check": "发布前自查报告", "columns": "栏目更新情况报告"}
COUNTY_KIND = "政务公开合规测评报告"


def title(view: View) -> str:
    plan = view.result.plan
    kind = KINDS.get(plan.kind, COUNTY_KIND)
    # A self-check knows no county and is named after what it is.
    county = plan.county.name if not kind.startswith(plan.county.name or kind) else ""
    # 云岫县 and its 县水务局 are together 云岫县水务局.
    return f"{county.removesuffix(view.bureau[:1])}{view.bureau}{kind}" + (
        "" if view.coverage.complete else f"（{UNFINISHED}）"
    )


def coverage_line(view: View) -> str:
    seen = view.coverage
    share = f"计划检查 {seen.planned} 个网址，取得 {seen.fetched} 个（{seen.share:.0%}）"
    columns = f"栏目 {seen.columns_total} 个，其中 {seen.columns_unknown} 个无法判定"
    if seen.complete:
        return f"{share}；{columns}；{len(seen.unread)} 个页面或文件未能读取。"
    return f"{UNFINISHED}：{share}；{columns}。{warning(view)}"


def warning(view: View) -> str:
    """What an unfinished scan says of itself."""
    return (
        f"未达到本次检查的完整性要求（取得率最低 {view.result.plan.min_coverage:.0%}）。"
        "以下仅反映已读取的部分，未列出的内容不作结论。"
    )


def facts(view: View) -> tuple[tuple[str, str], ...]:
    """What was checked, when and by which yardstick: label and value."""
    plan = view.result.plan
    rows = (
        ("检查对象", plan.county.portal or plan.county.name),
        ("责任单位", view.bureau or f"{len(plan.county.bureaus)} 个"),
        ("监测时间点", plan.as_of.isoformat()),
        ("扫描时间", f"{period(view.result.started_at, view.result.finished_at)}（北京时间）"),
        ("口径", PROFILES.get(plan.profile, plan.profile)),
        ("检查规则", f"{len(view.result.rules)} 条"),
    )
    return tuple((label, value) for label, value in rows if value)


def ranking_note(view: View) -> str:
    if not view.coverage.complete:
        return NO_RANKING_NOTE
    if view.bureau:
        return ONE_BUREAU_NOTE
    return SCORED_NOTE if view.scores is not None else RANKING_NOTE


def silence(view: View) -> str:
    """What a list without any issue says: never more than the scan can know."""
    if not view.coverage.complete:
        return NO_CONCLUSION
    gaps = (
        (len(view.coverage.unread), "个页面或文件未能读取"),
        (len(view.unjudged), "个栏目无法判定"),
        (len(view.coverage.crashed), "处规则运行出错"),
    )
    told = "、".join(f"{count} {what}" for count, what in gaps if count)
    return f"已读取的内容中未发现问题；本次检查另有 {told}，对这些内容不作结论。" if told else NOTHING_FOUND


def no_failures(view: View) -> str:
    """For an empty list of problems."""
    return NOTHING_CERTAIN if view.to_review else silence(view)


def no_reviews(view: View) -> str:
    """For an empty list of doubtful items."""
    return NOTHING_TO_REVIEW if view.coverage.complete else NO_CONCLUSION


def history_line(view: View) -> str:
    """What changed against all earlier scans; "" where no ledger was given."""
    if view.history is None:
        return ""
    counts = "、".join(f"{name} {count} 条" for name, count in view.history.changes(view.issues, view.bureau))
    parked = f"；另有 {len(view.parked)} 条已备案豁免或不予认定，不计入" if view.parked else ""
    return f"与台账中此前的记录相比：{counts}{parked}。"


def publications_note(view: View) -> str:
    unfinished = "" if view.coverage.complete else "本次扫描未完成，只统计已读取的部分。"
    first, *_, last = last_months(view.result.plan.as_of)
    return (
        f"{unfinished}本次扫描读到的信息条数，按发布日期统计，自 {first.year} 年 {first.month} 月至 {last.year} 年 "
        f"{last.month} 月，同一网址只计一次；分栏目的数字见问题清单.xlsx“发文统计”。"
    )
