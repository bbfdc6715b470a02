"""Links that a script opens: `javascript:openNews('/zwgk/1.html')`, or `#` with such a call in onclick."""

import re

MAX_CODE = 600
OPENED = re.compile(
    r"(?:\(|\blocation(?:\.href)?\s{0,5}=)\s{0,9}"
    r"['\"]((?:https?:)?[^'\"<>\s(){}]{1,300}?\.(?:s?html?|jspx?|do|aspx?|php)(?:\?[^'\"<>\s]{0,300})?)['\"]",
    re.IGNORECASE,
)


def opened_by(href: str, onclick: str) -> str:
    """The address of a page that a link without one opens, "" where its script names none."""
    bare = href.strip()
    if bare and not bare.startswith("#") and bare[:11].lower() != "javascript:":
        return ""
    match = OPENED.search(bare[:MAX_CODE]) or OPENED.search(onclick[:MAX_CODE])
    return match[1] if match else ""
