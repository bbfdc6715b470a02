"""Which layout a county's 整改台账 has."""

from audit.config import Config
from reports import Layout


def ledger_layout(config: Config, chosen: str = "") -> Layout:
    """`chosen` is what the command line says; a file that the configuration names lies beside the county file. Raises
    ReportError."""
    name = chosen or config.values.ledger.layout
    beside = config.folder / name
    return Layout.load_for_ledger(str(beside) if not chosen and beside.is_file() else name)
