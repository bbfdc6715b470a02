"""Keeps hostile markup away from the parsers: both take time that grows with the square of the nesting depth."""

import html as entities
import re
from dataclasses import dataclass
from itertools import islice

from documents.html.tags import INLINE
from records import Problem, ProblemKind

# The largest real list pages carry 2–3 MB of inline data.
MAX_CHARACTERS = 4_000_000
# Real pages stay under 60; text pasted from Word with unclosed <span> and <font> was seen at a few hundred.
MAX_DEPTH = 800
# A page with fewer tags cannot nest deep enough to hurt, so that ordinary pages need no count.
SAFE_TAGS = 2000

OPEN_OR_CLOSE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
TAG = re.compile(r"</?[a-zA-Z!?][^>]*(?:>|$)")
INLINE_TAG = re.compile(rf"</?(?:{'|'.join(INLINE)})(?=[\s/>])[^>]*(?:>|$)", re.IGNORECASE)
VOID = "area base br col embed hr img input link meta param source track wbr"
CLOSED_BY_THEIR_KIND = "p li dt dd option optgroup tr td th thead tbody tfoot"
NEVER_NESTED = frozenset(f"{VOID} {CLOSED_BY_THEIR_KIND}".split())
# Opening and closing tags together; the full reading takes some 20 µs for each.
MAX_MARKS = 200_000
WINDOW = 10_000
MAX_ATTRIBUTES = 1_000
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
BETWEEN_ATTRIBUTES = re.compile(r"[\s/]+")
TOO_LARGE = Problem(ProblemKind.TOO_LARGE, "网页过大，超出部分只按纯文本读取")
NOTHING = Problem(ProblemKind.EMPTY, "网页中没有读到文字，内容可能由脚本生成")
TOO_DEEP = Problem(ProblemKind.TOO_DEEP, "网页标签嵌套过深，超出部分只按纯文本读取")


@dataclass(frozen=True, slots=True)
class Bounded:
    """Markup that is safe to parse; `rest` is the plain text of what was cut off."""

    html: str
    rest: str = ""
    problems: tuple[Problem, ...] = ()


def bounded(html: str) -> Bounded:
    marks = html.count("<")
    depth_end = _depth_end(html) if marks > SAFE_TAGS and marks - html.count("</") > SAFE_TAGS else len(html)
    end = min(depth_end, MAX_CHARACTERS, _crowd_start(html), _marks_end(html) if marks > MAX_MARKS else len(html))
    if end >= len(html):
        return Bounded(html)
    problem = TOO_DEEP if depth_end == end else TOO_LARGE
    return Bounded(html[:end], plain(html[end : end + MAX_CHARACTERS]), (problem,))


def _crowd_start(html: str) -> int:
    """Where a tag with thousands of attributes begins, else the length: parsers compare each with all others."""
    # A long tag covers a whole window; most pages have a tag's end in each and need no closer look.
    windows = range(0, min(len(html), MAX_CHARACTERS) - WINDOW, WINDOW)
    if all(html.find(">", start, start + WINDOW) >= 0 for start in windows):
        return len(html)
    start = 0
    for stretch in html[:MAX_CHARACTERS].split(">"):
        opening = stretch.rfind("<")
        if opening >= 0 and len(stretch) - opening > WINDOW and _is_crowded(stretch[opening:]):
            return start + opening
        start += len(stretch) + 1
    return len(html)


def _is_crowded(tag: str) -> bool:
    return len(BETWEEN_ATTRIBUTES.findall(QUOTED.sub("", tag))) > MAX_ATTRIBUTES


def _marks_end(html: str) -> int:
    """Where the last tag within the bound begins, else the length."""
    last = next(islice(re.finditer("<", html), MAX_MARKS, None), None)
    return last.start() if last else len(html)


def plain(markup: str) -> str:
    """The text of markup by striking out the tags; scripts stay in it. Tags within a line do not part it."""
    text = TAG.sub("\n", INLINE_TAG.sub("", markup)) if "<" in markup else markup
    return entities.unescape(text) if "&" in text else text


def _depth_end(html: str) -> int:
    """Where the nesting goes beyond `MAX_DEPTH`, else the length. Counts per name, so that stray closing tags of
    another name cannot hide open ones."""
    still_open: dict[str, int] = {}
    depth = 0
    for match in OPEN_OR_CLOSE.finditer(html, 0, MAX_CHARACTERS):
        name = match[2].lower()
        if name in NEVER_NESTED:
            continue
        if not match[1]:
            still_open[name] = still_open.get(name, 0) + 1
            depth += 1
        elif still_open.get(name, 0):
            still_open[name] -= 1
            depth -= 1
        if depth > MAX_DEPTH:
            return match.start()
    return len(html)
