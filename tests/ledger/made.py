"""Findings and scans for tests of the ledger, in invented places only."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from records import (
    County,
    Coverage,
    Examination,
    Family,
    Finding,
    Outcome,
    Plan,
    ScanResult,
    Severity,
    Sight,
    Versions,
    Where,
    identified,
)

FIRST_DAY = date(2026, 3, 2)
FIRST = datetime(2026, 3, 2, 1, tzinfo=UTC)


def typo(name: str, *, page: str = "a", bureau: str = "县水务局", outcome: Outcome = Outcome.FAIL) -> Finding:
    """A typo named `name` on the page `page`."""
    finding = Finding(
        rule="WD01",
        family=Family.WORDING,
        name="错别字",
        outcome=outcome,
        severity=Severity.MINOR,
        url=f"http://www.example.com/{page}.html",
        message=f"“{name}”疑为错别字",
        title=f"关于{page}的通知",
        bureau=bureau,
        column=("首页", "通知公告"),
        where=Where("xpath", xpath="/html/body/p[1]"),
        quote=name,
        suggestion="更正",
        defect=f"{name}|句子",
        deduction=0.5,
    )
    return identified(finding)


def stale(column: str, *, bureau: str = "县水务局", url: str = "") -> Finding:
    finding = Finding(
        rule="CL02",
        family=Family.COLUMNS,
        name="动态要闻类栏目超期未更新",
        outcome=Outcome.FAIL,
        severity=Severity.MAJOR,
        url=url or f"http://www.example.com/{column}/",
        message="超期",
        title=column,
        bureau=bureau,
        column=("首页", bureau, column),
        where=Where("column"),
    )
    return identified(finding)


def scan(number: int, *findings: Finding) -> ScanResult:
    """The scan of the `number`-th week."""
    at = FIRST + timedelta(weeks=number)
    plan = Plan("county", at.date(), County("云岫县", "http://www.example.com/"), f"scan-{number}")
    return ScanResult(plan, Versions("0"), at, at, Coverage(), findings=findings)


def always(sight: Sight, why: str = "", until: date | None = None) -> Callable[[Finding], Examination]:
    return lambda _: Examination(sight, why, until)


def by_page(**sights: Sight) -> Callable[[Finding], Examination]:
    """By the page's name; pages not named were examined."""

    def examine(finding: Finding) -> Examination:
        page = finding.url.rpartition("/")[2].removesuffix(".html")
        return Examination(sights.get(page, Sight.EXAMINED), "打不开（超时）" if page in sights else "")

    return examine


EXAMINED = always(Sight.EXAMINED)


def names(findings: Sequence[Finding]) -> set[str]:
    return {finding.quote for finding in findings}
