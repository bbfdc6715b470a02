"""What goes to which bureau: only what a person would agree to or has agreed to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from records import Family, Issue, RuleCard, Severity
from reports.issues import Cards, IssueRow, clause_text, remembered
from reports.moments import beijing


@dataclass(frozen=True, slots=True)
class Item:
    """`basis` holds official clauses only: nothing else may stand in a letter."""

    row: IssueRow
    issue: Issue
    basis: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signs and whom to ask; parts that are "" are left out."""

    office: str = ""
    contact: str = ""
    phone: str = ""


NOBODY = Sender()


@dataclass(frozen=True, slots=True)
class Letter:
    """`items` are never empty and stand gravest first. `today` is the day of the letter."""

    county: str
    bureau: str
    today: date
    items: tuple[Item, ...]
    sender: Sender = NOBODY

    @property
    def deadline(self) -> date | None:
        """The last day on which anything of it may still be mended."""
        return max((item.issue.due for item in self.items if item.issue.due), default=None)

    @property
    def seen(self) -> date:
        """When the problems were last seen; never after the day of the letter, which may be set back."""
        return min(self.today, max(beijing(item.issue.last_seen).date() for item in self.items))

    @property
    def overdue(self) -> int:
        return sum(1 for item in self.items if item.issue.days_over(self.today))

    @property
    def relapsed(self) -> int:
        return sum(1 for item in self.items if item.issue.episode > 1)

    @property
    def grave(self) -> int:
        return sum(1 for item in self.items if item.issue.finding.severity in (Severity.VETO, Severity.GRAVE))

    @property
    def is_about_people(self) -> bool:
        return any(item.issue.finding.family is Family.PRIVACY for item in self.items)


def letters_of(
    county: str, today: date, issues: Iterable[Issue], cards: Iterable[RuleCard], sender: Sender = NOBODY
) -> tuple[Letter, ...]:
    """One letter per bureau that has something to mend, by the bureau's name. `cards` are those of all rules. What
    belongs to no bureau is sent to nobody."""
    at_hand = Cards.of(cards)
    owned: dict[str, list[Issue]] = {}
    for issue in issues:
        if issue.may_be_sent and issue.finding.bureau:
            owned.setdefault(issue.finding.bureau, []).append(issue)
    return tuple(
        Letter(county, bureau, today, tuple(_item(issue, at_hand) for issue in sorted(own, key=_order)), sender)
        for bureau, own in sorted(owned.items())
    )


def _order(issue: Issue) -> tuple[int, str, str, str]:
    found = issue.finding
    return (found.severity.rank, found.rule, found.url, issue.number)


def _item(issue: Issue, cards: Cards) -> Item:
    clauses = [cards.clauses[name] for name in issue.finding.basis if name in cards.clauses]
    basis = "\n".join(clause_text(clause) for clause in clauses if clause.is_official)
    return Item(remembered(issue, cards), issue, basis)
