"""Identity of a problem across scans.

Never offsets, never message text: a page that is edited elsewhere keeps its problems' names.
"""

from dataclasses import replace
from hashlib import blake2b
from urllib.parse import urlsplit

from records.finding import Finding

VERSION = "v1"


def fingerprint(rule: str, bureau: str, subject: str, defect: str) -> str:
    """`v1:` and 24 hex digits. `subject` is a canonical URL, with the attachment's name, or a column path."""
    text = "\x1f".join((VERSION, rule, bureau, subject, defect))
    return f"{VERSION}:{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=12).hexdigest()}"


def subject_of(finding: Finding) -> str:
    if finding.is_about_column:
        return "/".join(finding.column)
    return f"{_without_scheme(finding.url)}#{finding.attachment}"


def identified(finding: Finding) -> Finding:
    """The finding with its fingerprint; call it once bureau and column are known."""
    return replace(finding, fingerprint=fingerprint(finding.rule, finding.bureau, subject_of(finding), finding.defect))


def _without_scheme(url: str) -> str:
    # A site that moves to https keeps its problems.
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}?{parts.query}" if parts.netloc else url
