"""整改台账 as files: for the county, and for each bureau to fill in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from audit.config import Config
from audit.layouts import ledger_layout
from audit.planning import county_of
from ledger.book import Ledger
from ledger.query import Wanted
from records import IssueState
from reports import LEDGER_FORMATS, book_of, write_ledger
from rules import load_rules


@dataclass(frozen=True, slots=True)
class Sheets:
    """As of `day`, into the folder `out`; of these bureaus and states only, where some are named. `layout` is what the
    command line says, "" for what the configuration does."""

    day: date
    out: Path
    bureaus: Sequence[str] = ()
    states: Sequence[str] = ()
    formats: Sequence[str] = LEDGER_FORMATS[:1]
    layout: str = ""


def write_sheets(ledger: Ledger, config: Config, order: Sheets) -> list[Path]:
    """That of the whole county first. Raises ReportError."""
    place, layout = county_of(config), ledger_layout(config, order.layout)
    issues = ledger.issues(Wanted(states=tuple(map(IssueState, order.states)), bureaus=tuple(order.bureaus)))
    cards = [rule.card for rule in load_rules()]
    book = book_of(place.name, order.day, [unit.name for unit in place.bureaus], issues, cards, layout)
    scope = f"只列状态：{'、'.join(order.states)}" if order.states else ""
    return write_ledger(replace(book, scope=scope), order.out, order.formats, order.bureaus)
