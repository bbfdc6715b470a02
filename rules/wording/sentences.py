"""The sentence around a place: what a finding is known by when its page moves."""

import re

# The day beside a row of a list and the site's name behind a title are no part of what the sentence says: the same
# title has the same sentence wherever it is shown.
END = re.compile(r"[。！？!?；;\n\r_|｜]|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d\d:\d\d(?::\d\d)?)?")
NOT_TEXT = re.compile(r"[^0-9A-Za-z\u3400-\u9fff]+")
LONGEST = 60


def sentence(text: str, start: int, end: int) -> str:
    """The sentence that holds the place, cut to the characters nearest to it."""
    left = max((m.end() for m in END.finditer(text, max(0, start - LONGEST), start)), default=max(0, start - LONGEST))
    stop = END.search(text, end, end + LONGEST)
    return text[left : stop.start() if stop else end + LONGEST].strip()


def normalised(text: str) -> str:
    """Letters, digits and characters only."""
    return NOT_TEXT.sub("", text)
