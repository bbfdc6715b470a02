"""What the ledger refuses, as one Chinese sentence for the user."""

from records import Trouble


class LedgerError(Trouble):
    """Says what is wrong and what to do next."""
