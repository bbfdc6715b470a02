"""The door of the room: one county's ledger (整改台账)."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ledger import (
    boot,  # noqa: F401  Django must be set up before its models are imported.
    query,
)
from ledger.acts import Act, act
from ledger.comparing import compare
from ledger.database import connect, disconnect
from ledger.intake.assessor import read_assessed
from ledger.intake.claims import RowTold, as_given, import_claims
from ledger.intake.headers import NO_NAMES, Names
from ledger.intake.scan import Examine, Taken, take
from ledger.models import County
from ledger.policy import Policy
from ledger.query import EVERY, Wanted
from ledger.scoring.scheme import Scheme
from ledger.scoring.scores import score
from ledger.scoring.standing import Roster, field_of, publications
from ledger.scoring.sums import Item
from ledger.scoring.trend import trend
from ledger.steps import Occasion
from records import Claim, Comparison, Issue, Publication, ScanResult, ScanTrend, Scores


@dataclass(frozen=True, slots=True)
class Ledger:
    """Reads and changes one county's part of a database."""

    alias: str
    county: County

    @classmethod
    @contextmanager
    def open(cls, where: str | Path, county: str) -> "Iterator[Ledger]":
        """`where` is a file, made when absent, or a postgresql:// address. Raises LedgerError in Chinese."""
        alias = connect(where)
        try:
            row, _ = County.objects.using(alias).get_or_create(name=county)
            yield cls(alias, row)
        finally:
            disconnect(alias)

    def take(self, result: ScanResult, examine: Examine, policy: Policy, is_part: bool = False) -> Taken:
        """Takes in a finished scan; see `ledger.intake.scan`."""
        return take(self.alias, self.county, result, examine, policy, is_part)

    def act(self, numbers: Sequence[str], order: Act, occasion: Occasion) -> tuple[str, ...]:
        """A person's act on issues, all or none; see `ledger.acts`."""
        return act(self.alias, self.county, numbers, order, occasion)

    def import_claims(
        self,
        path: Path,
        occasion: Occasion,
        tidy: Callable[[Claim], Claim] = as_given,
        names: Names = NO_NAMES,
    ) -> tuple[RowTold, ...]:
        """What bureaus filled in; `tidy` makes it fit to be kept. See `ledger.intake.claims`."""
        return import_claims(self.alias, self.county, path, occasion, tidy, names)

    def compare(self, path: Path) -> Comparison:
        """An assessor's own list beside ours; see `ledger.comparing`."""
        return compare(path.name, read_assessed(path), self.issues())

    def issues(self, wanted: Wanted = EVERY) -> Iterator[Issue]:
        return query.issues(self.alias, self.county, wanted)

    def issue(self, number: str) -> Issue | None:
        """With its history; None when there is none of that number."""
        return query.one(self.alias, self.county, number)

    def scores(self, scheme: Scheme, roster: Roster, today: date) -> Scores:
        """As the ledger stands now; see `ledger.scoring`."""
        items = (Item.of(issue) for issue in self.issues())
        return score(items, scheme, field_of(self.alias, self.county, roster, today))

    def trend(self, scheme: Scheme, roster: Roster, last: int) -> tuple[ScanTrend, ...]:
        """The `last` whole scans, oldest first."""
        return trend(self.alias, self.county, scheme, roster, last)

    def publications(self) -> tuple[Publication, ...]:
        """Counts of the last whole scan."""
        return publications(self.alias, self.county)
