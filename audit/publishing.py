"""A finished scan told to people: the ledger takes it in, and the reports and letters say what it then knows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from audit.bookkeeping import ledger_of, policy_of, take_in
from audit.config import Config
from audit.errors import UserError
from audit.ledger_sheets import Sheets, write_sheets
from audit.scan import Scan
from audit.scoring import scores_of, trend_of
from ledger.book import Ledger
from ledger.errors import LedgerError
from ledger.intake.scan import Taken
from ledger.query import Wanted
from records import COUNTING_STATES, Issue, ScanResult
from reports import FOLDER_OF_LETTERS, History, Known, ReportError, Sender, letters_of, write_letters, write_reports
from rules import load_rules

Books = Callable[[Config], AbstractContextManager[Ledger]]


@dataclass(frozen=True, slots=True)
class Sending:
    """The letters of `day` to these bureaus (to all when none are named) go into the folder `out`."""

    day: date
    out: Path
    bureaus: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """Either `taken`, or the `trouble` that kept the ledger from taking the scan in: then there are reports without
    history and no letters."""

    reports: list[Path]
    letters: list[Path]
    taken: Taken | None
    trouble: LedgerError | ReportError | UserError | None = None


def publish(config: Config, scan: Scan, result: ScanResult, books: Books = ledger_of) -> Published:
    folder = scan.folder.path
    try:
        with books(config) as ledger:
            taken = take_in(ledger, config, scan, result)
            known = remembered(ledger, config, result)
            sending = Sending(scan.plan.as_of, folder / FOLDER_OF_LETTERS, scan.bureaus)
            letters = send(ledger, config, sending)
            sheets = write_sheets(ledger, config, Sheets(scan.plan.as_of, folder, scan.bureaus))
    except (LedgerError, ReportError, UserError) as error:
        return Published(write_reports(result, folder), [], None, error)
    return Published([*write_reports(result, folder, known=known), *sheets[:1]], letters, taken)


def remembered(ledger: Ledger, config: Config, result: ScanResult) -> Known:
    """What the ledger adds to the reports of a scan that it has taken in: its issues' lives, and for the last scan of
    the whole county the scores, which are those of today. Raises UserError for a scheme that cannot be used."""
    history, trend = History.of(result, ledger.issues()), trend_of(ledger, config)
    is_last = bool(trend) and trend[-1].scan == result.plan.scan_id
    return Known(history, scores_of(ledger, config), trend) if is_last else Known(history)


def send(ledger: Ledger, config: Config, sending: Sending) -> list[Path]:
    """Raises ReportError."""
    cards = [rule.card for rule in load_rules()]
    signed = config.values.letter
    sender = Sender(signed.office, signed.contact, signed.phone)
    issues = _sendable(ledger, config, sending.bureaus)
    return write_letters(letters_of(config.values.county.name, sending.day, issues, cards, sender), sending.out)


def _sendable(ledger: Ledger, config: Config, bureaus: Sequence[str]) -> Iterator[Issue]:
    confirmed_only = policy_of(config).confirm_all
    for issue in ledger.issues(Wanted(states=COUNTING_STATES, bureaus=tuple(bureaus))):
        # What was found before the county began to ask for confirmation is confirmed by nobody either.
        if issue.may_be_sent and (issue.confirmed or not confirmed_only):
            yield issue
