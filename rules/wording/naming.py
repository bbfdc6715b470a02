"""Wrong forms that a page speaks about instead of using them."""

import re

from rules.wording.discussion import Talk, talk
from rules.wording.folding import closed

# Characters on either side that can excuse a form, and how much of the text is looked at to get them.
AROUND = 60
LINE = 500


def is_only_named(form: str, text: str, piece: str) -> bool:
    """True when every line with the form speaks about it: “截止目前”应为“截至目前”. Such a line silences the rules
    wherever it stands, and sites repeat it on every page as the title of a notice."""
    places = [match.start() for match in re.finditer(re.escape(form), text)]
    # Where a gap parts the form, its line is not looked for.
    return len(places) == piece.count(form) and all(_names(text, place, place + len(form)) for place in places)


def _names(text: str, start: int, end: int) -> bool:
    before = text[max(text.rfind("\n", 0, start) + 1, start - LINE) : start]
    after = text[end : end + LINE].partition("\n")[0]
    return talk(closed(before)[-AROUND:], closed(after)[:AROUND], "") is Talk.QUOTED
