"""The ledger as a county's configuration wants it: where it lies, its deadlines, who must confirm."""

import getpass
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from audit import clock
from audit.config import Config
from audit.examining import Examiner
from audit.scan import Scan
from evidence import Archive
from ledger.book import Ledger
from ledger.deadlines import DEFAULT_DAYS, Deadlines
from ledger.intake.scan import Taken
from ledger.policy import Policy
from ledger.query import Wanted
from ledger.steps import Occasion
from records import OPEN_STATES, Issue, ScanResult, Severity

DATABASE_SETTING = "GOVLINT_DATABASE_URL"


@contextmanager
def ledger_of(config: Config) -> Iterator[Ledger]:
    """The county's ledger, made when there is none. Raises LedgerError."""
    name = config.values.county.name
    with Ledger.open(os.environ.get(DATABASE_SETTING) or ledger_file(config.folder, name), name) as ledger:
        yield ledger


@contextmanager
def new_ledger(config: Config) -> Iterator[Ledger]:
    """An empty one in the county's folder, whatever database is set: for the demo, whose site has another address each
    time. Raises LedgerError."""
    name = config.values.county.name
    file = ledger_file(config.folder, name)
    for suffix in ("", "-wal", "-shm"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
    with Ledger.open(file, name) as ledger:
        yield ledger


def ledger_file(folder: Path, county: str) -> Path:
    """Beside the county file, where the scans lie too."""
    return folder / f"{county}-台账.sqlite"


def open_issues(config: Config, bureaus: Sequence[str] = ()) -> tuple[Issue, ...]:
    """What still has to be mended or confirmed, by these bureaus or by all; nothing where no ledger was ever kept.
    Raises LedgerError."""
    if DATABASE_SETTING not in os.environ and not ledger_file(config.folder, config.values.county.name).exists():
        return ()
    with ledger_of(config) as ledger:
        return tuple(ledger.issues(Wanted(states=OPEN_STATES, bureaus=tuple(bureaus))))


def occasion_of(config: Config, who: str) -> Occasion:
    """A person's act today; without a name it is the system's user who does it."""
    return Occasion(clock.now(), clock.today(), who or getpass.getuser(), policy_of(config).deadlines)


def policy_of(config: Config) -> Policy:
    chosen = config.values.ledger
    days = {**DEFAULT_DAYS, **{Severity(name): days for name, days in chosen.deadline_days.items()}}
    return Policy(Deadlines(days), confirm_all=chosen.confirm == "all")


def record(config: Config, scan: Scan, result: ScanResult) -> Taken:
    """Takes a finished scan into the county's ledger."""
    with ledger_of(config) as ledger:
        return take_in(ledger, config, scan, result)


def take_in(ledger: Ledger, config: Config, scan: Scan, result: ScanResult) -> Taken:
    """What the scan's evidence does not show stays as it was."""
    with Archive.open(scan.folder.evidence, readonly=True) as archive:
        examiner = Examiner.of(archive, result, scan.bureaus)
        return ledger.take(result, examiner, policy_of(config), is_part=bool(scan.bureaus))
