"""One module per format, named `as_<format>.py`; `reports.write` finds them here."""
