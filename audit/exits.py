"""Exit codes that scripts rely on."""

from enum import IntEnum

from records import ScanResult


class Exit(IntEnum):
    CLEAN = 0
    ISSUES = 1
    INCOMPLETE = 2


def of_scan(result: ScanResult) -> Exit:
    if not result.coverage.complete:
        return Exit.INCOMPLETE
    return Exit.ISSUES if result.findings else Exit.CLEAN
