"""Web pages, whatever they are called: Office opens pages named .xls and .doc, so offices publish them."""

import re

from documents.html import read_page
from documents.sniffing import PAGE_SUFFIXES, Look

KIND = "html"
ORDER = 50

TAGS = (
    "html|head|body|table|div|p|a|script|meta|title|span|ul|ol|li|br|iframe|style|link|form|h[1-6]|img|center|font"
    "|section|article|header|nav|main|tr|td|dl|b|strong|frameset|base|input|datastore|recordset|record"
)
COMMENT = re.compile(r"\s*(?:<!--.{0,8000}?-->|<%.{0,2000}?%>)", re.DOTALL)
START = re.compile(rf"\s*<(?:!doctype\s+html|\?xml|(?:{TAGS})[\s>/])", re.IGNORECASE)
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
ANYWHERE = re.compile(rf"<(?:!doctype\s+html|/?(?:{TAGS})(?:\s[^<>]{{0,500}})?/?>)", re.IGNORECASE)
# Markdown may begin with an element of its own.
MARKDOWN_SUFFIXES = frozenset({"md", "markdown", "mkd"})
# Prose in these formats may speak of tags.
TEXT_SUFFIXES = frozenset({"txt", "csv", "tsv", "json", "js", "css", "log"})
MAX_COMMENTS = 20

read = read_page


def recognises(look: Look) -> bool:
    if not look.is_text or look.text_kind:
        return False
    head = look.head
    suffix = look.source.suffix
    if suffix in MARKDOWN_SUFFIXES:
        return PAGE.match(head, _start(head)) is not None
    if START.match(head, _start(head)) or suffix in PAGE_SUFFIXES:
        return True
    return suffix not in TEXT_SUFFIXES and not _is_data(head) and ANYWHERE.search(head) is not None


def _start(head: str) -> int:
    """Where the text begins behind leading comments."""
    at = 0
    for _ in range(MAX_COMMENTS):
        match = COMMENT.match(head, at)
        if match is None:
            break
        at = match.end()
    return at


def _is_data(head: str) -> bool:
    # JSON of list pages carries markup in its strings.
    return head.lstrip()[:1] in ("{", "[")
