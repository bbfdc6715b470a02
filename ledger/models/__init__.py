"""The ledger's tables."""

from ledger.models.issue import Episode, Issue, Transition, Waiver
from ledger.models.scan import ColumnRecord, County, Scan

__all__ = ["ColumnRecord", "County", "Episode", "Issue", "Scan", "Transition", "Waiver"]
