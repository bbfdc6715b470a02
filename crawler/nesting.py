"""Markup nested without end: the parser looks up the whole chain of open elements at each tag, so that a page of a
few megabytes would keep it busy for minutes. Browsers stop at a depth of some hundreds."""

import re

# With fewer tags than this, no nesting can cost much.
MANY_TAGS = 20_000
DEEPEST = 2_000
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
# Elements without an end tag, and those that the next of their kind closes.
FLAT = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
    | {"a", "li", "p", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "dt", "dd"}
)


def within_depth(text: str) -> str:
    """The page up to where its nesting gets too deep; for nearly every page that is all of it."""
    if text.count("<") <= MANY_TAGS:
        return text
    depth = 0
    for tag in TAG.finditer(text):
        if tag[2].lower() in FLAT:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST:
            return text[: tag.start()]
    return text
