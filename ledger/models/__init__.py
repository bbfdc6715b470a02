"""The ledger's tables."""

from ledger.models.issue import Episode, Issue, Transition, Waiver
from ledger.models.scan import ColumnRecord, County, Publication, Scan

__all__ = ["ColumnRecord", "County", "Episode", "Issue", "Publication", "Scan", "Transition", "Waiver"]
