"""Which issues somebody wants to see, and how they leave the database."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ledger import models
from ledger.rows import issue_of, transition_of, waiver_of
from records import COUNTING_STATES, Issue, IssueState, Transition, Waiver

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """Empty filters let everything through. `overdue_on` asks for what is past its deadline on that day."""

    states: tuple[IssueState, ...] = ()
    bureaus: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    overdue_on: date | None = None


EVERY = Wanted()


def issues(alias: str, county: models.County, wanted: Wanted) -> Iterator[Issue]:
    """In the order they were found, read in batches: a ledger may hold a hundred thousand."""
    rows = _filtered(models.Issue.objects.using(alias).filter(county=county), wanted)
    last = 0
    while chunk := list(rows.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        last = chunk[-1].pk
        waivers = _waivers(alias, chunk)
        yield from (issue_of(row, waiver=waivers.get(row.pk)) for row in chunk)


def history(alias: str, row: models.Issue) -> tuple[Transition, ...]:
    lines = models.Transition.objects.using(alias).filter(issue=row).select_related("scan")
    return tuple(transition_of(line) for line in lines)


def one(alias: str, county: models.County, number: str) -> Issue | None:
    """The issue with its whole history."""
    row = models.Issue.objects.using(alias).filter(county=county, number=number).first()
    if row is None:
        return None
    return issue_of(row, history(alias, row), _waivers(alias, [row]).get(row.pk))


def _filtered(rows: "QuerySet[models.Issue]", wanted: Wanted) -> "QuerySet[models.Issue]":
    lists = {
        "state__in": wanted.states,
        "bureau__in": wanted.bureaus,
        "rule__in": wanted.rules,
        "family__in": wanted.families,
        "severity__in": wanted.severities,
        "number__in": wanted.numbers,
    }
    rows = rows.filter(**{name: values for name, values in lists.items() if values})
    if wanted.overdue_on is not None:
        rows = rows.filter(due__lt=wanted.overdue_on, state__in=COUNTING_STATES)
    return rows


def _waivers(alias: str, rows: Sequence[models.Issue]) -> dict[int, Waiver]:
    """The last exemption of each issue that is exempt now."""
    exempt = [row.pk for row in rows if row.state == IssueState.EXEMPT]
    rows_of = models.Waiver.objects.using(alias).filter(issue_id__in=exempt)
    return {waiver.issue_id: waiver_of(waiver) for waiver in rows_of}
