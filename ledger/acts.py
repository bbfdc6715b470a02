"""What people do to issues. Who did it and why is always recorded; nobody closes an issue by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ledger.errors import LedgerError
from ledger.models import County, Issue, Waiver
from ledger.rows import put_claim
from ledger.steps import Occasion, Written, step
from ledger.storing import store
from records import Claim, IssueEvent

LONGEST = 2000
# What the columns of the database hold, in characters.
LONGEST_PARTS = {"责任人": 100, "联系电话": 100, "协同单位": 200}
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Act:
    """An event that a person causes. `why` is required; a claim or an end date come with the acts that want them."""

    event: IssueEvent
    why: str
    claim: Claim | None = None
    until: date | None = None


def confirm(why: str) -> Act:
    return Act(IssueEvent.CONFIRMED, why)


def dismiss(why: str) -> Act:
    return Act(IssueEvent.DISMISSED, why)


def exempt(why: str, until: date) -> Act:
    return Act(IssueEvent.EXEMPTED, why, until=until)


def reopen(why: str) -> Act:
    return Act(IssueEvent.REOPENED, why)


def claim(what: Claim) -> Act:
    return Act(IssueEvent.CLAIMED, what.what or what.link, claim=what)


def act(alias: str, county: County, numbers: Sequence[str], order: Act, occasion: Occasion) -> tuple[str, ...]:
    """All of the issues, or none. The numbers acted on. Raises LedgerError naming the first that does not allow it."""
    _require(order, occasion)
    with transaction.atomic(using=alias):
        rows = _find(alias, county, numbers)
        written = Written()
        for row in rows:
            _act_on(row, order, occasion, written)
        store(alias, rows, written)
        if order.until is not None:
            _waive(alias, rows, order, order.until, occasion)
    return tuple(row.number for row in rows)


def _require(order: Act, occasion: Occasion) -> None:
    if not occasion.who.strip():
        raise LedgerError("请写明由谁操作（--who）。")
    if not order.why.strip():
        raise LedgerError("请写明理由（--why）；申报整改请写明整改情况或整改链接。")
    if len(order.why) > LONGEST:
        raise LedgerError(f"文字过长，请控制在 {LONGEST} 字以内。")
    if len(occasion.who) > LONGEST_NAME:
        raise LedgerError(f"操作人（--who）请控制在 {LONGEST_NAME} 字以内。")
    if order.claim is not None:
        refuse_long(order.claim)
    if order.until is not None and order.until < occasion.today:
        raise LedgerError(f"豁免截止日 {order.until} 已过，请填写今天或以后的日期。")


def refuse_long(claim: Claim) -> None:
    """Raises LedgerError for what the database would not hold."""
    if max(len(claim.what), len(claim.link)) > LONGEST:
        raise LedgerError(f"文字超过 {LONGEST} 字，请缩短。")
    given = zip(LONGEST_PARTS.items(), (claim.person, claim.phone, claim.helper), strict=True)
    for (name, most), text in given:
        if len(text) > most:
            raise LedgerError(f"{name}超过 {most} 字，请缩短。")


def _find(alias: str, county: County, numbers: Sequence[str]) -> list[Issue]:
    rows = {row.number: row for row in Issue.objects.using(alias).filter(county=county, number__in=numbers)}
    if missing := [number for number in numbers if number not in rows]:
        raise LedgerError(f"台账中没有编号为 {missing[0]} 的问题，请用 govlint ledger list 查看编号。")
    return list(rows.values())


def _act_on(row: Issue, order: Act, occasion: Occasion, written: Written) -> None:
    try:
        step(row, order.event, order.why, occasion, written)
    except LedgerError as error:
        raise LedgerError(f"{row.number}：{error}") from error
    AFTERWARDS.get(order.event, _nothing)(row, order)


def _waive(alias: str, rows: Sequence[Issue], order: Act, until: date, occasion: Occasion) -> None:
    waivers = (Waiver(issue=row, reason=order.why, who=occasion.who, until=until, at=occasion.at) for row in rows)
    Waiver.objects.using(alias).bulk_create(waivers)


def _confirmed(row: Issue, _: Act) -> None:
    row.confirmed = True


def _unconfirmed(row: Issue, _: Act) -> None:
    row.confirmed = False


def _claimed(row: Issue, order: Act) -> None:
    if order.claim is not None:
        put_claim(row, order.claim)


def _nothing(_: Issue, __: Act) -> None:
    pass


AFTERWARDS: dict[IssueEvent, Callable[[Issue, Act], None]] = {
    IssueEvent.CONFIRMED: _confirmed,
    IssueEvent.REOPENED: _unconfirmed,
    IssueEvent.CLAIMED: _claimed,
}
