"""What the ledger refuses, as one Chinese sentence for the user."""


class LedgerError(Exception):
    """Says what is wrong and what to do next."""
