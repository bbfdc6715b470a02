"""Takes one scan in: what is new, what is still there, what is gone, and what could not be looked at.

One transaction for each scan: after a crash the ledger is as it was before. The same scan changes nothing when it
comes twice.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.db import transaction

from ledger.errors import LedgerError
from ledger.intake.judging import Judging
from ledger.keys import keys_of
from ledger.matching import Known, match
from ledger.models import ColumnRecord, County, Issue, Publication, Scan
from ledger.policy import Policy
from ledger.rows import finding_of
from ledger.steps import SCANNER, Occasion
from ledger.storing import BATCH
from records import (
    OPEN_STATES,
    RECHECK,
    Column,
    Examination,
    Finding,
    IssueState,
    ScanResult,
    Sight,
    to_sparse_json,
)

T = TypeVar("T")
# Kept in place of the kind of a scan that was told to look at some bureaus only.
PART = "part"
Examine = Callable[[Finding], Examination]


@dataclass(frozen=True, slots=True)
class Taken:
    """What a scan changed: counts by what happened (新增, 仍存在, 反弹, 已整改, 已下线, 未检到 …). `again` says that
    the scan had been taken in before."""

    scan_id: str
    counts: tuple[tuple[str, int], ...] = ()
    again: bool = False

    def of(self, name: str) -> int:
        return dict(self.counts).get(name, 0)


def take(
    alias: str, county: County, result: ScanResult, examine: Examine, policy: Policy, is_part: bool = False
) -> Taken:
    """`is_part` says that the scan was to look at some bureaus only. `examine` tells of a finding that the scan does
    not repeat whether its subject was looked at. Raises LedgerError for a scan older than one already taken in: it
    would bring back what has been closed since."""
    with transaction.atomic(using=alias):
        scans = Scan.objects.using(alias).filter(county=county)
        if scans.filter(scan_id=result.plan.scan_id).exists():
            return Taken(result.plan.scan_id, again=True)
        if newer := scans.filter(finished_at__gt=result.finished_at).last():
            raise LedgerError(
                f"台账已登记更晚的扫描（{newer.scan_id}），不能再登记较早的扫描 {result.plan.scan_id}，"
                "以免已销号的问题被误恢复。"
            )
        scan = _record(alias, county, result, PART if is_part else result.plan.kind)
        return Taken(result.plan.scan_id, _take(alias, county, scan, result, examine, policy))


def _record(alias: str, county: County, result: ScanResult, kind: str) -> Scan:
    scan = Scan(
        county=county,
        scan_id=result.plan.scan_id,
        kind=kind,
        as_of=result.plan.as_of,
        started_at=result.started_at,
        finished_at=result.finished_at,
        complete=result.coverage.complete,
        coverage=to_sparse_json(result.coverage),
        tally=[to_sparse_json(row) for row in result.tally],
    )
    scan.save(using=alias)
    columns = (_column(scan, column) for column in result.columns)
    ColumnRecord.objects.using(alias).bulk_create(columns, batch_size=BATCH)
    counts = (
        Publication(scan=scan, bureau=row.bureau, column=list(row.column), month=row.month, count=row.count)
        for row in result.publications
    )
    Publication.objects.using(alias).bulk_create(counts, batch_size=BATCH)
    return scan


def _column(scan: Scan, column: Column) -> ColumnRecord:
    return ColumnRecord(
        scan=scan,
        bureau=column.bureau,
        path="/".join(column.path),
        kind=column.kind,
        url=column.url,
        verdict=column.verdict,
        entries=column.entries,
        newest=column.newest,
    )


def _take(
    alias: str, county: County, scan: Scan, result: ScanResult, examine: Examine, policy: Policy
) -> tuple[tuple[str, int], ...]:
    occasion = Occasion(result.finished_at, result.plan.as_of, SCANNER, policy.deadlines, scan)
    judging = Judging(alias, county, occasion, policy.confirm_all, examine)
    known, states = _known(alias, county)
    findings = result.findings
    matches = match(known, [keys_of(f) for f in findings], lambda id: _may_have_moved(alias, id, examine))
    seen = {id: findings[place] for place, id in matches.known.items()}
    rechecking = result.plan.kind == RECHECK
    looked_at = OPEN_STATES if rechecking else (*OPEN_STATES, IssueState.EXEMPT)
    ids = [issue.id for issue in known if states[issue.id] in looked_at or (issue.id in seen and not rechecking)]
    for chunk in _chunks(ids):
        judging.known(chunk, seen)
    fresh = [f for place, f in enumerate(findings) if place not in matches.known and place not in matches.repeated]
    for group in _chunks([] if rechecking else fresh):
        judging.new(group)
    return tuple(sorted(Counter(judging.counts).items()))


def _known(alias: str, county: County) -> tuple[list[Known], dict[int, IssueState]]:
    fields = ("id", "fingerprint", "moved_key", "title_key", "site_key", "state")
    rows = Issue.objects.using(alias).filter(county=county).values_list(*fields).iterator(chunk_size=5000)
    known: list[Known] = []
    states: dict[int, IssueState] = {}
    for id, *keys, state in rows:
        states[id] = IssueState(state)
        known.append(Known(id, (keys[0], keys[1], keys[2], keys[3]), states[id].is_open))
    return known, states


def _may_have_moved(alias: str, id: int, examine: Examine) -> bool:
    examination = examine(finding_of(Issue.objects.using(alias).get(pk=id)))
    return examination.moved or examination.sight is not Sight.EXAMINED


def _chunks(items: list[T]) -> list[list[T]]:
    return [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
