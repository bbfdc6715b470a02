"""What comes into the ledger from outside: scans, filled-in sheets, an assessor's own lists."""
