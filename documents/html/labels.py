"""Labels of an article's information line: 发布时间, 来源 and what stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from documents.html.pieces import following_lines, is_text, leading_lines

SPACE = r"(?:\s|&nbsp;|&emsp;|&ensp;)*"
REACH = 600
MAX_LABELS = 60
# What else stands in such a line; tells 时间 above an article from 时间 in an invitation.
COMPANY = re.compile(
    r"来\s*源|作\s*者|编\s*辑|浏\s*览|点\s*击|阅\s*读|访\s*问|字\s*[号体]|打\s*印|分\s*享|【\s*大|\[\s*大|大\s*中\s*小|发布(?:人|者|单位|机构)|责\s*编|供\s*稿|审\s*核|扫一扫|收\s*藏"
)
# A row of a list: an item, opened and not closed, with a link to a document in it.
ITEM = re.compile(r"<(/?)(?:li|tr|dl|dd)(?=[\s>])", re.IGNORECASE)
LINK = re.compile(r"<a\s[^>]{0,1000}>\s*(?:<[^>]{0,300}>\s*)*([^<]{6,})", re.IGNORECASE)
BACK = 1_500
WINDOW = 60
# The characters of a label may be set apart: 日&nbsp;&nbsp;期.
SPACERS = "; \u3000\xa0\t\n"
COLON = re.compile(rf"{SPACE}(?:</?\w[^>]{{0,200}}>{SPACE}){{0,6}}[:：]")
ANYTHING = re.compile("")


@dataclass(frozen=True, slots=True)
class Kind:
    """`before` matches a label up to its end, `behind` what must follow. `ends` are its last characters, each with
    those that may stand before it."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    ends: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A label with the text behind it, a line end at the edges of blocks."""

    name: str
    behind: str
    position: int


def labels(kind: Kind, html: str) -> Iterator[Label]:
    """Labels outside tags and outside the rows of lists, in page order."""
    for position in islice(sorted(_ends(kind, html)), MAX_LABELS):
        match = kind.before.search(html, max(0, position - WINDOW), position)
        if match is None or not kind.behind.match(html, position, position + REACH):
            continue
        if is_text(html, match.start()) and not in_row(html, match.start()):
            yield Label(match[0], following_lines(html, position, REACH), match.start())


def _ends(kind: Kind, html: str) -> Iterator[int]:
    """Positions behind the last character of a label, by the quickest search there is."""
    for last, before in kind.ends:
        position = html.find(last)
        while position >= 0:
            if html[position - 1 : position] in before or html[position - 1 : position] in SPACERS:
                yield position + 1
            position = html.find(last, position + 1)


def in_company(html: str, label: Label) -> bool:
    """True when other labels of an information line stand close by."""
    around = leading_lines(html, label.position, REACH)[-80:] + label.behind[:120]
    return COMPANY.search(around) is not None


def in_row(html: str, position: int) -> bool:
    """True within a list item or table row that links to a document: its date is that document's."""
    start = max(0, position - BACK)
    opened = None
    for match in ITEM.finditer(html, start, position):
        opened = None if match[1] else match
    if opened is None:
        return False
    end = html.find("</", position, position + REACH)
    return LINK.search(html, opened.end(), max(position, end)) is not None
