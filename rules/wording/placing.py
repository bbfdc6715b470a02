"""Where a fault stands makes it worse: in a title, on the home page, in a leader's speech."""

import re

from records import Block, Cell, Document, Region, Severity

RAISED = {Severity.HINT: Severity.MINOR, Severity.MINOR: Severity.MAJOR, Severity.MAJOR: Severity.GRAVE}
SPEECH = re.compile(r"(?:讲话|致辞|致词|献词|贺词|发言)(?:稿|摘要|提纲|全文|实录)?[）)]?$")


def stands_out(document: Document, at: Block | Cell) -> bool:
    """Is it seen by everybody, or said by a leader?"""
    is_title = isinstance(at, Block) and at.region is Region.TITLE
    return is_title or document.is_home or SPEECH.search(document.title.strip()) is not None


def raised(severity: Severity, document: Document, at: Block | Cell) -> Severity:
    """One step up where it stands out."""
    return RAISED.get(severity, severity) if stands_out(document, at) else severity


def weighed(severity: Severity, document: Document, at: Block | Cell) -> Severity:
    """As `raised`, for faults of form: these are never grave, because grave ones may fail a whole site."""
    higher = raised(severity, document, at)
    return severity if higher is Severity.GRAVE else higher
