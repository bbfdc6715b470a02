"""`python -m benchmarks.ledger_intake ours|plain FINDINGS`: CPU seconds of taking a scan into a ledger that already
holds as many issues, or of plain bulk inserts of that ledger's rows. Half of the findings are known, half are new; what
is not seen again was looked at and is closed."""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger.book import Ledger
from ledger.models import Episode, Issue, Transition
from ledger.policy import Policy
from ledger.storing import BATCH
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

FIRST = datetime(2026, 6, 1, 1, tzinfo=UTC)
EXAMINED = Examination(Sight.EXAMINED, "2026-06-08 09:00 访问，证据摘要 0123456789ab")


def scan(number: int, start: int, count: int) -> ScanResult:
    at = FIRST + timedelta(weeks=number)
    plan = Plan("county", at.date(), County("云岫县", "http://www.example.com/"), f"scan-{number}")
    return ScanResult(plan, Versions("0"), at, at, Coverage(), findings=tuple(findings(start, count)))


def findings(start: int, count: int) -> Iterator[Finding]:
    for number in range(start, start + count):
        yield identified(
            Finding(
                rule="WD08",
                family=Family.WORDING,
                name="错别字和用词不当",
                outcome=Outcome.FAIL,
                severity=Severity.MINOR,
                url=f"http://www.example.com/bureau/2026/content_{number}.html",
                message="正文“修定”疑为“修订”，建议核实更正。",
                title=f"关于印发水利工程管理办法的通知（第 {number} 号）",
                bureau=f"县第{number % 40}局",
                column=("首页", "政务公开", "通知公告"),
                where=Where("xpath", xpath=f"/html/body/div[3]/p[{number % 9}]"),
                quote="修定",
                context="现将修定后的水利工程管理办法印发给你们，请结合实际认真贯彻执行。",
                suggestion="修订",
                basis=("条例/6",),
                defect="修定|现将修定后的水利工程管理办法印发给你们",
                deduction=0.5,
            )
        )


def ours(folder: Path, count: int) -> float:
    with Ledger.open(folder / "ours.sqlite", "云岫县") as ledger:
        ledger.take(scan(0, 0, count), lambda _: EXAMINED, Policy())
        second = scan(1, count // 2, count)
        started = time.process_time()
        ledger.take(second, lambda _: EXAMINED, Policy())
        return time.process_time() - started


def plain(folder: Path, count: int) -> float:
    """The rows that the first scan leaves, put into another file by Django's bulk inserts and nothing else."""
    with (
        Ledger.open(folder / "first.sqlite", "云岫县") as first,
        Ledger.open(folder / "plain.sqlite", "云岫县") as other,
    ):
        first.take(scan(0, 0, count), lambda _: EXAMINED, Policy())
        for scan_row in first.county.scans.using(first.alias):
            scan_row.save(using=other.alias, force_insert=True)
        rows = [list(model.objects.using(first.alias)) for model in (Issue, Episode, Transition)]
        started = time.process_time()
        for model, group in zip((Issue, Episode, Transition), rows, strict=True):
            model.objects.using(other.alias).bulk_create(group, batch_size=BATCH)
        return time.process_time() - started


def main(way: str, count: int) -> None:
    with TemporaryDirectory() as folder:
        print((ours if way == "ours" else plain)(Path(folder), count))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
