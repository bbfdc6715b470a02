"""整改台账 before it takes a form: which issues, in which order, for whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from records import Issue, IssueState, RuleCard
from reports.fields import Kind
from reports.issues import Cards, IssueRow, remembered
from reports.kept import Value, is_told
from reports.layout import Layout
from reports.words import NO_BUREAU

DONE = (IssueState.CLOSED, IssueState.EXEMPT, IssueState.DISMISSED)


@dataclass(frozen=True, slots=True)
class Entry:
    """An issue of the ledger as a row, and the issue itself."""

    row: IssueRow
    issue: Issue


@dataclass(frozen=True, slots=True)
class Book:
    """`entries` are in printing order, `bureaus` in the county's. `bureau` is "" for the whole county; `scope` says in
    Chinese what was left out, "" for nothing."""

    county: str
    today: date
    bureaus: tuple[str, ...]
    layout: Layout
    entries: tuple[Entry, ...]
    scope: str = ""
    bureau: str = ""

    @property
    def title(self) -> str:
        # 云岫县 and its 县水务局 are together 云岫县水务局.
        return f"{self.county.removesuffix(self.bureau[:1])}{self.bureau}整改台账"

    def of(self, bureau: str) -> "Book":
        """What that bureau gets: its own issues without those that are still to be confirmed."""
        own = (entry for entry in self.entries if entry.row.bureau == bureau and is_told(entry.issue))
        return replace(self, bureau=bureau, entries=tuple(own))

    def cells(self, serial: int, entry: Entry) -> list[Value]:
        """The cells of an entry in the layout's columns; `serial` counts from 1."""
        fields = (column.field for column in self.layout.columns)
        return [serial if field.kind is Kind.SERIAL else field.kept_value(entry.row, entry.issue) for field in fields]


def book_of(
    county: str,
    today: date,
    bureaus: Sequence[str],
    issues: Iterable[Issue],
    cards: Iterable[RuleCard],
    layout: Layout,
) -> Book:
    """`cards` are those of all rules, for 依据 and 整改要求."""
    at_hand = Cards.of(cards)
    entries = [Entry(remembered(issue, at_hand), issue) for issue in issues]
    names = [name for name in bureaus if name]
    others = sorted({entry.row.bureau for entry in entries} - {*names, NO_BUREAU})
    places = {name: place for place, name in enumerate((*names, *others, NO_BUREAU))}
    entries.sort(key=lambda entry: _order(entry, places))
    return Book(county, today, tuple(places), layout, tuple(entries))


def _order(entry: Entry, places: dict[str, int]) -> tuple[bool, int, int, str, str, str]:
    """What is done comes last; before that vetoes, then the gravest."""
    found = entry.issue.finding
    severity, bureau = found.severity.rank, places[entry.row.bureau]
    return (entry.issue.state in DONE, severity, bureau, found.rule, found.url, entry.issue.number)
