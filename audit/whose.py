"""Whose issues a command is about."""

from collections.abc import Sequence

from audit.config import Config
from audit.planning import county_of, named_bureaus
from ledger.book import Ledger
from ledger.query import Wanted


def bureaus_in(ledger: Ledger, config: Config, names: Sequence[str]) -> tuple[str, ...]:
    """Full names for names and aliases. A body that pages name and the county file does not may have issues, too.
    Raises UserError, with the nearest name, for one that neither knows."""
    county = county_of(config)
    known = {name: bureau.name for bureau in county.bureaus for name in bureau.names}
    return tuple(known.get(name) or _remembered(ledger, config, name) for name in names)


def _remembered(ledger: Ledger, config: Config, name: str) -> str:
    if next(ledger.issues(Wanted(bureaus=(name,))), None) is None:
        named_bureaus(county_of(config), (name,))
    return name
