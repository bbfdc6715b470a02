"""What is remembered about problems: issues, their lives, deadlines and scores. Its door is `ledger.book`."""
