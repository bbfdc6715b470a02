"""What a person reads on the screen when a scan has been published."""

from rich.console import Console
from rich.markup import escape

from audit.bookkeeping import ledger_of, new_ledger
from audit.config import Config
from audit.ledger_output import print_taken
from audit.publishing import Published, publish
from audit.scan import Scan
from audit.summary import print_summary
from records import ScanResult


def publish_and_tell(config: Config, scan: Scan, result: ScanResult, console: Console, *, afresh: bool) -> None:
    print_published(result, publish(config, scan, result, new_ledger if afresh else ledger_of), console)


def print_published(result: ScanResult, published: Published, console: Console) -> None:
    """Raises LedgerError or UserError, once the reports have been told, when the ledger could not take the scan in."""
    print_summary(result, published.reports, console)
    if published.trouble:
        raise published.trouble
    if published.letters:
        folder = published.letters[0].parent
        console.print(f"反馈函 {len(published.letters)} 份：{escape(str(folder))}", soft_wrap=True)
    if published.taken:
        print_taken(published.taken, console)
