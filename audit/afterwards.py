"""What follows a scan: ledger, reports, letters. Loading all that takes longer than starting a crawl, so it is loaded
while the crawl is under way."""

from importlib import import_module

from rich.console import Console

from audit.config import Config
from audit.scan import Scan
from records import ScanResult

TELLING = "audit.telling"


def load() -> None:
    import_module(TELLING)


def publish_and_tell(config: Config, scan: Scan, result: ScanResult, console: Console, *, afresh: bool = False) -> None:
    """With `afresh` the ledger begins anew. Raises what `audit.telling.print_published` raises."""
    import_module(TELLING).publish_and_tell(config, scan, result, console, afresh=afresh)
